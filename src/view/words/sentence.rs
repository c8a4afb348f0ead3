//! The sentence that says what is shown: counts with their denominators, the filters by name, the share that is stated.

use super::{basis, class_in, counted, country_in, kinds_in, lower, plain_number};
use crate::graph::{Graph, Origin, Subset};
use crate::language::{Phrase, Words, filled};
use crate::view::{Filter, Focus, Path, Years};
use atlas::{Basis, Kind, NodeId, TieClass};

/// A piece of the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// Ordinary words.
    Plain(String),
    /// What counts.
    Strong(String),
    /// What one may skip.
    Muted(String),
}

impl Run {
    /// The words alone.
    pub fn text(&self) -> &str {
        match self {
            Run::Plain(text) | Run::Strong(text) | Run::Muted(text) => text,
        }
    }
}

/// What `subset` holds under `filter` and `focus`, in words.
pub fn sentence(graph: &Graph, filter: &Filter, focus: Option<Focus>, subset: &Subset) -> Vec<Run> {
    let catalog = graph.catalog();
    let words = graph.words();
    let (nodes, ties) = (subset.node_count(), subset.relation_count());
    let (all_nodes, all_ties) = (catalog.nodes().len(), catalog.relations().len());
    let mut told = Told {
        words,
        runs: Vec::new(),
    };
    let entries_of = |number| counted(words, Phrase::Entries, number, &[]);
    let ties_of = |number| counted(words, Phrase::Ties, number, &[]);
    if nodes == 0 {
        told.tell(
            Phrase::NothingLeft,
            &[&entries_of(all_nodes), &ties_of(all_ties)],
        );
        return told.runs;
    }
    let number = |count: usize| plain_number(words, count as f64);
    let is_everything = (nodes, ties) == (all_nodes, all_ties);
    let (entries, tied) = (entries_of(nodes), ties_of(ties));
    if is_everything {
        told.tell(Phrase::AllShown, &[&entries, &tied]);
    } else {
        let values = [&entries, &number(all_nodes), &tied, &number(all_ties)];
        told.tell(Phrase::SomeShown, &values.map(String::as_str));
    }
    if let Some(Focus { node, depth_hops }) = focus {
        let steps = counted(words, Phrase::Steps, usize::from(depth_hops), &[]);
        told.tell(Phrase::UpToAround, &[&steps, catalog.node(node).label()]);
    }
    filters(graph, filter, &mut told);
    if is_everything {
        read_from(graph, &mut told);
    }
    told.tell(Phrase::FullStop, &[]);
    let hidden = hidden(graph, filter);
    if !hidden.is_empty() {
        told.tell(Phrase::Hidden, &[&words.and(&hidden)]);
    }
    // Whoever made a file stated all its ties.
    if *graph.origin() == Origin::BuiltIn {
        let is_stated = |&id: &atlas::RelationId| catalog.relation(id).basis == Basis::Stated;
        let stated = subset.relations().filter(is_stated).count();
        let form = words.form(Phrase::StatedShare, ties);
        told.put(form, &[&number(stated)], &number(ties));
    }
    told.runs
}

/// What is on the ways between two nodes, in words.
pub fn path_sentence(graph: &Graph, path: Path, subset: &Subset) -> Vec<Run> {
    let words = graph.words();
    let label = |id: NodeId| graph.catalog().node(id).label();
    let entries = counted(words, Phrase::Entries, subset.node_count(), &[]);
    let ties = counted(words, Phrase::Ties, subset.relation_count(), &[]);
    let mut told = Told {
        words,
        runs: Vec::new(),
    };
    told.tell(
        Phrase::OnTheWay,
        &[&entries, &ties, label(path.from), label(path.to)],
    );
    told.runs
}

/// What the filter narrows to, by name.
fn filters(graph: &Graph, filter: &Filter, told: &mut Told) {
    let catalog = graph.catalog();
    let words = graph.words();
    if !filter.countries.is_empty() {
        let countries = filter.countries.iter();
        let names: Vec<String> = countries.map(|code| country_in(graph, code)).collect();
        told.tell(Phrase::OfCountries, &[&words.and(&names)]);
    }
    if !filter.initiatives.is_empty() {
        let label = |&id: &NodeId| catalog.node(id).label().to_owned();
        let names: Vec<String> = filter.initiatives.iter().map(label).collect();
        let phrase = if filter.countries.is_empty() {
            Phrase::OfInitiatives
        } else {
            Phrase::AsFarAsOf
        };
        told.tell(phrase, &[&words.and(&names)]);
    }
    for (place, attribute) in (0..).zip(graph.attributes()) {
        let said = filter.said.iter().filter(|said| said.attribute == place);
        let values = said.map(|said| attribute.value(said.value).to_owned());
        let values: Vec<String> = values.collect();
        if !values.is_empty() {
            told.tell(Phrase::WithValue, &[&attribute.name, &words.and(&values)]);
        }
    }
    if let Some(Years { from, to }) = filter.years {
        let years = if from == to {
            from.to_string()
        } else {
            words.with(Phrase::YearsFromTo, &[&from.to_string(), &to.to_string()])
        };
        told.tell(Phrase::Dated, &[&years]);
    }
    if !filter.articles.is_empty() {
        let articles = counted(words, Phrase::OfArticles, filter.articles.len(), &[]);
        let all = plain_number(words, catalog.articles().len() as f64);
        told.tell(Phrase::ReadFromSome, &[&articles, &all]);
    }
}

/// `, read from five articles of 2020 to 2023`.
fn read_from(graph: &Graph, told: &mut Told) {
    if *graph.origin() != Origin::BuiltIn {
        return told.tell(Phrase::ReadFromFile, &[]);
    }
    let articles = graph.catalog().articles();
    let years = || {
        articles
            .iter()
            .filter_map(|article| Some(article.published?.year))
    };
    let read = counted(graph.words(), Phrase::OfArticles, articles.len(), &[]);
    match (years().min(), years().max()) {
        (Some(first), Some(last)) if first < last => {
            told.tell(
                Phrase::ReadFromYears,
                &[&read, &first.to_string(), &last.to_string()],
            );
        }
        (Some(year), Some(_)) => told.tell(Phrase::ReadFromYear, &[&read, &year.to_string()]),
        _ => told.tell(Phrase::ReadFrom, &[&read]),
    }
}

/// What the filter holds back, by name.
fn hidden(graph: &Graph, filter: &Filter) -> Vec<String> {
    let words = graph.words();
    let has_kind = |kind| graph.catalog().nodes().iter().any(|node| node.kind == kind);
    let kinds = Kind::ALL
        .iter()
        .filter(|&&kind| !filter.kinds.contains(&kind) && has_kind(kind))
        .map(|&kind| kinds_in(graph, kind).to_owned());
    let ties_of = |name: &str| words.with(Phrase::TiesOf, &[&lower(name)]);
    let classes = TieClass::ALL
        .iter()
        .filter(|class| !filter.classes.contains(class));
    let classes = classes.map(|&hidden| ties_of(&class_in(graph, hidden)));
    let bases = Basis::ALL
        .iter()
        .filter(|basis| !filter.bases.contains(basis));
    let bases = bases.map(|&hidden| ties_of(words.say(basis(hidden))));
    kinds.chain(classes).chain(bases).collect()
}

/// What has been told so far.
struct Told {
    words: Words,
    runs: Vec<Run>,
}

impl Told {
    /// Adds a phrase: `*` begins and ends what is strong in it, `~` what one may skip. Values are words, whatever is in them.
    fn tell(&mut self, phrase: Phrase, values: &[&str]) {
        self.put(self.words.say(phrase), values, "");
    }

    /// The same of a text, with the number that it counts.
    fn put(&mut self, text: &'static str, values: &[&str], number: &str) {
        let (mut strong, mut muted) = (false, false);
        for part in text.split_inclusive(['*', '~']) {
            let plain = part.trim_end_matches(['*', '~']);
            let plain = filled(&plain.replace("{n}", number), values);
            let run = match (strong, muted) {
                (true, _) => Run::Strong(plain),
                (false, true) => Run::Muted(plain),
                (false, false) => Run::Plain(plain),
            };
            if !run.text().is_empty() {
                self.runs.push(run);
            }
            strong ^= part.ends_with('*');
            muted ^= part.ends_with('~');
        }
    }
}
