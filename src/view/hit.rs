//! What lies under a point of the screen: marks first, then names, then lines.
//!
//! It looks at what is drawn, and at nothing else: what is filtered out cannot be hit.

use super::crowd::Crowd;
use super::scene::{Mark, Scene};
use super::{Camera, ScreenPoint, Target};
use crate::view::gesture::Device;
use atlas::NodeId;

/// A line is met within so much of its middle.
const LINE_SLOP_PX: f64 = 6.0;
/// Around a mark, for a mouse or pen.
const MOUSE_SLOP_PX: f64 = 4.0;
/// From the middle of a mark, for a finger: half of what a finger can meet.
const TOUCH_REACH_PX: f64 = 22.0;
/// The pixels near its ends where a line belongs to its marks.
const END_PX: f64 = 8.0;

/// The mark, dot, name or line at a point. `dots` are the crowd under the scene and its places, where there is one.
/// O(scene), and a few dots.
pub fn hit(
    scene: &Scene,
    dots: Option<(&Crowd, &[f32])>,
    camera: &Camera,
    point: ScreenPoint,
    device: Device,
) -> Option<Target> {
    let mark = || mark_at(scene, camera, point, device).map(Target::Node);
    let dots = dots.filter(|_dots| scene.has_dots());
    let dot = || dots.and_then(|(crowd, places)| dot_at(crowd, places, camera, point, device));
    let name = || {
        let labels = scene.labels.iter().filter(|label| label.alpha > 0.5);
        labels
            .into_iter()
            .find(|label| label.on_screen(camera).has(point))
            .map(|label| Target::Node(label.node))
    };
    let line = || line_at(scene, camera, point);
    mark().or_else(name).or_else(dot).or_else(line)
}

/// The nearest dot of a crowd.
fn dot_at(
    crowd: &Crowd,
    places: &[f32],
    camera: &Camera,
    point: ScreenPoint,
    device: Device,
) -> Option<Target> {
    let reach_px = match device {
        Device::Mouse | Device::Pen => MOUSE_SLOP_PX + 1.0,
        Device::Touch => TOUCH_REACH_PX,
    };
    let reach = (reach_px / camera.zoom) as f32;
    let at = camera.world_from_screen(point);
    let (x, y) = (at.x as f32, at.y as f32);
    let mut nearest = (reach, None);
    crowd.grid.near(
        [x - reach, y - reach],
        [x + reach, y + reach],
        &mut |node| {
            if let Some(place) = places.get(2 * node as usize..2 * node as usize + 2) {
                let away = (place[0] - x).hypot(place[1] - y);
                if away <= nearest.0 {
                    nearest = (away, Some(node));
                }
            }
        },
    );
    nearest
        .1
        .map(|node| Target::Node(NodeId::from_index(node as usize)))
}

fn mark_at(scene: &Scene, camera: &Camera, point: ScreenPoint, device: Device) -> Option<NodeId> {
    // How far the point lies outside of the mark; negative inside.
    let outside = |mark: &Mark| {
        let at = camera.screen_from_world(mark.at);
        (at.x - point.x).hypot(at.y - point.y) - mark.radius_px * mark.shape.reach()
    };
    let slop = |mark: &Mark| match device {
        Device::Mouse | Device::Pen => MOUSE_SLOP_PX,
        Device::Touch => (TOUCH_REACH_PX - mark.radius_px * mark.shape.reach()).max(MOUSE_SLOP_PX),
    };
    let near = scene
        .marks
        .iter()
        .filter(|mark| outside(mark) <= slop(mark));
    near.min_by(|a, b| outside(a).total_cmp(&outside(b)))
        .map(|mark| mark.node)
}

fn line_at(scene: &Scene, camera: &Camera, point: ScreenPoint) -> Option<Target> {
    let away = |line: &super::scene::Line| {
        let (from, to) = line.on_screen(camera);
        distance_to_line(point, from, to)
    };
    let near = scene
        .lines
        .iter()
        .filter_map(|line| away(line).map(|away| (away, line)));
    let near = near.filter(|(away, _line)| *away <= LINE_SLOP_PX);
    // Of two that are as near, the one that stands forward; it is drawn on top.
    let forward = near.min_by(|(a, line_a), (b, line_b)| {
        a.total_cmp(b).then(line_b.emphasis.cmp(&line_a.emphasis))
    });
    forward.map(|(_away, line)| Target::Tie(line.relation))
}

/// From a point to a line; none beside or near its ends.
fn distance_to_line(point: ScreenPoint, from: ScreenPoint, to: ScreenPoint) -> Option<f64> {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx.hypot(dy);
    if length <= 2.0 * END_PX {
        return None;
    }
    let along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
    let across = ((point.x - from.x) * dy - (point.y - from.y) * dx) / length;
    (END_PX..=length - END_PX)
        .contains(&along)
        .then_some(across.abs())
}
