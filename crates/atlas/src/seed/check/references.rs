//! References: that every id leads somewhere.

use super::super::index::Index;
use super::super::issues::{At, Issues};
use super::super::raw::Raw;
use super::super::wording::{did_you_mean, quoted};
use crate::Reading;

pub(super) fn check(raw: &Raw, index: &Index<'_>, issues: &Issues) {
    let node = |label: &str, field: &str, id: &At<String>| {
        if !id.is_blank() && index.nodes.get(&id.value).is_none() {
            let advice = did_you_mean(&id.value, index.nodes.ids());
            let id_at = quoted(&id.value);
            issues.report(
                id.place,
                format!("{label}: {field} {id_at} is no entry{advice}"),
            );
        }
    };
    let nodes = |label: &str, field: &str, ids: &[At<String>]| {
        ids.iter().for_each(|id| node(label, field, id));
    };
    for entry in &raw.nodes {
        if let Some(within) = &entry.within {
            node(&entry.entry.label, "within", &within.place);
        }
    }
    for relation in &raw.relations {
        let label = &relation.entry.label;
        relation
            .parties
            .iter()
            .for_each(|party| node(label, "party", &party.node));
        nodes(label, "initiative", &relation.initiatives);
    }
    for figure in &raw.figures {
        node(&figure.entry.label, "subject", &figure.subject);
        nodes(&figure.entry.label, "about", &figure.about);
    }
    for group in &raw.groups {
        node(&group.entry.label, "subject", &group.subject);
        nodes(&group.entry.label, "named", &group.named);
    }
    for person in &raw.people {
        nodes(&person.label, "node", &person.nodes);
        for id in person
            .relations
            .iter()
            .filter(|id| index.relation_id(id).is_none())
        {
            let advice = did_you_mean(&id.value, index.relations.ids());
            let message = format!(
                "{}: {} is no relation{advice}",
                person.label,
                quoted(&id.value)
            );
            issues.report(id.place, message);
        }
    }
    for (label, evidence) in raw.all_evidence() {
        let article = &evidence.article;
        if !article.is_blank() && index.article_id(article).is_none() {
            let advice = did_you_mean(&article.value, index.articles.ids());
            let message = format!("{label}: {} is no article{advice}", quoted(&article.value));
            issues.report(article.place, message);
        }
        for (written, reads) in &evidence.as_written {
            if index.reading(reads).is_none() {
                let words = Reading::WORDS.iter().map(|(word, _)| *word);
                let advice = did_you_mean(&reads.value, index.nodes.ids().chain(words));
                let (written, reads_at) = (quoted(&written.value), quoted(&reads.value));
                let what = format!("{written} is read as {reads_at}, neither entry nor word");
                issues.report(reads.place, format!("{label}: {what}{advice}"));
            }
        }
    }
}
