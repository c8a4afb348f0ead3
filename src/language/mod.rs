//! The languages of the interface, and what it says in each.
//!
//! English is part of the program. The others are files beside the page (`words-….bin`), made when it is built from the
//! same table: a reader of Chinese loads no Russian.

mod phrases;
mod words;

pub use phrases::{PaperPhrase, Phrase};
pub use words::{Words, filled};

/// A language that the page speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English, as in Britain.
    #[default]
    English,
    /// Chinese in simplified characters.
    Chinese,
    /// Russian.
    Russian,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Language; 3] = [Language::English, Language::Chinese, Language::Russian];

    /// The code in links, and of names in the catalog.
    pub const fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Chinese => "zh",
            Language::Russian => "ru",
        }
    }

    /// The code in documents (BCP 47), which tells browsers the script.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::Chinese => "zh-Hans",
            Language::English | Language::Russian => self.code(),
        }
    }

    /// The language's name in itself.
    pub const fn name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Chinese => "中文",
            Language::Russian => "Русский",
        }
    }

    /// The language of a code or tag; of `zh-Hans` and `zh-CN` alike Chinese.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let code = tag.split('-').next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// Its place among the columns of the phrases.
    pub const fn column(self) -> usize {
        self as usize
    }

    /// What a paper says in it.
    pub fn paper(self, phrase: PaperPhrase) -> &'static str {
        phrase.in_all()[self.column()]
    }

    /// Which form of a counted phrase a number takes (CLDR's cardinal rules for whole numbers).
    pub(crate) const fn form(self, number: usize) -> usize {
        match self {
            Language::English => (number != 1) as usize,
            Language::Chinese => 0,
            Language::Russian => match (number % 10, number % 100) {
                (_, 11..=14) => 2,
                (1, _) => 0,
                (2..=4, _) => 1,
                _ => 2,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn russian_counts_in_three_forms() {
        for (number, form) in [
            (0, 2),
            (1, 0),
            (2, 1),
            (5, 2),
            (11, 2),
            (12, 2),
            (21, 0),
            (22, 1),
            (111, 2),
            (253, 1),
        ] {
            assert_eq!(Language::Russian.form(number), form, "{number}");
        }
    }

    #[test]
    fn tags_of_browsers_are_understood() {
        for (tag, language) in [
            ("en-US", Some(Language::English)),
            ("zh-Hans", Some(Language::Chinese)),
            ("ZH-cn", Some(Language::Chinese)),
            ("ru", Some(Language::Russian)),
            ("be", None),
            ("", None),
        ] {
            assert_eq!(Language::from_tag(tag), language, "{tag}");
        }
    }
}
