//! Names: what two spellings have in common, and the slug that a name makes.

/// Lower case, punctuation as single blanks, apostrophes dropped, letters without their marks.
pub(super) fn fold(text: &str) -> String {
    folded(text, unmarked)
}

/// As [`fold`], but letters keep their marks, for Münster is not Munster. Cedillas under s and t are the commas that
/// they stand for in Romanian files.
pub(super) fn plain(text: &str) -> String {
    folded(text, |letter| match letter {
        'ş' => ('ș', None),
        'ţ' => ('ț', None),
        other => (other, None),
    })
}

/// Lower-case words and digits joined by hyphens, ASCII only; empty where the text has none.
pub(super) fn slug(text: &str) -> String {
    const LONGEST: usize = 60; // it stands in addresses
    let folded = fold(text);
    let ascii: String = folded
        .chars()
        .filter(|letter| letter.is_ascii())
        .take(LONGEST)
        .collect();
    ascii.split_whitespace().collect::<Vec<_>>().join("-")
}

/// Whether a text is a slug already.
pub(super) fn is_slug(text: &str) -> bool {
    let words = || text.split('-');
    let is_word = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    words().all(is_word)
}

fn folded(text: &str, letter_of: impl Fn(char) -> (char, Option<char>)) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            '\'' | '’' | '‘' | '`' | '\u{300}'..='\u{36f}' => {}
            letter if letter.is_alphanumeric() => {
                let (first, second) = letter_of(letter);
                folded.push(first);
                folded.extend(second);
            }
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The letters of a Latin letter with a mark: Latin-1, Latin Extended-A and what Romanian and Vietnamese names need most.
fn unmarked(letter: char) -> (char, Option<char>) {
    const MARKED: &[(char, &str)] = &[
        ('a', "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"),
        ('c', "çćĉċč"),
        ('d', "ďđð"),
        ('e', "èéêëēĕėęěẹẻẽếềểễệ"),
        ('g', "ĝğġģ"),
        ('h', "ĥħ"),
        ('i', "ìíîïĩīĭįıǐỉị"),
        ('j', "ĵ"),
        ('k', "ķ"),
        ('l', "ĺļľŀł"),
        ('n', "ñńņňŉ"),
        ('o', "òóôõöøōŏőǒọỏốồổỗộớờởỡợơ"),
        ('r', "ŕŗř"),
        ('s', "śŝşšș"),
        ('t', "ţťŧț"),
        ('u', "ùúûüũūŭůűųǔụủứừửữựư"),
        ('w', "ŵ"),
        ('y', "ýÿŷỳỵỷỹ"),
        ('z', "źżž"),
        ('е', "ё"),
    ];
    match letter {
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'þ' => ('t', Some('h')),
        ascii if ascii.is_ascii() => (ascii, None),
        other => {
            let found = MARKED.iter().find(|(_, marked)| marked.contains(other));
            (found.map_or(other, |(plain, _)| *plain), None)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_meet_and_names_do_not() {
        assert_eq!(plain("Târgu-Mureş"), plain("târgu mureș"));
        assert_ne!(plain("Münster"), plain("Munster"));
        assert_eq!(fold("Münster"), fold("Munster"));
        assert_eq!(fold("Villeneuve-d’Ascq"), fold("Villeneuve d'Ascq"));
    }

    #[test]
    fn slugs_are_what_links_can_hold() {
        assert_eq!(slug("São Tomé & Príncipe, GQ"), "sao-tome-principe-gq");
        assert_eq!(slug("苏州"), "");
        assert!(is_slug("moglino-sez") && is_slug("n1"));
        assert!(!is_slug("Moglino") && !is_slug("a--b") && !is_slug("") && !is_slug("a_b"));
    }
}
