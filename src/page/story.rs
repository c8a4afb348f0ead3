//! A story over the map: its question, what this step says, and the way to the next.

use super::element::{Element, el};
use super::link::button;
use super::listens::Listens;
use super::wait::wait;
use super::{Shown, mark};
use crate::graph::Origin;
use crate::language::Phrase;
use crate::state::Action;
use crate::view::permalink::{self, Place};
use crate::view::story::{STORIES, Told};

/// From this width on the map has a free corner.
const WIDE_PX: f64 = 1100.0;

/// The step at which the reader is; nothing where there is none.
pub fn story(shown: &Shown<'_>) -> Element {
    let Some(told) = shown.state.place.story else {
        return opening(shown);
    };
    let close = button(Action::LeaveStory)
        .class("close")
        .label(shown.say(Phrase::LeaveStory))
        .child(mark::cross());
    let text = told
        .tale(shown.graph)
        .map(|(_link, text)| el("p").child(text.clone()));
    let count = told.count(shown.graph);
    let at = [(told.step + 1).to_string(), count.to_string()];
    let at = shown
        .words()
        .with(Phrase::StoryStep, &at.each_ref().map(String::as_str));
    let step = |by, name| {
        told.moved_by(by, shown.graph)
            .map(|to| way(shown, to, shown.say(name)))
    };
    el("section")
        .class("float story")
        .id("story")
        .label(shown.say(told.question()))
        .attr("data-over-map", "")
        .child(
            el("h2")
                .id("story-title")
                .attr("tabindex", "-1")
                .child(shown.say(told.question()))
                .child(close),
        )
        .child(el("div").attr("role", "status").children(text))
        .children(wait(shown))
        .child(
            el("p")
                .class("story-steps")
                .children(step(-1, Phrase::StoryBack))
                .children((count > 0).then(|| el("span").child(at)))
                .children(step(1, Phrase::StoryNext)),
        )
}

/// The questions over the free corner of an untouched map; where windows are narrow they stand in the column alone.
fn opening(shown: &Shown<'_>) -> Element {
    let state = shown.state;
    let place = Place {
        language: None,
        ..state.place.clone()
    };
    let is_untouched = place == Place::default() && *shown.graph.origin() == Origin::BuiltIn;
    if is_untouched && state.window_px.0 >= WIDE_PX {
        questions(shown).id("opening").attr("data-over-map", "")
    } else {
        el("div").flag("hidden", true)
    }
}

/// The questions at the end of the column, where the map has no free corner for them.
pub(super) fn in_column(shown: &Shown<'_>) -> Option<Element> {
    let is_ours = *shown.graph.origin() == Origin::BuiltIn;
    (is_ours && shown.state.window_px.0 < WIDE_PX).then(|| questions(shown))
}

/// The questions, each a way into its story.
fn questions(shown: &Shown<'_>) -> Element {
    let question = |story: usize| {
        let told = Told { story, step: 0 };
        el("li").child(way(shown, told, shown.say(told.question())))
    };
    el("nav")
        .class("questions")
        .label(shown.say(Phrase::StartHere))
        .child(el("h2").child(shown.say(Phrase::StartHere)))
        .child(el("ul").children((0..STORIES.len()).map(question)))
}

/// A link to a step.
fn way(shown: &Shown<'_>, told: Told, name: &'static str) -> Element {
    let place = match told.tale(shown.graph) {
        Some((link, _text)) => permalink::read(link, shown.graph).0,
        None => Place::default(),
    };
    let place = Place {
        story: Some(told),
        language: shown.state.place.language,
        ..place
    };
    el("a")
        .class("lead")
        .attr("href", permalink::write(&place, shown.graph))
        .on(Listens::Click(Action::Tell(told)))
        .child(name)
}
