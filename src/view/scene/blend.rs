//! Between two scenes: what is in both changes smoothly, what is new or gone fades.

use super::{Ground, Label, Line, Mark, Scene};
use crate::view::style::Color;

impl Scene {
    /// The picture at `share` (0 to 1) of the way from `from` to this scene. Places are those of this scene. O(n).
    pub fn blended(&self, from: &Self, share: f64) -> Self {
        if share >= 1.0 {
            return self.clone();
        }
        let mut blended = self.clone();
        blended.lines = merged(
            &from.lines,
            &self.lines,
            |line| line.edge,
            |before, now| line(before, now, share),
        );
        blended.marks = merged(
            &from.marks,
            &self.marks,
            |mark| mark.node.index(),
            |before, now| mark(before, now, share),
        );
        blended.ground = match (from.ground, self.ground) {
            (Some(before), Some(now)) => Some(Ground {
                dot_px: mix(before.dot_px, now.dot_px, share),
                dot_alpha: mix(before.dot_alpha, now.dot_alpha, share),
                line_alpha: mix(before.line_alpha, now.line_alpha, share),
                line_color: now.line_color,
            }),
            (_before, now) => now,
        };
        blended.labels = labels(&from.labels, &self.labels, share);
        blended
    }
}

/// What is gone first, then what is there, in its order; each made of what it was and what it is.
fn merged<T>(
    before: &[T],
    now: &[T],
    key: impl Fn(&T) -> usize,
    blend: impl Fn(Option<&T>, Option<&T>) -> Option<T>,
) -> Vec<T> {
    let most = before.iter().chain(now).map(&key).max().unwrap_or(0);
    let mut places: Vec<u32> = vec![0; most + 1]; // one more than the place in `before`
    for (place, thing) in (1..).zip(before) {
        places[key(thing)] = place;
    }
    let there: Vec<T> = now
        .iter()
        .filter_map(|thing| {
            let place = std::mem::take(&mut places[key(thing)]) as usize;
            blend(
                place.checked_sub(1).map(|place| &before[place]),
                Some(thing),
            )
        })
        .collect();
    let is_gone = |thing: &&T| places[key(thing)] > 0;
    before
        .iter()
        .filter(is_gone)
        .filter_map(|thing| blend(Some(thing), None))
        .chain(there)
        .collect()
}

fn line(before: Option<&Line>, now: Option<&Line>, share: f64) -> Option<Line> {
    match (before, now) {
        (Some(before), Some(now)) => Some(Line {
            alpha: mix(before.alpha, now.alpha, share),
            width_px: mix(before.width_px, now.width_px, share),
            shift_px: mix(before.shift_px, now.shift_px, share),
            color: color(before.color, now.color, share),
            ..*now
        }),
        (None, Some(now)) => Some(Line {
            alpha: now.alpha * share,
            ..*now
        }),
        (Some(before), None) => Some(Line {
            alpha: before.alpha * (1.0 - share),
            ..*before
        }),
        (None, None) => None,
    }
}

fn mark(before: Option<&Mark>, now: Option<&Mark>, share: f64) -> Option<Mark> {
    match (before, now) {
        (Some(before), Some(now)) => Some(Mark {
            radius_px: mix(before.radius_px, now.radius_px, share),
            color: color(before.color, now.color, share),
            ..*now
        }),
        (None, Some(now)) => Some(Mark {
            radius_px: now.radius_px * share,
            ..*now
        }),
        (Some(before), None) => Some(Mark {
            radius_px: before.radius_px * (1.0 - share),
            ..*before
        }),
        (None, None) => None,
    }
}

/// A name that stays only changes its ink; one that moves, comes or goes fades.
fn labels(before: &[Label], now: &[Label], share: f64) -> Vec<Label> {
    let stays = |a: &Label, b: &Label| {
        a.node == b.node && a.side == b.side && a.lines == b.lines && a.face == b.face
    };
    let gone = before
        .iter()
        .filter(|label| !now.iter().any(|other| stays(other, label)));
    let gone = gone.map(|label| Label {
        alpha: label.alpha * (1.0 - share),
        ..label.clone()
    });
    let there = now.iter().map(
        |label| match before.iter().find(|other| stays(other, label)) {
            Some(other) => Label {
                color: color(other.color, label.color, share),
                alpha: mix(other.alpha, label.alpha, share),
                ..label.clone()
            },
            None => Label {
                alpha: label.alpha * share,
                ..label.clone()
            },
        },
    );
    gone.chain(there).collect()
}

fn mix(from: f64, to: f64, share: f64) -> f64 {
    from + (to - from) * share
}

fn color(from: Color, to: Color, share: f64) -> Color {
    to.over(from, share)
}
