//! The legend that is a filter: each value with how many there are and how many the *other* filters leave.

use super::filter::{Filter, Years, relation_belongs};
use crate::graph::{Attribute, Graph, Said, Subset};
use atlas::order::{Set, sort_by};
use atlas::{ArticleId, Basis, Kind, NodeId, Relation, RelationId, TieClass};

/// One row of the legend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetValue<T> {
    /// What it filters by.
    pub value: T,
    /// How many there are in all.
    pub total: usize,
    /// How many the other filters leave.
    pub left: usize,
    /// Whether the filter names it.
    pub chosen: bool,
}

/// All rows, worked out together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facets {
    /// Nodes by kind, in the order of the legend.
    pub kinds: Vec<FacetValue<Kind>>,
    /// Ties by class, in the order of the legend.
    pub classes: Vec<FacetValue<TieClass>>,
    /// Nodes by country, most first.
    pub countries: Vec<FacetValue<String>>,
    /// Nodes by initiative or alliance, most first.
    pub initiatives: Vec<FacetValue<NodeId>>,
    /// Ties by how we know, in the order of the legend.
    pub bases: Vec<FacetValue<Basis>>,
    /// Ties by the article that they stand in, most first.
    pub articles: Vec<FacetValue<ArticleId>>,
    /// Dated ties by the years that they touch, from the first to the last; a tie of two years counts in both.
    pub years: Vec<FacetValue<u16>>,
    /// Ties that the other filters leave and that have no date.
    pub undated: usize,
    /// What is said beyond the model, where it has few enough values: the attribute's place, and a row for each value.
    pub said: Vec<(u32, Vec<FacetValue<Said>>)>,
}

impl Facets {
    /// Counts under a filter. O(facets × (nodes + ties)).
    pub fn count(graph: &Graph, filter: &Filter) -> Self {
        let everything = Filter {
            kinds: Kind::ALL.iter().copied().collect(),
            ..Filter::default()
        };
        let all = everything.subset(graph, None, None);
        let base = filter.subset(graph, None, None);
        // What narrows nothing leaves as much with it as without.
        let left = |without: Filter| {
            if without == *filter {
                base.clone()
            } else {
                without.subset(graph, None, None)
            }
        };

        let any_kind = left(Filter {
            kinds: everything.kinds.clone(),
            ..filter.clone()
        });
        let kinds = rows(Kind::ALL, |&kind| {
            (
                of_kind(graph, &all, kind),
                of_kind(graph, &any_kind, kind),
                filter.kinds.contains(&kind),
            )
        });

        let any_class = left(Filter {
            classes: everything.classes.clone(),
            ..filter.clone()
        });
        let classes = rows(TieClass::ALL, |&class| {
            let of = |tie: &Relation| tie.relation_type.class() == class;
            (
                ties(graph, &all, of),
                ties(graph, &any_class, of),
                filter.classes.contains(&class),
            )
        });

        let any_country = by_country(
            graph,
            &left(Filter {
                countries: Set::new(),
                ..filter.clone()
            }),
        );
        let mut countries: Vec<_> = by_country(graph, &all)
            .into_iter()
            .map(|(code, total)| FacetValue {
                total,
                left: any_country
                    .iter()
                    .find(|(other, _left)| *other == code)
                    .map_or(0, |(_code, left)| *left),
                chosen: filter.countries.contains(&code),
                value: code,
            })
            .collect();
        sort_by(&mut countries, |a, b| b.total.cmp(&a.total)); // codes are in order already

        let any_initiative = left(Filter {
            initiatives: Set::new(),
            ..filter.clone()
        });
        let catalog = graph.catalog();
        let named = catalog
            .node_ids()
            .filter(|&id| matches!(catalog.node(id).kind, Kind::Initiative | Kind::Alliance));
        let named: Vec<NodeId> = named.collect();
        let mut initiatives = rows(&named, |&id| {
            (
                of_initiative(graph, &all, id),
                of_initiative(graph, &any_initiative, id),
                filter.initiatives.contains(&id),
            )
        });
        sort_by(&mut initiatives, |a, b| b.total.cmp(&a.total)); // as ids are

        let any_basis = left(Filter {
            bases: everything.bases.clone(),
            ..filter.clone()
        });
        let bases = rows(Basis::ALL, |&basis| {
            let of = |tie: &Relation| tie.basis == basis;
            (
                ties(graph, &all, of),
                ties(graph, &any_basis, of),
                filter.bases.contains(&basis),
            )
        });

        let any_article = left(Filter {
            articles: Set::new(),
            ..filter.clone()
        });
        let read: Vec<ArticleId> = (0..catalog.articles().len())
            .map(ArticleId::from_index)
            .collect();
        let mut articles = rows(&read, |&article| {
            let of = |tie: &Relation| tie.evidence.iter().any(|each| each.article == article);
            (
                ties(graph, &all, of),
                ties(graph, &any_article, of),
                filter.articles.contains(&article),
            )
        });
        sort_by(&mut articles, |a, b| b.total.cmp(&a.total));

        let any_year = left(Filter {
            years: None,
            ..filter.clone()
        });
        let years: Vec<u16> = span_of_years(graph).collect();
        let years = years.iter().map(|&year| {
            let this = Years::between(year, year);
            let of = |tie: &Relation| tie.date.is_some_and(|date| this.touch(date));
            FacetValue {
                value: year,
                total: ties(graph, &all, of),
                left: ties(graph, &any_year, of),
                chosen: filter
                    .years
                    .is_some_and(|years| (years.from..=years.to).contains(&year)),
            }
        });
        Self {
            kinds,
            classes,
            countries,
            initiatives,
            bases,
            articles,
            years: years.collect(),
            said: said(graph, filter, &all, left),
            undated: ties(graph, &any_year, |tie| tie.date.is_none()),
        }
    }
}

/// Nodes or ties by what is said of them, attribute by attribute.
fn said(
    graph: &Graph,
    filter: &Filter,
    all: &Subset,
    left: impl Fn(Filter) -> Subset,
) -> Vec<(u32, Vec<FacetValue<Said>>)> {
    let facets = (0..).zip(graph.attributes());
    let facets = facets.filter(|(_place, attribute)| attribute.is_facet());
    let facet = |(place, attribute): (u32, &Attribute)| {
        let others = filter
            .said
            .iter()
            .filter(|said| said.attribute != place)
            .copied();
        let any = left(Filter {
            said: others.collect(),
            ..filter.clone()
        });
        let counts = |subset: &Subset| {
            let mut counts = vec![0; attribute.values.len()];
            let of_nodes = subset.nodes().flat_map(|id| attribute.of_node(id));
            let of_ties = subset.relations().flat_map(|id| attribute.of_tie(id));
            for &value in of_nodes.chain(of_ties) {
                if let Some(count) = counts.get_mut(value as usize) {
                    *count += 1;
                }
            }
            counts
        };
        let row = |(value, (total, left))| {
            let value = Said {
                attribute: place,
                value,
            };
            FacetValue {
                value,
                total,
                left,
                chosen: filter.said.contains(&value),
            }
        };
        let counts = counts(all).into_iter().zip(counts(&any));
        (place, (0..).zip(counts).map(row).collect())
    };
    facets.map(facet).collect()
}

fn rows<T: Clone>(values: &[T], count: impl Fn(&T) -> (usize, usize, bool)) -> Vec<FacetValue<T>> {
    let row = |value: &T| {
        let (total, left, chosen) = count(value);
        FacetValue {
            value: value.clone(),
            total,
            left,
            chosen,
        }
    };
    values.iter().map(row).filter(|row| row.total > 0).collect()
}

fn of_kind(graph: &Graph, subset: &Subset, kind: Kind) -> usize {
    subset
        .nodes()
        .filter(|&id| graph.catalog().node(id).kind == kind)
        .count()
}

fn ties(graph: &Graph, subset: &Subset, of: impl Fn(&Relation) -> bool) -> usize {
    let is_of = |id: &RelationId| of(graph.catalog().relation(*id));
    subset.relations().filter(is_of).count()
}

/// The years from the first date of a tie to the last; an open end is none.
fn span_of_years(graph: &Graph) -> std::ops::RangeInclusive<u16> {
    let dates = || {
        let ties = graph.catalog().relations().iter();
        ties.filter_map(|tie| tie.date)
    };
    let first = dates().map(|date| date.start().year).min();
    let last = dates()
        .map(|date| date.last_year().unwrap_or(date.start().year))
        .max();
    first.unwrap_or(1)..=last.unwrap_or(0)
}

/// Nodes by country, in the order of the codes.
fn by_country(graph: &Graph, subset: &Subset) -> Vec<(String, usize)> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for id in subset.nodes() {
        let Some(code) = &graph.catalog().node(id).country else {
            continue;
        };
        match counts.binary_search_by(|(other, _count)| other.cmp(code)) {
            Ok(place) => counts[place].1 += 1,
            Err(place) => counts.insert(place, (code.clone(), 1)),
        }
    }
    counts
}

/// The visible parties of ties that belong to an initiative, itself left out.
fn of_initiative(graph: &Graph, subset: &Subset, initiative: NodeId) -> usize {
    let relations = subset.relations().map(|id| graph.catalog().relation(id));
    let belonging = relations.filter(|relation| relation_belongs(relation, initiative));
    let mut parties = Set::new();
    for party in belonging.flat_map(|relation| &relation.parties) {
        if party.node != initiative && subset.has_node(party.node) {
            parties.insert(party.node);
        }
    }
    parties.len()
}
