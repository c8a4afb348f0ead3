//! The catalog as [JSON Graph Format v2](https://jsongraphformat.info). A public interface: fields
//! are added, never renamed or removed. Every list is in a fixed order, so equal seeds give equal
//! bytes.

mod gathered;
mod shape;

use atlas::{Catalog, Evidence, Figure, Group, Node, NodeId, Person, Relation};
use gathered::{Gathered, gather};
use shape::{
    Article, Document, Edge, EdgeMetadata, EvidenceLine, FigureLine, Graph, GraphMetadata,
    GroupLine, Hyperedge, NodeEntry, NodeMetadata, PersonLine,
};

/// What an export says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Imprint<'a> {
    /// Tells one state of the data from another.
    pub data_version: &'a str,
    /// Under what licence it may be passed on.
    pub licence: &'a str,
    /// The day of the export.
    pub date: &'a str,
}

/// The whole catalog, ready for a serializer.
pub fn document<'a>(catalog: &'a Catalog, imprint: Imprint<'a>) -> Document<'a> {
    let Imprint {
        data_version,
        licence,
        date,
    } = imprint;
    let gathered = gather(catalog);
    let nodes = catalog.node_ids().zip(gathered);
    let nodes = nodes.map(|(id, gathered)| (slug(catalog, id), node(catalog, id, gathered)));
    let (pairs, many): (Vec<_>, Vec<_>) = catalog
        .relations()
        .iter()
        .partition(|it| it.parties.len() == 2);
    Document {
        graph: Graph {
            label: "Zonelink",
            kind: "partnerships",
            directed: true,
            metadata: GraphMetadata {
                data_version,
                licence,
                date,
                articles: catalog.articles().iter().map(article).collect(),
            },
            nodes: nodes.collect(),
            edges: pairs
                .into_iter()
                .map(|relation| edge(catalog, relation))
                .collect(),
            hyperedges: many
                .into_iter()
                .map(|relation| hyperedge(catalog, relation))
                .collect(),
        },
    }
}

fn article(article: &atlas::Article) -> Article<'_> {
    let atlas::Article {
        slug,
        title,
        outlet,
        published,
        language,
        file: _,
        sha256,
        summary,
    } = article;
    let published = published.map(|date| date.to_string());
    Article {
        id: slug,
        title,
        outlet,
        published,
        language,
        sha256,
        summary,
    }
}

fn node<'a>(catalog: &'a Catalog, id: NodeId, gathered: Gathered<'a>) -> NodeEntry<'a> {
    let Node {
        slug: _,
        kind,
        name,
        short,
        names,
        aliases,
        country,
        within,
        position,
        wikidata,
        summary,
    } = catalog.node(id);
    let Gathered {
        as_written,
        initiatives,
        articles,
    } = gathered;
    let figures = catalog
        .figures()
        .iter()
        .filter(|figure| figure.subject == id);
    let groups = catalog.groups().iter().filter(|group| group.subject == id);
    let people = catalog
        .people()
        .iter()
        .filter(|person| person.nodes.contains(&id));
    NodeEntry {
        label: name,
        metadata: NodeMetadata {
            kind: kind.slug(),
            short: short.as_deref(),
            country: country.as_deref(),
            names: names.iter().collect(),
            aliases,
            as_written,
            within: within.map(|within| slug(catalog, within.place)),
            within_basis: within.map(|within| within.basis.slug()),
            lat: position.map(|position| position.lat),
            lon: position.map(|position| position.lon),
            precision: position.map(|position| position.precision.slug()),
            wikidata: wikidata.as_deref(),
            summary,
            initiatives,
            articles,
            figures: figures.map(|it| figure(catalog, it)).collect(),
            groups: groups.map(|it| group(catalog, it)).collect(),
            people: people.map(|it| person(catalog, it)).collect(),
        },
    }
}

fn figure<'a>(catalog: &'a Catalog, figure: &'a Figure) -> FigureLine<'a> {
    FigureLine {
        id: &figure.slug,
        measure: &figure.measure,
        about: slugs(catalog, &figure.about),
        value: figure.value,
        unit: &figure.unit,
        qualifier: figure.qualifier.map(atlas::Qualifier::slug),
        period: figure.period.map(|period| period.to_string()),
        year_inferred: figure.year_inferred,
        base: figure.base.as_deref(),
        share: figure.is_share,
        note: figure.note.as_deref(),
        basis: figure.basis.slug(),
        evidence: evidence(catalog, &figure.evidence),
    }
}

fn group<'a>(catalog: &'a Catalog, group: &'a Group) -> GroupLine<'a> {
    GroupLine {
        id: &group.slug,
        label: &group.label,
        relation: group.relation.map(atlas::RelationType::slug),
        count: group.count,
        qualifier: group.qualifier.map(atlas::Qualifier::slug),
        named: slugs(catalog, &group.named),
        note: group.note.as_deref(),
        basis: group.basis.slug(),
        evidence: evidence(catalog, &group.evidence),
    }
}

fn person<'a>(catalog: &'a Catalog, person: &'a Person) -> PersonLine<'a> {
    let relations = person
        .relations
        .iter()
        .map(|id| catalog.relation(*id).slug.as_str());
    PersonLine {
        name: &person.name,
        names: person.names.iter().collect(),
        role: &person.role,
        relations: relations.collect(),
        note: person.note.as_deref(),
        evidence: evidence(catalog, &person.evidence),
    }
}

fn edge<'a>(catalog: &'a Catalog, relation: &'a Relation) -> Edge<'a> {
    let [source, target] = [0, 1].map(|end| slug(catalog, relation.parties[end].node));
    Edge {
        id: &relation.slug,
        source,
        target,
        relation: relation.relation_type.slug(),
        directed: relation.relation_type.is_directed(),
        metadata: edge_metadata(catalog, relation),
    }
}

fn hyperedge<'a>(catalog: &'a Catalog, relation: &'a Relation) -> Hyperedge<'a> {
    Hyperedge {
        id: &relation.slug,
        nodes: relation
            .parties
            .iter()
            .map(|party| slug(catalog, party.node))
            .collect(),
        relation: relation.relation_type.slug(),
        metadata: edge_metadata(catalog, relation),
    }
}

fn edge_metadata<'a>(catalog: &'a Catalog, relation: &'a Relation) -> EdgeMetadata<'a> {
    let roles = relation
        .parties
        .iter()
        .filter_map(|party| Some((slug(catalog, party.node), party.role.as_deref()?)));
    EdgeMetadata {
        date: relation.date.map(|date| date.to_string()),
        year_inferred: relation.year_inferred,
        status: relation.status.map(atlas::Status::slug),
        basis: relation.basis.slug(),
        initiatives: slugs(catalog, &relation.initiatives),
        note: relation.note.as_deref(),
        roles: roles.collect(),
        evidence: evidence(catalog, &relation.evidence),
    }
}

fn evidence<'a>(catalog: &'a Catalog, list: &'a [Evidence]) -> Vec<EvidenceLine<'a>> {
    let line = |evidence: &'a Evidence| EvidenceLine {
        article: &catalog.article(evidence.article).slug,
        paragraph: evidence.paragraph,
        as_written: evidence
            .as_written
            .iter()
            .map(|written| written.text.as_str())
            .collect(),
    };
    list.iter().map(line).collect()
}

fn slugs<'a>(catalog: &'a Catalog, ids: &[NodeId]) -> Vec<&'a str> {
    ids.iter().map(|id| slug(catalog, *id)).collect()
}

fn slug(catalog: &Catalog, id: NodeId) -> &str {
    &catalog.node(id).slug
}
