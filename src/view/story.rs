//! Stories of the opening screen: which there are, and at which step of one a reader is. Their texts come with the record.

use crate::graph::Graph;
use crate::language::Phrase;

/// A step of a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// Which of [`STORIES`].
    pub story: usize,
    /// Which of its steps, from 0.
    pub step: usize,
}

/// Every story: the word for it in links, which is its id in the seeds, and its question.
pub const STORIES: [(&str, Phrase); 4] = [
    ("alliance", Phrase::StoryAlliance),
    ("day", Phrase::StoryDay),
    ("parks", Phrase::StoryParks),
    ("numbers", Phrase::StoryNumbers),
];

impl Told {
    /// The step that a link names as `alliance,2`, counted from 1.
    pub fn from_link(text: &str) -> Option<Self> {
        let (id, step) = text.split_once(',')?;
        let story = STORIES.iter().position(|(known, _question)| *known == id)?;
        let step: usize = step.parse().ok().filter(|step| (1..=99).contains(step))?;
        Some(Self {
            story,
            step: step - 1,
        })
    }

    /// How a link names it.
    pub fn in_link(self) -> String {
        format!("{},{}", STORIES[self.story].0, self.step + 1)
    }

    /// Its question.
    pub fn question(self) -> Phrase {
        STORIES[self.story].1
    }

    /// The query of its view and its text; none before the record is there, or past the last step.
    pub fn tale(self, graph: &Graph) -> Option<&(String, String)> {
        let id = STORIES[self.story].0;
        let story = graph.stories().iter().find(|story| story.id == id)?;
        story.steps.get(self.step)
    }

    /// The step before, or after, if there is one.
    pub fn moved_by(self, by: isize, graph: &Graph) -> Option<Self> {
        let step = self.step.checked_add_signed(by)?;
        let moved = Self { step, ..self };
        moved.tale(graph).map(|_tale| moved)
    }

    /// How many steps there are.
    pub fn count(self, graph: &Graph) -> usize {
        let id = STORIES[self.story].0;
        let story = graph.stories().iter().find(|story| story.id == id);
        story.map_or(0, |story| story.steps.len())
    }
}
