//! The draw list as elements of SVG, in the order in which it is to be painted.

use super::{SANS, SERIF, text};
use crate::view::crowd::Crowd;
use crate::view::label::Align;
use crate::view::scene::{Ground, Label, Line, Mark, Ring, Scene, TieLabel};
use crate::view::style::{
    ARROW_PX, Color, DASH_PX, DOT_PERIOD_PX, Face, Family, GAP_PX, HALO_PX, HUB_POINT, HUB_RING,
    OUTLINE_PX, Palette, Shape, Stroke,
};
use crate::view::{Camera, ScreenPoint, WorldPoint};
use atlas::Kind;
use std::fmt::Write as _;

/// Where a picture is being drawn. Writing into a string cannot fail.
pub(super) struct Canvas<'a> {
    pub(super) out: &'a mut String,
    pub(super) camera: &'a Camera,
    pub(super) palette: &'a Palette,
}

impl Canvas<'_> {
    pub(super) fn scene(&mut self, scene: &Scene, crowd: Option<(&Crowd, &[f32])>) {
        if let Some(((crowd, places), ground)) = crowd.zip(scene.ground.as_ref()) {
            self.ground(crowd, places, ground);
        }
        scene
            .bands
            .iter()
            .chain(&scene.lines)
            .for_each(|line| self.line(line));
        scene.rings.iter().for_each(|ring| self.ring(ring));
        scene.marks.iter().chain(&scene.pins).for_each(|mark| {
            let at = self.camera.screen_from_world(mark.at);
            self.mark(mark, at);
        });
        scene.labels.iter().for_each(|label| self.label(label));
        if let Some(label) = &scene.tie_label {
            self.tie_label(label);
        }
    }

    /// Dots as one path a kind, lines as one path: a tone, not lines.
    fn ground(&mut self, crowd: &Crowd, places: &[f32], ground: &Ground) {
        let camera = self.camera;
        let at = |node: u32| {
            let place = places.get(2 * node as usize..2 * node as usize + 2)?;
            let [x, y] = [f64::from(place[0]), f64::from(place[1])];
            let at = camera.screen_from_world(WorldPoint { x, y });
            (at.x.is_finite() && at.y.is_finite()).then_some(at)
        };
        let mut path = String::new();
        for ends in crowd.lines.chunks_exact(2) {
            if let (Some(from), Some(to)) = (at(ends[0]), at(ends[1])) {
                let _ = write!(path, "M{:.1} {:.1}L{:.1} {:.1}", from.x, from.y, to.x, to.y);
            }
        }
        let Ground {
            dot_px,
            dot_alpha,
            line_alpha,
            line_color,
        } = ground;
        let _ = writeln!(
            self.out,
            "<path d=\"{path}\" stroke=\"{line_color}\" stroke-opacity=\"{line_alpha:.3}\" stroke-width=\"1\" fill=\"none\"/>"
        );
        for &kind in Kind::ALL {
            let of_kind = crowd
                .nodes
                .iter()
                .filter(|node| crowd.kinds[**node as usize] == kind);
            let mut path = String::new();
            for at in of_kind.filter_map(|&node| at(node)) {
                let (x, y) = (at.x - dot_px / 2.0, at.y - dot_px / 2.0);
                let _ = write!(path, "M{x:.1} {y:.1}h{dot_px:.1}v{dot_px:.1}h-{dot_px:.1}z");
            }
            if !path.is_empty() {
                let _ = writeln!(
                    self.out,
                    "<path d=\"{path}\" fill=\"{}\" fill-opacity=\"{dot_alpha:.3}\"/>",
                    self.palette.kind(kind)
                );
            }
        }
    }

    fn line(&mut self, line: &Line) {
        let (from, to) = line.on_screen(self.camera);
        let length = (to.x - from.x).hypot(to.y - from.y).max(f64::MIN_POSITIVE);
        let (along_x, along_y) = ((to.x - from.x) / length, (to.y - from.y) / length);
        let back = |px: f64| (to.x - along_x * px, to.y - along_y * px);
        let (arrow, aside) = ARROW_PX;
        let has_arrow = line.tip_px > 0.0;
        let (end_x, end_y) = back(if has_arrow { line.tip_px + arrow } else { 0.0 });
        let Line {
            color,
            alpha,
            width_px,
            ..
        } = line;
        let _ = writeln!(
            self.out,
            "<path d=\"M{:.1} {:.1}L{end_x:.1} {end_y:.1}\" stroke=\"{color}\" stroke-opacity=\"{alpha:.2}\" stroke-width=\"{width_px}\" fill=\"none\"{}/>",
            from.x,
            from.y,
            dashes(line.stroke)
        );
        if has_arrow {
            let (tip_x, tip_y) = back(line.tip_px);
            let (side_x, side_y) = (along_y * aside, along_x * aside);
            let _ = writeln!(
                self.out,
                "<path d=\"M{tip_x:.1} {tip_y:.1}L{:.1} {:.1} {:.1} {:.1}Z\" fill=\"{color}\" fill-opacity=\"{alpha:.2}\"/>",
                end_x - side_x,
                end_y + side_y,
                end_x + side_x,
                end_y - side_y
            );
        }
    }

    fn ring(&mut self, ring: &Ring) {
        let at = self.camera.screen_from_world(ring.at);
        let _ = writeln!(
            self.out,
            "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{:.1}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\"/>",
            at.x, at.y, ring.radius_px, self.palette.paper, ring.color, ring.width_px
        );
    }

    /// A mark with its gap of paper.
    pub(super) fn mark(&mut self, mark: &Mark, at: ScreenPoint) {
        let (paper, color, radius) = (self.palette.paper, mark.color, mark.radius_px);
        let gap = 2.0 * GAP_PX;
        let ground = format!("fill=\"{paper}\" stroke=\"{paper}\" stroke-width=\"{gap}\"");
        self.shape(mark.shape, at, radius, &ground);
        if mark.shape == Shape::Hub {
            let stroke = OUTLINE_PX.max(HUB_RING * radius);
            self.circle(at, radius - stroke / 2.0, &outline(color, stroke));
            self.circle(at, HUB_POINT * radius, &format!("fill=\"{color}\""));
        } else if mark.shape.is_outline() {
            let inner = (radius - OUTLINE_PX / 2.0).max(0.0);
            self.shape(mark.shape, at, inner, &outline(color, OUTLINE_PX));
        } else {
            self.shape(mark.shape, at, radius, &format!("fill=\"{color}\""));
        }
    }

    fn shape(&mut self, shape: Shape, at: ScreenPoint, radius_px: f64, style: &str) {
        let corners = shape.corners();
        if corners.is_empty() {
            return self.circle(at, radius_px, style);
        }
        let point =
            |(x, y): (f64, f64)| format!("{:.1} {:.1}", at.x + x * radius_px, at.y + y * radius_px);
        let points: Vec<String> = corners.into_iter().map(point).collect();
        let _ = writeln!(self.out, "<path d=\"M{}Z\" {style}/>", points.join(" "));
    }

    fn circle(&mut self, at: ScreenPoint, radius_px: f64, style: &str) {
        let _ = writeln!(
            self.out,
            "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{:.1}\" {style}/>",
            at.x,
            at.y,
            radius_px.max(0.0)
        );
    }

    fn label(&mut self, label: &Label) {
        let anchor = match label.align {
            Align::Left => "start",
            Align::Middle => "middle",
            Align::Right => "end",
        };
        let _ = write!(
            self.out,
            "<text text-anchor=\"{anchor}\" {}>",
            self.face(&label.face, label.color, label.alpha)
        );
        for (line, at) in label.baselines(self.camera) {
            let _ = write!(
                self.out,
                "<tspan x=\"{:.1}\" y=\"{:.1}\">{}</tspan>",
                at.x,
                at.y,
                text(line)
            );
        }
        self.out.push_str("</text>\n");
    }

    fn tie_label(&mut self, label: &TieLabel) {
        let Some(place) = label.place(self.camera) else {
            return;
        };
        let (cos, sin) = place.along;
        let _ = writeln!(
            self.out,
            "<text transform=\"matrix({cos:.4} {sin:.4} {:.4} {cos:.4} {:.1} {:.1})\" text-anchor=\"middle\" {}>{}</text>",
            -sin,
            place.at.x,
            place.at.y,
            self.face(&label.face, self.palette.ink, 1.0),
            text(&label.text)
        );
    }

    /// The attributes of a face, with its halo of paper.
    fn face(&self, face: &Face, color: Color, alpha: f64) -> String {
        let family = match face.family {
            Family::Serif => SERIF,
            Family::Sans => SANS,
        };
        let mut style = format!(
            "font-family=\"{family}\" font-size=\"{}\" font-weight=\"{}\" fill=\"{color}\" stroke=\"{}\" stroke-width=\"{HALO_PX}\" \
             stroke-linejoin=\"round\" paint-order=\"stroke\"",
            face.size_px, face.weight, self.palette.paper
        );
        if face.italic {
            style.push_str(" font-style=\"italic\"");
        }
        if face.tracking_em > 0.0 {
            let _ = write!(
                style,
                " letter-spacing=\"{:.2}\"",
                face.tracking_em * face.size_px
            );
        }
        if alpha < 1.0 {
            let _ = write!(style, " opacity=\"{alpha:.2}\"");
        }
        style
    }
}

/// The attributes that dash a line.
pub(super) fn dashes(stroke: Stroke) -> String {
    let (dash, gap) = DASH_PX;
    match stroke {
        Stroke::Solid => String::new(),
        Stroke::Dashed => format!(" stroke-dasharray=\"{dash} {gap}\""),
        Stroke::Dotted => format!(
            " stroke-dasharray=\"0.1 {:.1}\" stroke-linecap=\"round\"",
            DOT_PERIOD_PX - 0.1
        ),
    }
}

fn outline(color: Color, width_px: f64) -> String {
    format!("fill=\"none\" stroke=\"{color}\" stroke-width=\"{width_px:.2}\"")
}
