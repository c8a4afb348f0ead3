//! What is said in one language: a phrase, with its values put in, in the form that a number takes.

use super::{Language, Phrase};

const ENGLISH: &[&str] = Phrase::TABLES[0];

/// The texts of one language. Two words long, and copied freely.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    language: Language,
    texts: &'static [&'static str],
}

impl Default for Words {
    fn default() -> Self {
        Self::ENGLISH
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

impl Words {
    /// English, which the program holds.
    pub const ENGLISH: Self = Self {
        language: Language::English,
        texts: ENGLISH,
    };

    /// These texts of a language, in the order of the phrases. None where they are not as many: they are another version's.
    pub fn new(language: Language, texts: &'static [&'static str]) -> Option<Self> {
        (texts.len() == ENGLISH.len()).then_some(Self { language, texts })
    }

    /// The language.
    pub const fn language(self) -> Language {
        self.language
    }

    /// A phrase without values.
    pub fn say(self, phrase: Phrase) -> &'static str {
        self.texts
            .get(phrase as usize)
            .copied()
            .unwrap_or(ENGLISH[phrase as usize])
    }

    /// A phrase with its values in place of `{0}`, `{1}` and so on.
    pub fn with(self, phrase: Phrase, values: &[&str]) -> String {
        filled(self.say(phrase), values)
    }

    /// A counted phrase in the form that `number` takes, before its values are put in.
    pub fn form(self, phrase: Phrase, number: usize) -> &'static str {
        let mut forms = self.say(phrase).split('|');
        let first = forms.next().unwrap_or_default();
        match self.language.form(number) {
            0 => first,
            further => forms.nth(further - 1).unwrap_or(first),
        }
    }

    /// Joins phrases as the language does: `a`, `a and b`, `a, b and c`.
    pub fn and(self, phrases: &[String]) -> String {
        match phrases {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                let first = first.join(self.say(Phrase::Comma));
                self.with(Phrase::And, &[&first, last])
            }
        }
    }
}

/// A text with values in place of `{0}`, `{1}` and so on. What a value says is not looked at again.
pub fn filled(text: &str, values: &[&str]) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        match rest.as_bytes()[at..] {
            [b'{', digit @ b'0'..=b'9', b'}', ..] => {
                out.push_str(values.get(usize::from(digit - b'0')).unwrap_or(&""));
                rest = &rest[at + 3..];
            }
            _ => {
                out.push('{');
                rest = &rest[at + 1..];
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHINESE: &[&str] = Phrase::TABLES[1];
    const RUSSIAN: &[&str] = Phrase::TABLES[2];

    #[test]
    fn values_stand_where_each_language_has_them() {
        let chinese = Words::new(Language::Chinese, CHINESE).unwrap_or_default();
        let values = ["Suzhou", "twinned with", "Riga"];
        assert_eq!(
            Words::ENGLISH.with(Phrase::TieInWords, &values),
            "Suzhou twinned with Riga"
        );
        assert_eq!(filled("{0}{x}{", &["{0}"]), "{0}{x}{");
        assert_eq!(chinese.say(Phrase::Zone), "园区");
    }

    #[test]
    fn a_table_of_another_version_is_refused() {
        assert_eq!(Words::new(Language::Russian, &RUSSIAN[1..]), None);
    }

    #[test]
    fn no_phrase_is_left_in_another_script() {
        let letters = |text: &str| text.replace("{n}", "").chars().any(char::is_alphabetic);
        let has = |text: &str, from: char, to: char| {
            text.chars().any(|letter| (from..=to).contains(&letter))
        };
        for chinese in CHINESE.iter().filter(|text| letters(text)) {
            assert!(has(chinese, '一', '鿿'), "{chinese}");
        }
        for russian in RUSSIAN.iter().filter(|text| letters(text)) {
            assert!(has(russian, 'а', 'я'), "{russian}");
        }
    }
}
