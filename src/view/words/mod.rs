//! How what is in the graph is said: which phrase a kind, a basis or a type of tie is, and how numbers, dates and the
//! sentence are put together of phrases. The phrases themselves stand in [`language`](crate::language).

mod date;
mod number;
mod own;
mod relation;
mod sentence;

pub use date::{date_span, partial_date};
pub use number::{
    counted, figure_value, fixed_number, number_text, plain_number, qualified, says_its_unit,
};
pub use own::{
    class_in, country_in, heading_in, kind_in, kinds_in, node_in_words, node_label, noun_in,
};
pub use relation::{Side, relation_heading, relation_noun, tie_in_words};
pub use sentence::{Run, path_sentence, sentence};

use crate::language::Phrase;
use crate::view::letter;
use atlas::{Basis, Kind, Precision, Qualifier, Status, TieClass};

/// The singular name of a kind.
pub const fn kind(kind: Kind) -> Phrase {
    match kind {
        Kind::Zone => Phrase::Zone,
        Kind::City => Phrase::City,
        Kind::Region => Phrase::Region,
        Kind::Country => Phrase::Country,
        Kind::Organization => Phrase::Organization,
        Kind::Initiative => Phrase::Initiative,
        Kind::Alliance => Phrase::Alliance,
    }
}

/// The plural name of a kind, in running text.
pub const fn kinds(kind: Kind) -> Phrase {
    match kind {
        Kind::Zone => Phrase::Zones,
        Kind::City => Phrase::Cities,
        Kind::Region => Phrase::Regions,
        Kind::Country => Phrase::Countries,
        Kind::Organization => Phrase::Organizations,
        Kind::Initiative => Phrase::Initiatives,
        Kind::Alliance => Phrase::Alliances,
    }
}

/// The name of a class of tie.
pub const fn class(class: TieClass) -> Phrase {
    match class {
        TieClass::Partnership => Phrase::Partnership,
        TieClass::Membership => Phrase::Membership,
        TieClass::Building => Phrase::Building,
        TieClass::Contact => Phrase::Contact,
        TieClass::Trade => Phrase::Trade,
        TieClass::Programme => Phrase::Programme,
        TieClass::Place => Phrase::PlaceClass,
    }
}

/// The name of a basis.
pub const fn basis(basis: Basis) -> Phrase {
    match basis {
        Basis::Stated => Phrase::Stated,
        Basis::Implied => Phrase::Implied,
        Basis::Background => Phrase::Background,
    }
}

/// What a basis means, for the card of a tie.
pub const fn basis_sentence(basis: Basis) -> Phrase {
    match basis {
        Basis::Stated => Phrase::StatedInTheText,
        Basis::Implied => Phrase::ImpliedByTheText,
        Basis::Background => Phrase::CommonKnowledge,
    }
}

/// The name of a status.
pub const fn status(status: Status) -> Phrase {
    match status {
        Status::Signed => Phrase::Signed,
        Status::InForce => Phrase::InForce,
        Status::Held => Phrase::Held,
        Status::Announced => Phrase::Announced,
        Status::Intended => Phrase::Intended,
    }
}

/// The words around a number that is not exact.
pub const fn qualifier(qualifier: Qualifier) -> Phrase {
    match qualifier {
        Qualifier::About => Phrase::About,
        Qualifier::Nearly => Phrase::Nearly,
        Qualifier::MoreThan => Phrase::MoreThan,
        Qualifier::UpTo => Phrase::UpTo,
    }
}

/// How far to trust a position.
pub const fn precision(precision: Precision) -> Phrase {
    match precision {
        Precision::Exact => Phrase::ExactPosition,
        Precision::Town => Phrase::TownPosition,
        Precision::Region => Phrase::RegionPosition,
        Precision::Country => Phrase::CountryPosition,
    }
}

/// The words in small letters, for running text. Names are none of ours to change.
pub fn lower(words: &str) -> String {
    words.chars().map(letter::lower).collect()
}

/// The words with a capital, for headings.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        std::iter::once(letter::upper(first))
            .chain(letters)
            .collect()
    })
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
