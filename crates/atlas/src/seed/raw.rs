//! What the seed files say, before anyone has asked whether it holds together: ids are texts, and
//! everything knows its line. A field that was missing or wrong is blank or `None` here; its
//! problem has been reported.

use super::issues::{At, Place};
use super::stories::RawStory;
use super::texts::{RawRendering, RawText};
use crate::{
    Basis, DateSpan, Kind, PartialDate, Precision, Qualifier, RelationType, Status, TieClass,
};

/// Everything that was read.
#[derive(Debug, Default)]
pub(super) struct Raw {
    pub(super) nodes: Vec<RawNode>,
    pub(super) articles: Vec<RawArticle>,
    pub(super) relations: Vec<RawRelation>,
    pub(super) figures: Vec<RawFigure>,
    pub(super) groups: Vec<RawGroup>,
    pub(super) people: Vec<RawPerson>,
    pub(super) texts: Vec<RawText>,
    pub(super) stories: Vec<RawStory>,
    pub(super) renderings: Vec<RawRendering>,
    /// Whether every entry could be read. If not, an unknown id may stand where nobody could look.
    pub(super) complete: bool,
}

/// What each entry begins with.
#[derive(Debug)]
pub(super) struct Entry {
    /// How messages call it: `zone "moglino-sez"`.
    pub(super) label: String,
    /// Its heading.
    pub(super) place: Place,
    pub(super) id: At<String>,
}

#[derive(Debug)]
pub(super) struct RawNode {
    pub(super) entry: Entry,
    pub(super) kind: Kind,
    pub(super) name: At<String>,
    pub(super) short: Option<At<String>>,
    /// Language codes and names.
    pub(super) names: Vec<(At<String>, At<String>)>,
    pub(super) aliases: Vec<At<String>>,
    pub(super) country: Option<At<String>>,
    pub(super) within: Option<RawWithin>,
    pub(super) lat: Option<At<f64>>,
    pub(super) lon: Option<At<f64>>,
    pub(super) precision: Option<At<Precision>>,
    pub(super) wikidata: Option<At<String>>,
    pub(super) summary: At<String>,
}

#[derive(Debug)]
pub(super) struct RawWithin {
    pub(super) place: At<String>,
    pub(super) basis: Option<At<Basis>>,
}

#[derive(Debug)]
pub(super) struct RawArticle {
    pub(super) entry: Entry,
    /// The name of the seed file, without folder and ending.
    pub(super) stem: String,
    pub(super) title: At<String>,
    pub(super) outlet: At<String>,
    pub(super) published: Option<At<PartialDate>>,
    pub(super) language: At<String>,
    pub(super) file: At<String>,
    pub(super) sha256: At<String>,
    pub(super) summary: At<String>,
}

/// What relations, figures and groups have in common.
#[derive(Debug)]
pub(super) struct Grounds {
    pub(super) basis: Option<At<Basis>>,
    pub(super) note: Option<At<String>>,
    pub(super) evidence: Vec<RawEvidence>,
}

#[derive(Debug)]
pub(super) struct RawEvidence {
    pub(super) article: At<String>,
    pub(super) paragraph: Option<At<u16>>,
    /// Spellings, and what each is read as: a node's id or a word.
    pub(super) as_written: Vec<(At<String>, At<String>)>,
}

#[derive(Debug)]
pub(super) struct RawRelation {
    pub(super) entry: Entry,
    pub(super) relation_type: Option<At<RelationType>>,
    pub(super) parties: Vec<RawParty>,
    pub(super) date: Option<At<DateSpan>>,
    pub(super) year_inferred: bool,
    pub(super) status: Option<At<Status>>,
    pub(super) initiatives: Vec<At<String>>,
    pub(super) grounds: Grounds,
}

#[derive(Debug)]
pub(super) struct RawParty {
    pub(super) node: At<String>,
    pub(super) role: Option<At<String>>,
}

#[derive(Debug)]
pub(super) struct RawFigure {
    pub(super) entry: Entry,
    pub(super) subject: At<String>,
    pub(super) about: Vec<At<String>>,
    pub(super) measure: At<String>,
    pub(super) value: Option<At<f64>>,
    pub(super) unit: At<String>,
    pub(super) qualifier: Option<At<Qualifier>>,
    pub(super) period: Option<At<DateSpan>>,
    pub(super) year_inferred: bool,
    pub(super) base: Option<At<String>>,
    pub(super) is_share: bool,
    pub(super) grounds: Grounds,
}

#[derive(Debug)]
pub(super) struct RawGroup {
    pub(super) entry: Entry,
    pub(super) group_label: At<String>,
    pub(super) subject: At<String>,
    pub(super) relation: Option<At<RelationType>>,
    pub(super) count: Option<At<u32>>,
    pub(super) qualifier: Option<At<Qualifier>>,
    pub(super) named: Vec<At<String>>,
    pub(super) grounds: Grounds,
}

#[derive(Debug)]
pub(super) struct RawPerson {
    /// How messages call the entry.
    pub(super) label: String,
    pub(super) place: Place,
    pub(super) name: At<String>,
    pub(super) names: Vec<(At<String>, At<String>)>,
    pub(super) role: At<String>,
    pub(super) nodes: Vec<At<String>>,
    pub(super) relations: Vec<At<String>>,
    pub(super) note: Option<At<String>>,
    pub(super) evidence: Vec<RawEvidence>,
}

impl RawRelation {
    /// The ids of source and target, where there are just two parties.
    pub(super) fn pair(&self) -> Option<(&str, &str)> {
        match self.parties.as_slice() {
            [source, target] => Some((&source.node.value, &target.node.value)),
            _ => None,
        }
    }

    /// The node and the place it lies in, where that is what the relation says.
    pub(super) fn located_pair(&self) -> Option<(&str, &str)> {
        let class = self.relation_type.as_ref()?.value.class();
        if class == TieClass::Place {
            self.pair()
        } else {
            None
        }
    }
}

impl Raw {
    /// All that has an id.
    pub(super) fn all_entries(&self) -> impl Iterator<Item = &Entry> {
        let nodes = self.nodes.iter().map(|node| &node.entry);
        let articles = self.articles.iter().map(|article| &article.entry);
        nodes
            .chain(articles)
            .chain(self.all_grounds().map(|(entry, _)| entry))
    }

    /// All evidence, each with how messages call what it is for.
    pub(super) fn all_evidence(&self) -> impl Iterator<Item = (&str, &RawEvidence)> {
        let grounds = self
            .all_grounds()
            .map(|(entry, grounds)| (&entry.label, &grounds.evidence));
        let people = self
            .people
            .iter()
            .map(|person| (&person.label, &person.evidence));
        let lists = grounds.chain(people);
        lists.flat_map(|(label, list)| list.iter().map(move |one| (label.as_str(), one)))
    }

    /// What relations, figures and groups rest on.
    pub(super) fn all_grounds(&self) -> impl Iterator<Item = (&Entry, &Grounds)> {
        let relations = self
            .relations
            .iter()
            .map(|relation| (&relation.entry, &relation.grounds));
        let figures = self
            .figures
            .iter()
            .map(|figure| (&figure.entry, &figure.grounds));
        let groups = self
            .groups
            .iter()
            .map(|group| (&group.entry, &group.grounds));
        relations.chain(figures).chain(groups)
    }
}
