//! The address of a view: `?z=…&c=…`. Whitelisted, defaults left out, the same view always the same text.
//!
//! A value that means nothing gives a [`Problem`] that names it; the rest of the link still works. Nothing here is markup.

use super::story::Told;
use super::table::Tab;
use super::{Filter, Focus, Path, Target, Years};
use crate::graph::{Graph, Origin, Said, Subset};
use crate::language::Language;
use atlas::order::Set;
use atlas::{ArticleId, Basis, Catalog, Kind, NodeId, TieClass};

/// What a link opens.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// The node or tie whose card is open.
    pub selected: Option<Target>,
    /// The neighbourhood that alone is shown.
    pub focus: Option<Focus>,
    /// The two whose connection alone is shown.
    pub path: Option<Path>,
    /// What is shown.
    pub filter: Filter,
    /// The table that it is shown in; none is the map.
    pub list: Option<Tab>,
    /// The step of a story that is told beside it.
    pub story: Option<Told>,
    /// The language that it is told in; none is the reader's own.
    pub language: Option<Language>,
}

/// A value in a link that means nothing here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The parameter.
    pub parameter: &'static str,
    /// What it was said to be, at most [`SHOWN_CHARS`] characters of it.
    pub value: String,
}

/// How much of a wrong value is worth showing.
pub const SHOWN_CHARS: usize = 60;

/// How deep a focus may reach.
pub const DEPTH_RANGE: std::ops::RangeInclusive<u8> = 1..=9;

/// The years that a link may name.
const YEARS: std::ops::RangeInclusive<u16> = 1..=9999;

/// A link longer than this is not one of ours; what is beyond is not read.
const LONGEST_QUERY: usize = 16 * 1024;

impl Place {
    /// What is visible there.
    pub fn subset(&self, graph: &Graph) -> Subset {
        match self.path {
            Some(path) => path.ways(graph, &self.filter).subset(graph),
            None => self.filter.subset(graph, self.focus, self.selected),
        }
    }
}

/// Reads a query, with or without its question mark. Parameters that are not ours are passed over in silence.
pub fn read(query: &str, graph: &Graph) -> (Place, Vec<Problem>) {
    let catalog = graph.catalog();
    let mut place = Place::default();
    let mut problems = Vec::new();
    let mut end = query.len().min(LONGEST_QUERY);
    while !query.is_char_boundary(end) {
        end -= 1;
    }
    let query = query[..end].trim_start_matches('?');
    let mut depth = None;
    let (mut from, mut to) = (None, None);
    for (key, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        let value = decoded(value);
        let mut wrong = |parameter: &'static str, value: &str| {
            let value = value.chars().take(SHOWN_CHARS).collect();
            problems.push(Problem { parameter, value });
        };
        match key {
            "z" => match catalog.node_by_slug(&value) {
                Some(id) => place.selected = Some(Target::Node(id)),
                None => wrong("z", &value),
            },
            "e" => match catalog.relation_by_slug(&value) {
                Some(id) => place.selected = Some(Target::Tie(id)),
                None => wrong("e", &value),
            },
            "c" => {
                place.filter.countries = each(
                    &value,
                    |code| country_code(catalog, code),
                    |code| wrong("c", code),
                )
            }
            "i" => {
                place.filter.initiatives = each(
                    &value,
                    |slug| initiative(catalog, slug),
                    |slug| wrong("i", slug),
                )
            }
            "k" => read_words(&value, Kind::from_slug, &mut place.filter.kinds, |word| {
                wrong("k", word)
            }),
            "r" => read_words(
                &value,
                TieClass::from_slug,
                &mut place.filter.classes,
                |word| wrong("r", word),
            ),
            "b" => read_words(&value, Basis::from_slug, &mut place.filter.bases, |word| {
                wrong("b", word)
            }),
            "a" => {
                place.filter.articles = each(
                    &value,
                    |slug| article(catalog, slug),
                    |slug| wrong("a", slug),
                )
            }
            "from" | "to" => match value.parse().ok().filter(|year| YEARS.contains(year)) {
                Some(year) if key == "from" => from = Some(year),
                Some(year) => to = Some(year),
                None => wrong(if key == "from" { "from" } else { "to" }, &value),
            },
            "h" => match said(graph, &value) {
                Some(said) => drop(place.filter.said.insert(said)),
                None => wrong("h", &value),
            },
            "v" => match (value.as_str(), Tab::from_slug(&value)) {
                ("map", _) => {}
                (_, Some(tab)) => place.list = Some(tab),
                (_, None) => wrong("v", &value),
            },
            "p" => {
                place.path = path(catalog, &value);
                if place.path.is_none() {
                    wrong("p", &value);
                }
            }
            "s" => {
                place.story = Told::from_link(&value);
                if place.story.is_none() {
                    wrong("s", &value);
                }
            }
            "lang" => match Language::from_tag(&value) {
                Some(language) => place.language = Some(language),
                None => wrong("lang", &value),
            },
            "d" => {
                depth = focus(catalog, &value);
                if depth.is_none() {
                    wrong("d", &value);
                }
            }
            _ => {}
        }
    }
    let years = Years::between(from.unwrap_or(*YEARS.start()), to.unwrap_or(*YEARS.end()));
    // All years narrow nothing.
    let is_all = (years.from, years.to) == (*YEARS.start(), *YEARS.end());
    place.filter.years = (!is_all).then_some(years);
    place.focus = depth.and_then(|(depth_hops, around)| {
        let middle = around.or(match place.selected {
            Some(Target::Node(id)) => Some(id),
            Some(Target::Tie(_)) | None => None,
        });
        middle.map(|node| Focus { node, depth_hops })
    });
    (place, problems)
}

/// The query of a view: empty for the default one, otherwise beginning with `?`.
pub fn write(place: &Place, graph: &Graph) -> String {
    let catalog = graph.catalog();
    let Place {
        selected,
        focus,
        path,
        filter,
        list,
        story,
        language,
    } = place;
    let Filter {
        kinds,
        classes,
        countries,
        initiatives,
        bases,
        articles,
        years,
        said,
    } = filter;
    let slug = |id: NodeId| catalog.node(id).slug.as_str();
    let mut pairs: Vec<String> = Vec::new();
    if let Origin::Beside(address) = graph.origin() {
        pairs.push(format!("data={}", encoded(address)));
    }
    match selected {
        Some(Target::Node(id)) => pairs.push(format!("z={}", slug(*id))),
        Some(Target::Tie(id)) => pairs.push(format!("e={}", catalog.relation(*id).slug)),
        None => {}
    }
    if let Some(Focus { node, depth_hops }) = focus {
        let around_selected = *selected == Some(Target::Node(*node));
        pairs.push(if around_selected {
            format!("d={depth_hops}")
        } else {
            format!("d={depth_hops},{}", slug(*node))
        });
    }
    if let Some(Path { from, to }) = path {
        pairs.push(format!("p={},{}", slug(*from), slug(*to)));
    }
    if !countries.is_empty() {
        pairs.push(format!("c={}", join(countries.iter().map(String::as_str))));
    }
    if !initiatives.is_empty() {
        pairs.push(format!(
            "i={}",
            join(initiatives.iter().map(|&id| slug(id)))
        ));
    }
    let default = Filter::default();
    if *kinds != default.kinds {
        pairs.push(format!("k={}", join(kinds.iter().map(|kind| kind.slug()))));
    }
    if *classes != default.classes {
        pairs.push(format!(
            "r={}",
            join(classes.iter().map(|class| class.slug()))
        ));
    }
    if *bases != default.bases {
        pairs.push(format!(
            "b={}",
            join(bases.iter().map(|basis| basis.slug()))
        ));
    }
    if !articles.is_empty() {
        let slugs = articles.iter().map(|&id| catalog.article(id).slug.as_str());
        pairs.push(format!("a={}", join(slugs)));
    }
    if let Some(Years { from, to }) = years {
        if from > YEARS.start() {
            pairs.push(format!("from={from}"));
        }
        if to < YEARS.end() {
            pairs.push(format!("to={to}"));
        }
    }
    for asked in said.iter() {
        if let Some(attribute) = graph.attributes().get(asked.attribute as usize) {
            let value = attribute.value(asked.value);
            pairs.push(format!("h={}:{}", encoded(&attribute.name), encoded(value)));
        }
    }
    if let Some(tab) = list {
        pairs.push(format!("v={}", tab.slug()));
    }
    if let Some(told) = story {
        pairs.push(format!("s={}", told.in_link()));
    }
    if let Some(language) = language {
        pairs.push(format!("lang={}", language.code()));
    }
    if pairs.is_empty() {
        String::new()
    } else {
        format!("?{}", pairs.join("&"))
    }
}

/// `a,b`, or `none`.
fn join<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<&str> = words.collect();
    if words.is_empty() {
        "none".to_owned()
    } else {
        words.join(",")
    }
}

fn each<T: Ord>(
    list: &str,
    meaning: impl Fn(&str) -> Option<T>,
    mut wrong: impl FnMut(&str),
) -> Set<T> {
    let words = list
        .split(',')
        .map(str::trim)
        .filter(|word| !word.is_empty());
    words
        .filter_map(|word| {
            let found = meaning(word);
            if found.is_none() {
                wrong(word);
            }
            found
        })
        .collect()
}

/// Kinds and classes: what is listed is shown. A list without one known word changes nothing; `none` shows none.
fn read_words<T: Ord>(
    list: &str,
    meaning: impl Fn(&str) -> Option<T>,
    shown: &mut Set<T>,
    wrong: impl FnMut(&str),
) {
    if list == "none" {
        *shown = Set::new();
        return;
    }
    let read = each(list, meaning, wrong);
    if !read.is_empty() {
        *shown = read;
    }
}

fn country_code(catalog: &Catalog, word: &str) -> Option<String> {
    let code = word.to_ascii_uppercase();
    catalog
        .nodes()
        .iter()
        .any(|node| node.country.as_ref() == Some(&code))
        .then_some(code)
}

fn initiative(catalog: &Catalog, slug: &str) -> Option<NodeId> {
    let id = catalog.node_by_slug(slug)?;
    matches!(catalog.node(id).kind, Kind::Initiative | Kind::Alliance).then_some(id)
}

fn article(catalog: &Catalog, slug: &str) -> Option<ArticleId> {
    let found = catalog
        .articles()
        .iter()
        .position(|article| article.slug == slug)?;
    Some(ArticleId::from_index(found))
}

/// `Sector:Port`, of an attribute and one of its values.
fn said(graph: &Graph, text: &str) -> Option<Said> {
    let mut attributes = (0..).zip(graph.attributes());
    attributes.find_map(|(place, attribute)| {
        let value = text.strip_prefix(&attribute.name)?.strip_prefix(':')?;
        let found = attribute.values.iter().position(|known| known == value)?;
        Some(Said {
            attribute: place,
            value: found as u32,
        })
    })
}

/// `2`, around the selected node, or `2,scoda`.
fn focus(catalog: &Catalog, value: &str) -> Option<(u8, Option<NodeId>)> {
    let (depth, around) = value
        .split_once(',')
        .map_or((value, None), |(depth, around)| (depth, Some(around)));
    let depth = depth
        .parse()
        .ok()
        .filter(|depth| DEPTH_RANGE.contains(depth))?;
    match around {
        None => Some((depth, None)),
        Some(slug) => Some((depth, Some(catalog.node_by_slug(slug)?))),
    }
}

/// `suzhou,scoda`: two nodes.
fn path(catalog: &Catalog, value: &str) -> Option<Path> {
    let (from, to) = value.split_once(',')?;
    let (from, to) = (catalog.node_by_slug(from)?, catalog.node_by_slug(to)?);
    (from != to).then_some(Path { from, to })
}

/// Percent-encodes whatever could mean something in an address, but for the slashes of a path.
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Percent-decodes; what is no UTF-8 becomes the replacement character, a broken escape stays as it is.
pub(super) fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escape = (bytes[at] == b'%')
            .then(|| bytes.get(at + 1..at + 3))
            .flatten();
        let escape = escape
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .filter(|hex| !hex.starts_with('+'));
        match escape.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(if bytes[at] == b'+' { b' ' } else { bytes[at] });
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
