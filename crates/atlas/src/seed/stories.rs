//! The stories of the opening screen: `stories.toml`.

use super::fields::Fields;
use super::issues::At;
use super::raw::Raw;
use crate::Story;

/// A story as it stands in the file.
#[derive(Debug)]
pub(super) struct RawStory {
    pub(super) id: At<String>,
    pub(super) steps: Vec<RawStep>,
}

/// One step, told in each language.
#[derive(Debug)]
pub(super) struct RawStep {
    /// The query of its view; left out for the whole map.
    pub(super) link: String,
    /// In English, Chinese and Russian.
    pub(super) texts: [At<String>; 3],
}

/// The name of the file.
pub(super) const FILE: &str = "stories.toml";

/// Reads the stories into `raw`.
pub(super) fn read(mut file: Fields<'_>, raw: &mut Raw) {
    let stories = file.tables("story").into_iter().map(|mut fields| {
        fields.need(&["id", "step"]);
        let story = RawStory {
            id: fields.text("id"),
            steps: fields.tables("step").into_iter().map(step).collect(),
        };
        fields.finish(|_| None);
        story
    });
    raw.stories.extend(stories);
    raw.complete &= file.finish(|_| None);
}

fn step(mut fields: Fields<'_>) -> RawStep {
    fields.need(&["en", "zh", "ru"]);
    let link = fields.text_if_any("link");
    let step = RawStep {
        link: link.map(|link| link.value).unwrap_or_default(),
        texts: [fields.text("en"), fields.text("zh"), fields.text("ru")],
    };
    fields.finish(|_| None);
    step
}

/// The stories in a language: English where there is no other text.
pub(super) fn stories(raw: &Raw, language: &str) -> Vec<Story> {
    let of = ["en", "zh", "ru"].iter().position(|code| *code == language);
    let text = |step: &RawStep| step.texts[of.unwrap_or_default()].value.clone();
    let story = |story: &RawStory| Story {
        id: story.id.value.clone(),
        steps: story
            .steps
            .iter()
            .map(|step| (step.link.clone(), text(step)))
            .collect(),
    };
    raw.stories.iter().map(story).collect()
}
