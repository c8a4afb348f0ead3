//! `zonelink stats`: how much there is of what.

use super::{Failure, catalog, print};
use atlas::seed::Seeds;
use atlas::{Basis, Catalog, Evidence, Kind, Relation, RelationType, Status};
use std::fmt::Write as _;

type Row<'a> = (&'a str, usize);

pub(super) fn stats(seeds: Seeds) -> Result<(), Failure> {
    let catalog = catalog(seeds)?;
    let (nodes, relations) = (catalog.nodes(), catalog.relations());
    let ties =
        |is: &dyn Fn(&Relation) -> bool| relations.iter().filter(|relation| is(relation)).count();
    let total = [
        ("nodes", nodes.len()),
        ("relations", relations.len()),
        ("figures", catalog.figures().len()),
        ("groups", catalog.groups().len()),
        ("people", catalog.people().len()),
        ("articles", catalog.articles().len()),
        ("pieces of evidence", catalog.all_evidence().count()),
        (
            "spellings",
            catalog
                .all_evidence()
                .map(|evidence| evidence.as_written.len())
                .sum(),
        ),
    ];
    let kind = |kind: &Kind| {
        (
            kind.slug(),
            nodes.iter().filter(|node| node.kind == *kind).count(),
        )
    };
    let relation_type =
        |it: &RelationType| (it.slug(), ties(&|relation| relation.relation_type == *it));
    let basis = |it: &Basis| (it.slug(), ties(&|relation| relation.basis == *it));
    let status = |it: &Status| (it.slug(), ties(&|relation| relation.status == Some(*it)));
    let no_status = ("not told", ties(&|relation| relation.status.is_none()));
    let sections: [(&str, Vec<Row<'_>>); 6] = [
        ("Total", total.into()),
        ("Nodes by kind", Kind::ALL.iter().map(kind).collect()),
        (
            "Relations by type",
            RelationType::ALL.iter().map(relation_type).collect(),
        ),
        ("Relations by basis", Basis::ALL.iter().map(basis).collect()),
        (
            "Relations by status",
            Status::ALL.iter().map(status).chain([no_status]).collect(),
        ),
        (
            "Relations, figures, groups and people by article",
            by_article(&catalog),
        ),
    ];
    print(&table(&sections))
}

/// What has evidence in each article; what two articles tell of counts in both.
fn by_article(catalog: &Catalog) -> Vec<Row<'_>> {
    let count = |id| {
        let in_it =
            |list: &Vec<Evidence>| list.iter().any(|evidence| evidence.article.index() == id);
        catalog
            .relations()
            .iter()
            .filter(|it| in_it(&it.evidence))
            .count()
            + catalog
                .figures()
                .iter()
                .filter(|it| in_it(&it.evidence))
                .count()
            + catalog
                .groups()
                .iter()
                .filter(|it| in_it(&it.evidence))
                .count()
            + catalog
                .people()
                .iter()
                .filter(|it| in_it(&it.evidence))
                .count()
    };
    catalog
        .articles()
        .iter()
        .enumerate()
        .map(|(id, article)| (article.slug.as_str(), count(id)))
        .collect()
}

/// Sections of rows, the numbers aligned over all of them; rows of nought are left out.
fn table(sections: &[(&str, Vec<Row<'_>>)]) -> String {
    let counted = |(_, count): &&Row<'_>| *count > 0;
    let rows = sections.iter().flat_map(|(_, rows)| rows).filter(counted);
    let width = rows
        .map(|(name, _)| name.chars().count())
        .max()
        .unwrap_or(0);
    let mut text = String::new();
    for (heading, rows) in sections {
        let gap = if text.is_empty() { "" } else { "\n" };
        let _infallible = writeln!(text, "{gap}{heading}");
        for (name, count) in rows.iter().filter(counted) {
            let _infallible = writeln!(text, "  {name:width$}  {count:>5}");
        }
    }
    text
}
