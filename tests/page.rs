//! The page as values: trees patched into each other in a plain document, and what the panels and cards say.
#![allow(clippy::unwrap_used, reason = "a failing test is what a panic is for")]

use proptest::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::LazyLock;
use zonelink::embedded::beside;
use zonelink::graph::{Graph, Subset};
use zonelink::language::Language;
use zonelink::page::{self, Child, Dom, Element, Listens, Mounted, Shown, Site, el, html};
use zonelink::state::{self, Action, AppState, Fold};
use zonelink::view::Target;
use zonelink::view::facet::Facets;
use zonelink::view::search::SearchIndex;

static GRAPH: LazyLock<Graph> = LazyLock::new(|| zonelink::embedded::graph().unwrap());
static INDEX: LazyLock<SearchIndex> = LazyLock::new(|| SearchIndex::new(&GRAPH));

/// A document that is plain data.
#[derive(Default)]
struct Plain {
    made: Cell<u32>,
}

#[derive(Clone)]
struct Node(Rc<Inner>);

struct Inner {
    serial: u32,
    tag: &'static str,
    text: RefCell<String>,
    attributes: RefCell<Vec<(&'static str, String)>>,
    children: RefCell<Vec<Node>>,
}

impl Plain {
    fn node(&self, tag: &'static str, text: &str) -> Node {
        self.made.set(self.made.get() + 1);
        Node(Rc::new(Inner {
            serial: self.made.get(),
            tag,
            text: RefCell::new(text.to_owned()),
            attributes: RefCell::default(),
            children: RefCell::default(),
        }))
    }
}

impl Dom for Plain {
    type Node = Node;
    fn element(&self, tag: &'static str, _in_svg: bool, _number: u32) -> Node {
        self.node(tag, "")
    }
    fn text(&self, text: &str) -> Node {
        self.node("", text)
    }
    fn set_text(&self, node: &Node, text: &str) {
        text.clone_into(&mut node.0.text.borrow_mut());
    }
    fn set_attribute(&self, node: &Node, name: &'static str, value: Option<&str>) {
        let mut attributes = node.0.attributes.borrow_mut();
        attributes.retain(|(each, _value)| *each != name);
        attributes.extend(value.map(|value| (name, value.to_owned())));
    }
    fn insert(&self, parent: &Node, node: &Node, before: Option<&Node>) {
        let mut children = parent.0.children.borrow_mut();
        children.retain(|child| child.0.serial != node.0.serial);
        let place = before.map_or(children.len(), |before| {
            let is_it = |child: &Node| child.0.serial == before.0.serial;
            children.iter().position(is_it).unwrap()
        });
        children.insert(place, node.clone());
    }
    fn remove(&self, parent: &Node, node: &Node) {
        let mut children = parent.0.children.borrow_mut();
        let place = children
            .iter()
            .position(|child| child.0.serial == node.0.serial);
        children.remove(place.unwrap());
    }
}

/// What stands in the document, with attributes in order: two documents that read the same are the same.
fn read(node: &Node) -> String {
    if node.0.tag.is_empty() {
        return node.0.text.borrow().clone();
    }
    let mut attributes = node.0.attributes.borrow().clone();
    attributes.sort();
    let inside: Vec<String> = node.0.children.borrow().iter().map(read).collect();
    format!("<{} {attributes:?}>{}</>", node.0.tag, inside.join("|"))
}

fn fresh(tree: &Element) -> String {
    let dom = Plain::default();
    let host = dom.node("host", "");
    Mounted::new(&dom, &host, tree.clone());
    read(&host)
}

fn trees() -> impl Strategy<Value = Element> {
    let leaf = (0..3usize, 0..4u64, "[a-c]{0,2}").prop_map(|(tag, key, text)| {
        let element = el(["p", "b", "svg"][tag]).attr("title", text.clone());
        let element = if key > 0 {
            element.with_key(key)
        } else {
            element
        };
        element.child(text)
    });
    leaf.prop_recursive(3, 24, 5, |inner| {
        (
            0..3usize,
            proptest::collection::vec(inner, 0..5),
            any::<bool>(),
        )
            .prop_map(|(tag, children, flag)| {
                // Keys tell siblings apart, so no two siblings have the same.
                let mut keys = Vec::new();
                let children = children.into_iter().filter(|child| {
                    child.key().is_none_or(|key| {
                        let is_new = !keys.contains(&key);
                        keys.push(key);
                        is_new
                    })
                });
                let children: Vec<Element> = children.collect();
                el(["div", "ul", "p"][tag])
                    .flag("hidden", flag)
                    .child("text")
                    .children(children)
            })
    })
}

proptest! {
    #[test]
    fn a_patched_document_is_the_one_that_would_be_built_anew(trees in proptest::collection::vec(trees(), 1..5)) {
        let dom = Plain::default();
        let host = dom.node("host", "");
        let mut trees = trees.into_iter();
        let mut mounted = Mounted::new(&dom, &host, trees.next().unwrap());
        for tree in trees {
            mounted.patch(&dom, &host, tree.clone());
            prop_assert_eq!(read(&host), fresh(&tree));
        }
    }
}

#[test]
fn a_row_with_a_key_keeps_its_element_when_it_moves() {
    let list = |keys: &[u64]| {
        let row = |&key: &u64| el("li").with_key(key).child(key.to_string());
        el("ul").children(keys.iter().map(row))
    };
    let dom = Plain::default();
    let host = dom.node("host", "");
    let mut mounted = Mounted::new(&dom, &host, list(&[1, 2, 3]));
    let serials = || -> Vec<u32> {
        let list = host.0.children.borrow()[0].clone();
        list.0
            .children
            .borrow()
            .iter()
            .map(|row| row.0.serial)
            .collect()
    };
    let before = serials();
    mounted.patch(&dom, &host, list(&[3, 4, 1]));
    let after = serials();
    assert_eq!((after[0], after[2]), (before[2], before[0]));
}

fn shown<T>(query: &str, actions: &[Action], read: impl Fn(&Shown<'_>) -> T) -> T {
    let mut state: AppState = state::opened(query, &GRAPH, &INDEX);
    for action in actions {
        state = state::update(&state, action.clone(), &GRAPH, &INDEX).0;
    }
    let place = &state.place;
    let subset: Subset = place.filter.subset(&GRAPH, place.focus, place.selected);
    let facets = Facets::count(&GRAPH, &place.filter);
    read(&Shown {
        graph: &GRAPH,
        index: &INDEX,
        state: &state,
        subset: &subset,
        facets: &facets,
    })
}

/// Every element of a tree that listens, with what it does on a click.
fn clicks(element: &Element, found: &mut Vec<(String, Action)>) {
    for listens in element.listens() {
        if let Listens::Click(action) = listens {
            let name = element
                .attribute("aria-label")
                .map_or_else(|| element.text(), str::to_owned);
            found.push((name, action.clone()));
        }
    }
    for child in element.inside() {
        if let Child::Element(child) = child {
            clicks(child, found);
        }
    }
}

#[test]
fn whatever_can_be_clicked_has_a_name() {
    for query in ["", "?z=scoda", "?e=scoda-moglino-memorandum", "?z=nothing"] {
        for draw in [
            page::bar,
            page::finder,
            page::column,
            page::controls,
            page::empty,
            page::notices,
            page::card,
            page::help,
        ] {
            let mut found = Vec::new();
            clicks(&shown(query, &[Action::ToggleHelp], draw), &mut found);
            for (name, action) in found {
                assert!(!name.trim().is_empty(), "{query}: {action:?} has no name");
            }
        }
    }
}

#[test]
fn a_line_opens_its_evidence_and_the_next_card_is_closed() {
    let tie = GRAPH
        .catalog()
        .relation_by_slug("scoda-moglino-memorandum")
        .unwrap();
    let open = [Action::Fold(Fold::Tie(tie))];
    let closed = shown("?z=scoda", &[], page::card).text();
    let opened = shown("?z=scoda", &open, page::card).text();
    assert!(!closed.contains("Mogrino") && opened.contains("Mogrino Special Economic Region"));
    let moglino = GRAPH.catalog().node_by_slug("moglino-sez").unwrap();
    let next = [open[0].clone(), Action::Select(Target::Node(moglino))];
    assert!(
        !shown("?z=scoda", &next, page::card)
            .text()
            .contains("As written")
    );
}

#[test]
fn what_is_a_part_of_a_whole_is_drawn_as_one_and_nothing_else_is() {
    let card = |slug: &str| shown(&format!("?z={slug}"), &[], |shown| html(&page::card(shown)));
    let suqian = card("suqian");
    for part in ["M0 0H82V", "M0 0H900V", "M0 0H970V"] {
        assert!(suqian.contains(part), "{part}");
    }
    assert_eq!(suqian.matches("class=\"share\"").count(), 3);
    // It grew by 40 % and has a value in dollars: no whole.
    assert!(!card("sihanoukville-sez").contains("class=\"share\""));
}

#[test]
fn on_paper_every_line_shows_its_evidence() {
    for id in GRAPH.catalog().node_ids() {
        let parts = page::node_card(&GRAPH, id, None);
        let card = html(&el("article").children(parts));
        let ties = GRAPH.ties(id).len();
        assert!(
            card.matches("class=\"evidence\"").count() >= ties,
            "{}",
            GRAPH.catalog().node(id).slug
        );
        assert!(!card.contains("<button"), "nothing can be pressed on paper");
    }
}

#[test]
fn a_name_leads_to_its_card_by_a_link_of_its_own() {
    let card = shown("?z=scoda&c=RU", &[], |shown| html(&page::card(shown)));
    assert!(card.contains("href=\"?z=moglino-sez\""), "{card}");
}

#[test]
fn every_page_leads_to_pages_that_exist() {
    let site = Site {
        address: Some("https://example.org/zonelink/"),
        styles: &["page-1f.css".to_owned()],
        icon: None,
    };
    let catalog = GRAPH.catalog();
    let paths = |language| {
        let nodes = catalog.node_ids();
        let nodes = nodes.map(move |id| page::node_path(&GRAPH, id, language));
        nodes.chain([page::list_path(language)])
    };
    let mut known: BTreeSet<String> = Language::ALL.into_iter().flat_map(paths).collect();
    known.extend(["".to_owned(), "page-1f.css".to_owned()]);
    for language in Language::ALL {
        let graph = beside::graph(language).unwrap();
        let list = (page::list_path(language), page::list_page(&graph, &site));
        let nodes = graph.catalog().node_ids();
        let nodes = nodes.map(|id| {
            let path = page::node_path(&graph, id, language);
            (path, page::node_page(&graph, id, &site))
        });
        for (path, page) in nodes.chain([list]) {
            let own = format!("href=\"https://example.org/zonelink/{path}\"");
            assert!(page.contains(&format!("rel=\"canonical\" {own}")));
            assert_eq!(page.matches("hreflang=\"ru\" href=\"https").count(), 1);
            assert!(page.contains(&format!("<html lang=\"{}\"", language.tag())));
            for link in page.split(" href=\"../").skip(1) {
                let link = format!("../{}", link.split('"').next().unwrap());
                let (place, query) = link.split_once('?').unwrap_or((&link, ""));
                let mut steps: Vec<&str> = path.split_terminator('/').collect();
                let mut rest = place;
                while let Some(further) = rest.strip_prefix("../") {
                    steps.pop().unwrap();
                    rest = further;
                }
                let slash = if steps.is_empty() { "" } else { "/" };
                let target = format!("{}{slash}{rest}", steps.join("/"));
                assert!(known.contains(&target), "{path}: {link} leads to {target}");
                // What leads to the map goes on in the language of the page.
                let goes_on = language == Language::English || query.ends_with(language.code());
                assert!(query.is_empty() || goes_on, "{path}: {link}");
            }
        }
    }
}

#[test]
fn what_machines_read_of_a_page_is_json_that_says_its_name() {
    let site = Site {
        address: None,
        styles: &[],
        icon: None,
    };
    for id in GRAPH.catalog().node_ids() {
        let page = page::node_page(&GRAPH, id, &site);
        let data = page.split("application/ld+json\">").nth(1).unwrap();
        let data = data.split("</script>").next().unwrap();
        let data: serde_json::Value = serde_json::from_str(data).unwrap();
        assert_eq!(data["name"], GRAPH.catalog().node(id).name.as_str());
    }
}

#[test]
fn the_page_for_no_page_leads_home_from_any_depth() {
    let site = |address| page::Site {
        address,
        styles: &[],
        icon: None,
    };
    let known = page::lost_page(&site(Some("https://example.org/zonelink/")));
    let whole = known.matches("\"https://example.org/zonelink/").count();
    let links = ["href=", "src=", "action="].map(|link| known.matches(link).count());
    assert_eq!(whole, links.iter().sum::<usize>(), "{known}");
    // Without an address it can only be the root of the host.
    let unknown = page::lost_page(&site(None));
    assert!(unknown.contains("action=\"/\"") && unknown.contains("href=\"/zh/list/\""));
}
