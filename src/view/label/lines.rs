//! A long name on two balanced lines.

use crate::view::style::is_cjk;

/// The longest name on one line, in Latin letters; a Chinese character is as wide as two.
const LONGEST_LINE: usize = 18;

/// The name on one line, or on two of nearly equal width where it is long and can be broken.
///
/// Latin breaks at a space, Chinese anywhere but before closing punctuation. A name is never cut.
pub fn broken(name: &str) -> Vec<String> {
    if width(name) <= LONGEST_LINE {
        return vec![name.to_owned()];
    }
    let breaks = name
        .char_indices()
        .skip(1)
        .filter(|&(place, letter)| may_break(name, place, letter));
    let uneven = |&(place, _letter): &(usize, char)| {
        let (first, second) = name.split_at(place);
        (
            width(first.trim_end()).abs_diff(width(second.trim_start())),
            place,
        )
    };
    match breaks.min_by_key(uneven) {
        Some((place, _letter)) => {
            let (first, second) = name.split_at(place);
            vec![first.trim_end().to_owned(), second.trim_start().to_owned()]
        }
        None => vec![name.to_owned()],
    }
}

/// Whether a line may end before `letter`, which stands at byte `place`.
fn may_break(name: &str, place: usize, letter: char) -> bool {
    let before = name[..place].chars().next_back();
    let closing = matches!(
        letter,
        '，' | '。' | '、' | '）' | '》' | '」' | '·' | '—' | '-'
    );
    let opening = matches!(before, Some('（' | '《' | '「' | '·'));
    letter == ' ' || (is_cjk(letter) && before.is_some_and(is_cjk) && !closing && !opening)
}

/// In Latin letters.
fn width(text: &str) -> usize {
    text.chars()
        .map(|letter| if is_cjk(letter) { 2 } else { 1 })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_stand_on_two_balanced_lines() {
        assert_eq!(broken("Great Stone Park"), ["Great Stone Park"]);
        assert_eq!(
            broken("Jizzakh Free Economic Zone"),
            ["Jizzakh Free", "Economic Zone"]
        );
        assert_eq!(
            broken("Qingdao Asia–Europe Trade Service"),
            ["Qingdao Asia–Europe", "Trade Service"]
        );
        assert_eq!(
            broken("中国—上海合作组织地方经贸合作示范区"),
            ["中国—上海合作组织", "地方经贸合作示范区"]
        );
    }

    #[test]
    fn what_cannot_be_broken_stays_whole() {
        assert_eq!(broken("Donaudampfschifffahrtsgesellschaft").len(), 1);
        assert_eq!(broken(""), [""]);
    }

    #[test]
    fn nothing_of_a_name_is_lost() {
        for name in [
            "Свободная экономическая зона «Витебск»",
            "苏州工业园区（新加坡）合作示范区一期工程",
            "a b c d e f g h i j k l m",
        ] {
            let letters = |text: &str| {
                text.chars()
                    .filter(|letter| *letter != ' ')
                    .collect::<String>()
            };
            assert_eq!(letters(&broken(name).concat()), letters(name));
        }
    }
}
