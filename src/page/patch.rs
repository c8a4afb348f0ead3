//! A tree in a document, and what must be done there to make it the next tree.
//!
//! It knows a document only as [`Dom`]: a browser's in `web::dom`, a plain one in the tests. Elements are kept where their
//! tag and key stay the same, so focus, cursor and scroll positions survive; keyed children keep theirs when they move.

use super::element::{Child, Element};

/// What is asked of a document.
pub trait Dom {
    /// An element or a text in it.
    type Node: Clone;
    /// A new element, not yet anywhere, that answers to a number.
    fn element(&self, tag: &'static str, in_svg: bool, number: u32) -> Self::Node;
    /// A new text, not yet anywhere.
    fn text(&self, text: &str) -> Self::Node;
    /// Another text in its place.
    fn set_text(&self, node: &Self::Node, text: &str);
    /// An attribute, old or new; none takes it away.
    fn set_attribute(&self, node: &Self::Node, name: &'static str, value: Option<&str>);
    /// Puts a node into a parent, before a child or at the end; takes it from where it was.
    fn insert(&self, parent: &Self::Node, node: &Self::Node, before: Option<&Self::Node>);
    /// Takes a node away.
    fn remove(&self, parent: &Self::Node, node: &Self::Node);
}

/// A tree that is in a document.
pub struct Mounted<N> {
    tree: Element,
    root: Twin<N>,
    numbers: u32,
}

/// The node of an element or text, and those of its children in their order.
struct Twin<N> {
    node: N,
    number: u32,
    children: Vec<Twin<N>>,
}

impl<N: Clone> Mounted<N> {
    /// Puts a tree at the end of `parent`.
    pub fn new(dom: &impl Dom<Node = N>, parent: &N, tree: Element) -> Self {
        let mut numbers = 0;
        let root = made_element(dom, &tree, false, &mut numbers);
        dom.insert(parent, &root.node, None);
        Self {
            tree,
            root,
            numbers,
        }
    }

    /// Makes the document show another tree in its place.
    pub fn patch(&mut self, dom: &impl Dom<Node = N>, parent: &N, tree: Element) {
        if same(&self.tree, &tree) {
            patch_element(
                dom,
                &mut self.root,
                &self.tree,
                &tree,
                false,
                &mut self.numbers,
            );
        } else {
            let root = made_element(dom, &tree, false, &mut self.numbers);
            dom.insert(parent, &root.node, Some(&self.root.node));
            dom.remove(parent, &self.root.node);
            self.root = root;
        }
        self.tree = tree;
    }

    /// The element that answers to a number, as it is now.
    pub fn element(&self, number: u32) -> Option<&Element> {
        find(&self.root, &self.tree, number)
    }
}

fn find<'a, N>(twin: &Twin<N>, element: &'a Element, number: u32) -> Option<&'a Element> {
    if twin.number == number {
        return Some(element);
    }
    let pairs = twin.children.iter().zip(element.inside());
    pairs.into_iter().find_map(|(twin, child)| match child {
        Child::Element(element) => find(twin, element, number),
        Child::Text(_) => None,
    })
}

fn same(old: &Element, new: &Element) -> bool {
    old.tag() == new.tag() && old.key() == new.key()
}

fn made<N: Clone>(
    dom: &impl Dom<Node = N>,
    child: &Child,
    in_svg: bool,
    numbers: &mut u32,
) -> Twin<N> {
    match child {
        Child::Text(text) => Twin {
            node: dom.text(text),
            number: 0,
            children: Vec::new(),
        },
        Child::Element(element) => made_element(dom, element, in_svg, numbers),
    }
}

fn made_element<N: Clone>(
    dom: &impl Dom<Node = N>,
    element: &Element,
    in_svg: bool,
    numbers: &mut u32,
) -> Twin<N> {
    let in_svg = in_svg || element.tag() == "svg";
    *numbers += 1;
    let number = *numbers;
    let node = dom.element(element.tag(), in_svg, number);
    for (name, value) in element.attributes() {
        dom.set_attribute(&node, name, Some(value));
    }
    let mut children = Vec::with_capacity(element.inside().len());
    for child in element.inside() {
        let twin = made(dom, child, in_svg, numbers);
        dom.insert(&node, &twin.node, None);
        children.push(twin);
    }
    Twin {
        node,
        number,
        children,
    }
}

fn patch_element<N: Clone>(
    dom: &impl Dom<Node = N>,
    twin: &mut Twin<N>,
    old: &Element,
    new: &Element,
    in_svg: bool,
    numbers: &mut u32,
) {
    for (name, value) in new.attributes() {
        // A field's value is the reader's as well: it is set again whenever it may differ.
        if old.attribute(name) != Some(value.as_ref()) || *name == "value" {
            dom.set_attribute(&twin.node, name, Some(value));
        }
    }
    for (name, _value) in old.attributes() {
        if new.attribute(name).is_none() {
            dom.set_attribute(&twin.node, name, None);
        }
    }
    if old.inside() != new.inside() {
        let in_svg = in_svg || new.tag() == "svg";
        patch_children(dom, twin, old, new, in_svg, numbers);
    }
}

fn patch_children<N: Clone>(
    dom: &impl Dom<Node = N>,
    twin: &mut Twin<N>,
    old: &Element,
    new: &Element,
    in_svg: bool,
    numbers: &mut u32,
) {
    let mut before: Vec<Option<Twin<N>>> = twin.children.drain(..).map(Some).collect();
    // Where each new child stood; those that stood nowhere are new. Unkeyed ones are looked for from the last one on.
    let mut next = 0;
    let mut stood = Vec::with_capacity(new.inside().len());
    for child in new.inside() {
        let is_same = |at: &usize| before[*at].is_some() && alike(&old.inside()[*at], child);
        let from = if is_keyed(child) { 0 } else { next };
        let found = (from..before.len()).find(is_same);
        let kept = found.and_then(|at| before[at].take());
        if !is_keyed(child) && kept.is_some() {
            next = found.map_or(next, |at| at + 1);
        }
        stood.push(found);
        let twin_of_child = match (kept, found) {
            (Some(mut kept), Some(at)) => {
                match (&old.inside()[at], child) {
                    (Child::Element(old), Child::Element(new)) => {
                        patch_element(dom, &mut kept, old, new, in_svg, numbers);
                    }
                    (Child::Text(old), Child::Text(new)) if old != new => {
                        dom.set_text(&kept.node, new);
                    }
                    _ => {}
                }
                kept
            }
            _ => made(dom, child, in_svg, numbers),
        };
        twin.children.push(twin_of_child);
    }
    for gone in before.into_iter().flatten() {
        dom.remove(&twin.node, &gone.node);
    }
    // From the end: whoever stood before all that follow it is in its place already.
    let mut least = usize::MAX;
    let mut after: Option<&N> = None;
    for (child, stood) in twin.children.iter().zip(&stood).rev() {
        match stood {
            Some(at) if *at < least => least = *at,
            _ => dom.insert(&twin.node, &child.node, after),
        }
        after = Some(&child.node);
    }
}

fn is_keyed(child: &Child) -> bool {
    matches!(child, Child::Element(element) if element.key().is_some())
}

fn alike(old: &Child, new: &Child) -> bool {
    match (old, new) {
        (Child::Text(_), Child::Text(_)) => true,
        (Child::Element(old), Child::Element(new)) => same(old, new),
        _ => false,
    }
}
