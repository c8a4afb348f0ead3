//! An element as a plain value: tag, attributes, what it listens to, children. Built in one breath:
//! `el("p").class("plain").child("No other tie.")`.

use super::Listens;
use std::borrow::Cow;

/// Text of our own, or made for the occasion. Never markup.
pub type Text = Cow<'static, str>;

/// One element and all that is in it. Boxed, so that building it in one breath moves a pointer and not the whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Element(Box<Parts>);

#[derive(Debug, Clone, PartialEq)]
struct Parts {
    tag: &'static str,
    key: Option<u64>,
    attributes: Vec<(&'static str, Text)>,
    listens: Vec<Listens>,
    children: Vec<Child>,
}

/// What can stand in an element.
#[derive(Debug, Clone, PartialEq)]
pub enum Child {
    /// Text.
    Text(Text),
    /// An element.
    Element(Element),
}

/// An empty element; the tag in lower case.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts {
        tag,
        key: None,
        attributes: Vec::new(),
        listens: Vec::new(),
        children: Vec::new(),
    }))
}

// What builds is kept out of line: the page is made of thousands of these calls.
impl Element {
    /// An attribute. Each name stands once.
    #[must_use]
    pub fn attr(self, name: &'static str, value: impl Into<Text>) -> Self {
        self.with_attribute(name, value.into())
    }

    #[inline(never)]
    fn with_attribute(mut self, name: &'static str, value: Text) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    /// An attribute that is there without a value, or not at all.
    #[must_use]
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.attr(name, "") } else { self }
    }

    /// Its class or classes.
    #[must_use]
    pub fn class(self, names: impl Into<Text>) -> Self {
        self.attr("class", names)
    }

    /// Its id.
    #[must_use]
    pub fn id(self, id: impl Into<Text>) -> Self {
        self.attr("id", id)
    }

    /// The name by which it is heard.
    #[must_use]
    pub fn label(self, label: impl Into<Text>) -> Self {
        self.attr("aria-label", label)
    }

    /// What tells it from its siblings: an element with another key is another element, however alike.
    #[must_use]
    pub fn with_key(mut self, key: u64) -> Self {
        self.0.key = Some(key);
        self
    }

    /// Something it does when the reader does something.
    #[must_use]
    #[inline(never)]
    pub fn on(mut self, listens: Listens) -> Self {
        self.0.listens.push(listens);
        self
    }

    /// One more child.
    #[must_use]
    pub fn child(self, child: impl Into<Child>) -> Self {
        self.with_child(child.into())
    }

    #[inline(never)]
    fn with_child(mut self, child: Child) -> Self {
        self.0.children.push(child);
        self
    }

    /// More children; an `Option` is none or one.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = impl Into<Child>>) -> Self {
        for child in children {
            self = self.with_child(child.into());
        }
        self
    }

    /// The same with every heading one level up: a card that is a page of its own begins with the first.
    #[must_use]
    pub fn with_raised_headings(mut self) -> Self {
        self.0.tag = match self.0.tag {
            "h2" => "h1",
            "h3" => "h2",
            "h4" => "h3",
            other => other,
        };
        let children = std::mem::take(&mut self.0.children).into_iter();
        self.0.children = children
            .map(|child| match child {
                Child::Element(element) => Child::Element(element.with_raised_headings()),
                text @ Child::Text(_) => text,
            })
            .collect();
        self
    }

    /// The tag.
    pub fn tag(&self) -> &'static str {
        self.0.tag
    }

    /// What tells it from its siblings.
    pub fn key(&self) -> Option<u64> {
        self.0.key
    }

    /// Names and values.
    pub fn attributes(&self) -> &[(&'static str, Text)] {
        &self.0.attributes
    }

    /// What it does when the reader does something.
    pub fn listens(&self) -> &[Listens] {
        &self.0.listens
    }

    /// What is in it.
    pub fn inside(&self) -> &[Child] {
        &self.0.children
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self
            .attributes()
            .iter()
            .find(|(each, _value)| *each == name);
        found.map(|(_name, value)| value.as_ref())
    }

    /// Every text in it, in order, as a reader without a style sheet has it.
    pub fn text(&self) -> String {
        let text = |child: &Child| match child {
            Child::Text(text) => text.to_string(),
            Child::Element(element) => element.text(),
        };
        self.inside().iter().map(text).collect()
    }
}

impl From<Element> for Child {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Child {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Child {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}
