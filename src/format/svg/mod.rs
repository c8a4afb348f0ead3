//! A picture of the map: a scene as SVG, text as text, with a legend, what is shown in words, and the source.
//!
//! It paints the draw list as the other painters do and knows nothing else of the scene. Every name goes through
//! [`markup::text`](super::markup::text): nothing of a file or an article is markup.

mod draw;
mod legend;

pub use legend::Legend;

use super::markup;
use crate::view::Camera;
use crate::view::crowd::Crowd;
use crate::view::scene::Scene;
use crate::view::style::{Color, Palette};
use std::fmt::Write as _;

/// Serif names, sans facts: families that are on most machines.
const SERIF: &str = "'Noto Serif','Source Serif 4',Georgia,'Songti SC','Noto Serif CJK SC',serif";
const SANS: &str = "'Noto Sans','Segoe UI',system-ui,'PingFang SC','Noto Sans CJK SC',sans-serif";

/// Around the legend and the lines of text.
const PAD_PX: f64 = 24.0;
/// From one line of text to the next.
const LEADING_PX: f64 = 18.0;

/// What a picture shows.
pub struct Picture<'a> {
    /// The draw list.
    pub scene: &'a Scene,
    /// What lies under it, with the positions of all nodes, where the scene has a ground.
    pub crowd: Option<(&'a Crowd, &'a [f32])>,
    /// From where it is seen; its window is the picture above the legend.
    pub camera: &'a Camera,
    /// The theme.
    pub palette: &'a Palette,
    /// What the marks and lines mean.
    pub legend: &'a Legend,
    /// The heading, which also names the picture to those who hear it.
    pub title: &'a str,
    /// What is shown, in words.
    pub shown: &'a str,
    /// Where it is from: licence, version, date, address.
    pub source: &'a str,
}

/// The picture as one SVG document. Equal pictures give equal bytes.
pub fn svg(picture: &Picture<'_>) -> String {
    let Picture {
        scene,
        crowd,
        camera,
        palette,
        legend,
        title,
        shown,
        source,
    } = picture;
    let width = camera.width_px;
    let rows = legend.rows(width - 2.0 * PAD_PX);
    let foot = LEADING_PX * (rows.len() + 3) as f64 + 2.0 * PAD_PX;
    let height = camera.height_px + foot;
    // Writing into a string cannot fail.
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" viewBox=\"0 0 {width:.0} {height:.0}\" \
         role=\"img\" aria-labelledby=\"t d\">\n<title id=\"t\">{}</title>\n<desc id=\"d\">{}</desc>\n",
        text(title),
        text(&format!("{shown} {source}"))
    );
    let _ = writeln!(
        out,
        "<rect width=\"{width:.0}\" height=\"{height:.0}\" fill=\"{}\"/>",
        palette.paper
    );
    let _ = writeln!(
        out,
        "<clipPath id=\"map\"><rect width=\"{width:.0}\" height=\"{:.0}\"/></clipPath>\n<g clip-path=\"url(#map)\">",
        camera.height_px
    );
    let mut canvas = draw::Canvas {
        out: &mut out,
        camera,
        palette,
    };
    canvas.scene(scene, *crowd);
    out.push_str("</g>\n");
    let mut y = camera.height_px + PAD_PX;
    let _ = writeln!(
        out,
        "<path d=\"M{PAD_PX} {:.1}H{:.1}\" stroke=\"{}\" stroke-opacity=\"0.3\"/>",
        camera.height_px,
        width - PAD_PX,
        palette.ink
    );
    for row in &rows {
        legend::draw(row, PAD_PX, y, palette, &mut out);
        y += LEADING_PX;
    }
    y += LEADING_PX / 2.0;
    for (line, color, weight) in [
        (title, palette.ink, 700),
        (shown, palette.ink, 400),
        (source, palette.ink_2, 400),
    ] {
        words(line, PAD_PX, y, color, weight, &mut out);
        y += LEADING_PX;
    }
    out + "</svg>\n"
}

/// Text as the content of an element: what XML has no way to write becomes U+FFFD.
fn text(line: &str) -> String {
    let is_allowed = |letter: char| matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    let safe = line.chars().map(|letter| {
        if is_allowed(letter) {
            letter
        } else {
            char::REPLACEMENT_CHARACTER
        }
    });
    markup::text(&safe.collect::<String>())
}

/// A line of text in the sans family, its baseline a little below `y`.
fn words(line: &str, x: f64, y: f64, color: Color, weight: u16, out: &mut String) {
    let _ = writeln!(
        out,
        "<text x=\"{x:.1}\" y=\"{:.1}\" font-family=\"{SANS}\" font-size=\"12\" font-weight=\"{weight}\" fill=\"{color}\">{}</text>",
        y + 4.0,
        text(line)
    );
}
