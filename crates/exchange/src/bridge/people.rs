//! People gathered from the cards on which they stand: each once, in the order that the cards agree on.

use atlas::Person;
use std::collections::{BTreeSet, HashMap};

/// People as they come, card by card.
#[derive(Default)]
pub(super) struct People {
    list: Vec<Person>,
    known: HashMap<(String, String, Option<String>), usize>,
    /// Who stands directly behind whom on some card.
    behind: Vec<BTreeSet<usize>>,
}

impl People {
    /// Takes the people of one card, in its order.
    pub(super) fn card(&mut self, people: impl Iterator<Item = Person>) {
        let mut before: Option<usize> = None;
        for person in people {
            let key = (
                person.name.clone(),
                person.role.clone(),
                person.note.clone(),
            );
            let place = match self.known.get(&key) {
                Some(&place) => {
                    self.list[place].nodes.extend(person.nodes);
                    place
                }
                None => {
                    self.known.insert(key, self.list.len());
                    self.list.push(person);
                    self.behind.push(BTreeSet::new());
                    self.list.len() - 1
                }
            };
            if let Some(before) = before.filter(|&before| before != place) {
                self.behind[before].insert(place);
            }
            before = Some(place);
        }
    }

    /// Everyone, whoever stands behind another on a card behind that one; who is in a circle comes last (Kahn 1962).
    pub(super) fn in_order(self) -> Vec<Person> {
        let mut ahead = vec![0_usize; self.list.len()];
        for &place in self.behind.iter().flatten() {
            ahead[place] += 1;
        }
        let mut ready = BTreeSet::new();
        for place in (0..ahead.len()).filter(|&place| ahead[place] == 0) {
            ready.insert(place);
        }
        let mut order = Vec::with_capacity(ahead.len());
        while let Some(next) = ready.pop_first() {
            order.push(next);
            for &place in &self.behind[next] {
                ahead[place] -= 1;
                if ahead[place] == 0 {
                    ready.insert(place);
                }
            }
        }
        order.extend((0..ahead.len()).filter(|&place| ahead[place] > 0));
        let mut people: Vec<Option<Person>> = self.list.into_iter().map(Some).collect();
        order
            .into_iter()
            .filter_map(|place| people[place].take())
            .collect()
    }
}
