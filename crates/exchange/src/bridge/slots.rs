//! Places in the model's closed lists for a file's own kinds and types of tie.

use super::names::fold;
use atlas::order::sort_by;
use atlas::{Kind, RelationType};
use std::collections::BTreeMap;

/// Kinds that a file's own words may take: those that are shown when nobody has chosen and are no programme, the most
/// frequent word first. What is left when they are used up shares the last.
const KIND_SLOTS: [Kind; 4] = [Kind::Zone, Kind::City, Kind::Region, Kind::Country];

/// Types of tie without direction that a file's own words may take, of as many classes, and so colours, as there are.
const MUTUAL_SLOTS: [RelationType; 7] = [
    RelationType::PartnersWith,
    RelationType::MetWith,
    RelationType::TradesWith,
    RelationType::AgreementWith,
    RelationType::ConsensusWith,
    RelationType::MemorandumWith,
    RelationType::PairedWith,
];

/// Types of tie with a direction that a file's own words may take.
const DIRECTED_SLOTS: [RelationType; 16] = [
    RelationType::Supports,
    RelationType::Visited,
    RelationType::SeeksCooperationWith,
    RelationType::MemberOf,
    RelationType::InvestedIn,
    RelationType::Hosted,
    RelationType::DevelopedBy,
    RelationType::CoFounderOf,
    RelationType::Witnessed,
    RelationType::Administers,
    RelationType::RegisteredWith,
    RelationType::SubsidiaryOf,
    RelationType::ModelledOn,
    RelationType::DrawsEnterprisesFrom,
    RelationType::SentStaffTo,
    RelationType::InitiatorOf,
];

/// Which word went where, and what is to be shown there.
pub(super) struct Slots<W, T> {
    places: BTreeMap<W, T>,
    /// The words of each place that is not used as the model means it.
    pub(super) words: Vec<(T, String)>,
}

impl<W: Ord, T: Copy> Slots<W, T> {
    pub(super) fn get(&self, word: &W) -> Option<T> {
        self.places.get(word).copied()
    }
}

/// The kind for each of a file's words; `None` is the word of nodes that have none.
pub(super) fn kinds(
    counts: BTreeMap<Option<String>, usize>,
    unnamed: Kind,
) -> Slots<Option<String>, Kind> {
    let known = |word: &Option<String>| match word {
        Some(word) => kind(word),
        None if counts.len() == 1 && unnamed == Kind::City => Some(Kind::City), // places with a country and a position
        None => None,
    };
    let word = |word: &Option<String>| word.clone().unwrap_or_else(|| "node".to_owned());
    slots(&counts, known, &|_| &KIND_SLOTS, word)
}

/// The type for each of a file's words and whether it has a direction.
pub(super) fn types(
    counts: BTreeMap<(Option<String>, bool), usize>,
    unnamed: Option<RelationType>,
) -> Slots<(Option<String>, bool), RelationType> {
    let known = |(word, _): &(Option<String>, bool)| match word {
        Some(word) => RelationType::from_slug(&fold(word).replace(' ', "_")),
        None => unnamed,
    };
    let free = |(_, directed): &(Option<String>, bool)| -> &[RelationType] {
        if *directed {
            &DIRECTED_SLOTS
        } else {
            &MUTUAL_SLOTS
        }
    };
    let word =
        |(word, _): &(Option<String>, bool)| word.clone().unwrap_or_else(|| "tied to".to_owned());
    slots(&counts, known, &free, word)
}

fn slots<W: Ord + Clone, T: Copy + Ord + 'static>(
    counts: &BTreeMap<W, usize>,
    known: impl Fn(&W) -> Option<T>,
    free: &dyn Fn(&W) -> &'static [T],
    shown: impl Fn(&W) -> String,
) -> Slots<W, T> {
    let mut places: BTreeMap<W, T> = BTreeMap::new();
    let mut taken: Vec<T> = Vec::new();
    for word in counts.keys() {
        if let Some(place) = known(word) {
            places.insert(word.clone(), place);
            taken.push(place);
        }
    }
    let mut rest: Vec<(&W, usize)> = counts
        .iter()
        .filter(|(word, _)| !places.contains_key(*word))
        .map(|(word, count)| (word, *count))
        .collect();
    sort_by(&mut rest, |a, b| b.1.cmp(&a.1));
    let mut words: Vec<(T, String)> = Vec::new();
    let mut left_over: Vec<(T, usize)> = Vec::new();
    for (word, _) in rest {
        let slots = free(word);
        let slot = slots.iter().copied().find(|slot| !taken.contains(slot));
        let shared = slots[slots.len() - 1]; // no list of slots is empty
        let place = slot.unwrap_or(shared);
        if slot.is_some() {
            words.push((place, shown(word)));
        } else {
            match left_over.iter_mut().find(|(known, _)| *known == shared) {
                Some((_, count)) => *count += 1,
                None => left_over.push((shared, 1)),
            }
        }
        taken.push(place);
        places.insert(word.clone(), place);
    }
    for (place, count) in left_over {
        match words.iter_mut().find(|(known, _)| *known == place) {
            Some((_, word)) => *word += &format!(" and {count} others"),
            None => words.push((place, format!("{count} others"))),
        }
    }
    Slots { places, words }
}

/// The kind that a file's word means, where it is one of the model's or an everyday word for it.
fn kind(word: &str) -> Option<Kind> {
    let word = fold(word).replace(' ', "_");
    Kind::from_slug(&word).or(match word.as_str() {
        "town" | "municipality" | "village" | "город" | "城市" => Some(Kind::City),
        "organisation" | "company" | "firm" => Some(Kind::Organization),
        "province" | "state" => Some(Kind::Region),
        "nation" | "страна" | "国家" => Some(Kind::Country),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_words_take_free_places_by_frequency() {
        let counts = [
            ("person", 5),
            ("city", 9),
            ("ship", 7),
            ("gene", 1),
            ("star", 2),
        ];
        let counts = counts
            .into_iter()
            .map(|(word, count)| (Some(word.to_owned()), count))
            .collect();
        let slots = kinds(counts, Kind::Zone);
        let place = |word: &str| slots.get(&Some(word.to_owned()));
        assert_eq!(place("city"), Some(Kind::City));
        assert_eq!(place("ship"), Some(Kind::Zone));
        assert_eq!(place("person"), Some(Kind::Region));
        assert_eq!(place("star"), Some(Kind::Country));
        assert_eq!(place("gene"), Some(Kind::Country));
        assert_eq!(
            slots.words[2],
            (Kind::Country, "star and 1 others".to_owned())
        );
    }
}
