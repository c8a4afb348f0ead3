//! The words of the interface. One language so far; every phrase a reader meets is made here, so that others can join.

mod date;
mod number;
mod own;
mod relation;
mod sentence;

pub use date::{date_span, partial_date};
pub use number::{count, figure_value, fixed_number, number_text, plain_number, says_its_unit};
pub use own::{country_in, heading_in, kind_in, kinds_in, noun_in};
pub use relation::{Side, relation_heading, relation_noun, tie_in_words};
pub use sentence::{Run, sentence};

use atlas::{Basis, Kind, Precision, Qualifier, Status, TieClass};

/// The singular name of a kind.
pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Zone => "Zone",
        Kind::City => "City",
        Kind::Region => "Region",
        Kind::Country => "Country",
        Kind::Organization => "Organisation",
        Kind::Initiative => "Initiative",
        Kind::Alliance => "Alliance",
    }
}

/// The plural name of a kind, in running text.
pub const fn kinds(kind: Kind) -> &'static str {
    match kind {
        Kind::Zone => "zones",
        Kind::City => "cities",
        Kind::Region => "regions",
        Kind::Country => "countries",
        Kind::Organization => "organisations",
        Kind::Initiative => "initiatives",
        Kind::Alliance => "alliances",
    }
}

/// The name of a class of tie.
pub const fn class(class: TieClass) -> &'static str {
    match class {
        TieClass::Partnership => "Partnership",
        TieClass::Membership => "Membership",
        TieClass::Building => "Building & investment",
        TieClass::Contact => "Contact",
        TieClass::Trade => "Trade",
        TieClass::Programme => "Programme",
        TieClass::Place => "Place",
    }
}

/// The name of a basis.
pub const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated",
        Basis::Implied => "implied",
        Basis::Background => "background",
    }
}

/// What a basis means, for the card of a tie.
pub const fn basis_sentence(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "Stated in the text",
        Basis::Implied => "Implied: it follows from the text",
        Basis::Background => "Background: common knowledge, not in the articles",
    }
}

/// The name of a status.
pub const fn status(status: Status) -> &'static str {
    match status {
        Status::Signed => "signed",
        Status::InForce => "in force",
        Status::Held => "held",
        Status::Announced => "announced",
        Status::Intended => "intended",
    }
}

/// The words of a qualifier.
pub const fn qualifier(qualifier: Qualifier) -> &'static str {
    qualifier.slug()
}

/// How far to trust a position.
pub const fn precision(precision: Precision) -> &'static str {
    match precision {
        Precision::Exact => "exact position",
        Precision::Town => "position of the town",
        Precision::Region => "position of the region",
        Precision::Country => "position of the country",
    }
}

/// The name of a language in that language; its code where we have none.
pub fn language(code: &str) -> &str {
    match code {
        "en" => "English",
        "zh" => "中文",
        "ru" => "русский",
        other => other,
    }
}

/// Joins phrases as English does: `a`, `a and b`, `a, b and c`.
pub fn and(phrases: &[String]) -> String {
    match phrases {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Phrases on one line, parted by points; empty ones are left out.
pub fn dotted<const N: usize>(phrases: [&str; N]) -> String {
    let mut line = String::new();
    for phrase in phrases.into_iter().filter(|phrase| !phrase.is_empty()) {
        line.push_str(if line.is_empty() { "" } else { " · " });
        line.push_str(phrase);
    }
    line
}
