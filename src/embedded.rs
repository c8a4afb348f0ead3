//! What the build put into the program: the catalog of the seeds and its settled positions. Beside the page, as files of
//! their own, lie what is fetched when it is asked for: the record, which only cards, tables, stories and search tell, and for each
//! language but English the words of the interface with the names on the map.

use crate::graph::Graph;
use crate::language::{Language, Words};
use atlas::pack::{self, unpacked};
use atlas::{Catalog, Translation};

static CATALOG: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bytes"));
static POSITIONS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/positions.f32"));

/// A language as it was loaded.
#[derive(Debug, Clone)]
pub struct Tongue {
    /// The words of the interface.
    pub words: Words,
    translation: Option<Translation>,
}

impl Tongue {
    /// English, which is part of the program.
    pub const ENGLISH: Self = Self {
        words: Words::ENGLISH,
        translation: None,
    };

    /// A language from its file. The texts live as long as the page, which speaks few languages. None where the file is
    /// another version's.
    pub fn from_file(language: Language, bytes: &[u8]) -> Option<Self> {
        let (texts, translation): (Vec<String>, Translation) = unpacked(bytes)?;
        let texts: Vec<&'static str> = texts.into_iter().map(|text| &*text.leak()).collect();
        Some(Self {
            words: Words::new(language, texts.leak())?,
            translation: Some(translation),
        })
    }
}

/// The file of a language's words, beside the page; none for English. Its name changes with what is in it.
pub const fn words_file(language: Language) -> Option<&'static str> {
    match language {
        Language::English => None,
        Language::Chinese => Some(env!("WORDS_ZH")),
        Language::Russian => Some(env!("WORDS_RU")),
    }
}

/// The file of the record in a language.
pub const fn record_file(language: Language) -> &'static str {
    match language {
        Language::English => env!("RECORD_EN"),
        Language::Chinese => env!("RECORD_ZH"),
        Language::Russian => env!("RECORD_RU"),
    }
}

/// The program's version and a checksum of the data: equal for equal data, different for different.
pub const DATA_VERSION: &str = env!("DATA_VERSION");

/// The graph of the seeds without its record, told in a language. None where the embedded bytes are no catalog, which the
/// build sees to.
pub fn map(tongue: &Tongue) -> Option<Graph> {
    let catalog = pack::catalog(CATALOG)?;
    let catalog = match &tongue.translation {
        Some(translation) => catalog.translated(translation),
        None => catalog,
    };
    Some(Graph::new(catalog).told_in(tongue.words))
}

/// The whole graph, of the map's and the record's bytes in the same language. None where they are of two versions.
pub fn with_record(map: &Graph, record: &[u8]) -> Option<Graph> {
    let catalog: Catalog = map.catalog().clone();
    let (record, stories) = unpacked(record)?;
    let whole = Graph::new(catalog.with_record(record).ok()?);
    Some(whole.told_in(map.words()).with_stories(stories))
}

/// The graph of the seeds, whole, in English.
#[cfg(not(target_arch = "wasm32"))]
pub fn graph() -> Option<Graph> {
    beside::graph(Language::English)
}

/// x and y of every node, in the order of the catalog, in world units: the settled map.
pub fn positions() -> Vec<f32> {
    POSITIONS
        .chunks_exact(4)
        .map(|bytes| f32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
        .collect()
}

/// What lies beside the page, for whoever writes it there or has no page.
#[cfg(not(target_arch = "wasm32"))]
pub mod beside {
    use super::{Graph, Language, Tongue, map, record_file, with_record, words_file};

    macro_rules! embedded {
        ($name:literal) => {
            include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".bytes"))
        };
    }

    /// Every file with its name.
    pub fn files() -> impl Iterator<Item = (&'static str, &'static [u8])> {
        Language::ALL.into_iter().flat_map(|language| {
            let words = words_file(language).map(|name| (name, words(language)));
            words
                .into_iter()
                .chain([(record_file(language), record(language))])
        })
    }

    /// A language.
    pub fn tongue(language: Language) -> Option<Tongue> {
        match language {
            Language::English => Some(Tongue::ENGLISH),
            Language::Chinese | Language::Russian => Tongue::from_file(language, words(language)),
        }
    }

    /// The graph of the seeds, whole, in a language.
    pub fn graph(language: Language) -> Option<Graph> {
        with_record(&map(&tongue(language)?)?, record(language))
    }

    fn words(language: Language) -> &'static [u8] {
        match language {
            Language::English => &[],
            Language::Chinese => embedded!("words-zh"),
            Language::Russian => embedded!("words-ru"),
        }
    }

    /// The bytes of the record in a language.
    pub fn record(language: Language) -> &'static [u8] {
        match language {
            Language::English => embedded!("record-en"),
            Language::Chinese => embedded!("record-zh"),
            Language::Russian => embedded!("record-ru"),
        }
    }
}
