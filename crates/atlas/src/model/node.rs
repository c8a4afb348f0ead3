//! Nodes: zones, places, organizations, initiatives, alliances.

use super::{Basis, Kind, NodeId, vocabulary};
use serde::{Deserialize, Serialize};

/// A thing on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Node {
    /// The id in seeds, links and exports; it never changes.
    pub slug: String,
    /// What it is.
    pub kind: Kind,
    /// The real English name.
    pub name: String,
    /// The name on the map, where the real one is long.
    pub short: Option<String>,
    /// Names in other languages.
    pub names: Names,
    /// Other real names in English.
    pub aliases: Vec<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// The next larger place.
    pub within: Option<Within>,
    /// Where it is on Earth.
    pub position: Option<Position>,
    /// The Wikidata item, `Q` and digits.
    pub wikidata: Option<String>,
    /// What it is, in our own words.
    pub summary: String,
}

impl Node {
    /// The name for the map: the short one where there is one.
    pub fn label(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }
}

/// Names by language code (BCP 47), in order of the codes, English left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names(Vec<(String, String)>);

impl Names {
    /// The name in a language, if there is one.
    pub fn get(&self, language: &str) -> Option<&str> {
        let name = self.0.iter().find(|(code, _name)| code == language);
        name.map(|(_code, name)| name.as_str())
    }

    /// Language code and name: Chinese and Russian, which most readers read first, then by code.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        const FIRST: [&str; 2] = ["zh", "ru"];
        let first = FIRST
            .into_iter()
            .filter_map(|code| self.get(code).map(|name| (code, name)));
        let others = self
            .0
            .iter()
            .map(|(code, name)| (code.as_str(), name.as_str()))
            .filter(|(code, _name)| !FIRST.contains(code));
        first.chain(others)
    }
}

impl FromIterator<(String, String)> for Names {
    /// Of several names in a language the last is kept.
    fn from_iter<I: IntoIterator<Item = (String, String)>>(names: I) -> Self {
        let mut sorted: Vec<(String, String)> = Vec::new();
        for (code, name) in names {
            match sorted.binary_search_by(|(other, _name)| other.cmp(&code)) {
                Ok(place) => sorted[place].1 = name,
                Err(place) => sorted.insert(place, (code, name)),
            }
        }
        Self(sorted)
    }
}

/// One step up: the place a thing lies in, and how we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Within {
    /// The next larger place.
    pub place: NodeId,
    /// How we know.
    pub basis: Basis,
}

/// A point on Earth (WGS 84, degrees).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// Latitude, −90 to 90, north positive.
    pub lat: f64,
    /// Longitude, −180 to 180, east positive.
    pub lon: f64,
    /// How far to trust it.
    pub precision: Precision,
}

vocabulary! {
    /// How exact a position is.
    Precision {
        /// The thing itself.
        Exact = "exact",
        /// The town it lies in or near.
        Town = "town",
        /// Somewhere in the region.
        Region = "region",
        /// Somewhere in the country.
        Country = "country",
    }
}
