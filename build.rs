//! Checks the seeds and embeds what they hold: the catalog, and the settled positions of its nodes.

#[path = "src/language/phrases.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "shared with the library, where it is public"
)]
mod phrases;

#[path = "src/view/arrange.rs"]
#[allow(
    unreachable_pub,
    reason = "shared with the library, where it is public"
)]
mod arrange;

use arrange::Sketch;
use atlas::pack::{packed, packed_catalog};
use atlas::seed::{LoadError, Seeds};
use atlas::{Catalog, Kind, NodeId, TieClass};
use layout::picture::best_of;
use layout::{LayoutRequest, Pin, settle};
use sha2::{Digest as _, Sha256};
use std::error::Error;
use std::path::Path;
use std::{env, fs};

/// How many beginnings are tried; the drawing with the fewest crossings is kept.
const BEGINNINGS: u64 = 240;
/// What has no line comes no nearer than this to anything else.
const LONELY: f32 = 130.0;
/// Width to height of the room that a desktop window leaves for the map.
const ROOM_ASPECT: f32 = 1.3;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=seeds");
    println!("cargo::rerun-if-changed=src/view/arrange.rs");
    println!("cargo::rerun-if-changed=src/language/phrases.rs");
    split();
    let seeds = Seeds::read(Path::new("seeds"))?;
    let translations = seeds.translations();
    let english_stories = seeds.stories("en");
    let told: Vec<_> = translations
        .iter()
        .map(|translation| {
            (
                translation.language.clone(),
                seeds.stories(&translation.language),
            )
        })
        .collect();
    let catalog = match seeds.into_catalog().map_err(LoadError::Issues) {
        Ok(catalog) => catalog,
        Err(LoadError::Issues(issues)) => {
            issues
                .iter()
                .for_each(|issue| println!("cargo::error={issue}"));
            return Ok(()); // cargo fails the build for the errors above
        }
        Err(unreadable) => return Err(unreadable.into()),
    };
    let out = env::var("OUT_DIR")?;
    let positions = positions(&catalog)?;
    let bytes: Vec<u8> = positions
        .iter()
        .flat_map(|value| value.to_le_bytes())
        .collect();
    fs::write(Path::new(&out).join("positions.f32"), bytes)?;
    println!("cargo::rustc-env=DATA_VERSION={}", data_version(&catalog));
    for translation in &translations {
        let (_map, record) = catalog.clone().translated(translation).split();
        let (map, _record) = catalog.clone().split();
        let code = &translation.language;
        let words = (texts(code), translation.for_map(&map));
        embed(&format!("words-{code}"), &packed(&words))?;
        let stories = told.iter().find(|(known, _stories)| known == code);
        let stories = stories.map_or(Vec::new(), |(_code, stories)| stories.clone());
        embed(&format!("record-{code}"), &packed(&(record, stories)))?;
    }
    let (map, record) = catalog.split();
    fs::write(Path::new(&out).join("catalog.bytes"), packed_catalog(&map))?;
    embed("record-en", &packed(&(record, english_stories)))
}

/// Leaves in the app what is needed to split it, when the build says that it will (`xtask/src/split.rs`).
fn split() {
    println!("cargo::rerun-if-env-changed=ZONELINK_SPLIT");
    println!("cargo::rustc-check-cfg=cfg(zonelink_split)");
    if env::var_os("ZONELINK_SPLIT").is_some() {
        println!("cargo::rustc-cfg=zonelink_split");
        println!("cargo::rustc-link-arg-bin=app=--emit-relocs");
    }
}

/// As `zonelink export` says it: the program's version and a checksum of the data.
fn data_version(catalog: &Catalog) -> String {
    let sum = Sha256::digest(packed_catalog(catalog));
    let digits: String = sum.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{}+{}", env!("CARGO_PKG_VERSION"), &digits[..12])
}

/// Every phrase of the interface in a language.
fn texts(code: &str) -> Vec<String> {
    let column = ["en", "zh", "ru"].iter().position(|known| *known == code);
    let texts = phrases::Phrase::TABLES[column.unwrap_or_default()];
    texts.iter().map(|&text| text.to_owned()).collect()
}

/// Writes what will lie beside the page, and tells the program its name there, which changes with what is in it.
fn embed(name: &str, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    fs::write(
        Path::new(&env::var("OUT_DIR")?).join(format!("{name}.bytes")),
        bytes,
    )?;
    let variable = name.to_uppercase().replace('-', "_");
    println!(
        "cargo::rustc-env={variable}={name}-{:016x}.bin",
        digest(bytes)
    );
    Ok(())
}

/// FNV-1a: tells two records apart, for a name.
fn digest(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |digest, byte| {
        (digest ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3)
    })
}

/// x and y of every node: first those that the map shows by default, as well as many beginnings allow; then the others
/// around them, without moving them.
fn positions(catalog: &Catalog) -> Result<Vec<f32>, layout::Error> {
    let shown: Vec<NodeId> = catalog
        .node_ids()
        .filter(|&id| Kind::SHOWN_BY_DEFAULT.contains(&catalog.node(id).kind))
        .collect();
    let mut positions = vec![f32::NAN; 2 * catalog.nodes().len()];
    let request =
        Sketch::new(catalog.nodes().len(), &shown, lines(catalog), None, 0).into_request();
    if let Some((_faults, mut best)) = best_of(&request, 0..BEGINNINGS)? {
        draw_in(&request, &mut best.positions);
        turn_to_fit(&mut best.positions);
        for (place, id) in shown.iter().enumerate() {
            positions[2 * id.index()..][..2].copy_from_slice(&best.positions[2 * place..][..2]);
        }
    }
    let all: Vec<NodeId> = catalog.node_ids().collect();
    let stands = |id: &&NodeId| !positions[2 * id.index()].is_nan();
    let pin = |id: &NodeId| Pin {
        node: id.index() as u32,
        x: positions[2 * id.index()],
        y: positions[2 * id.index() + 1],
    };
    let around = Sketch {
        pins: all.iter().filter(stands).map(pin).collect(),
        ..Sketch::new(all.len(), &all, lines(catalog), Some(&positions), 0)
    };
    Ok(settle(&around.into_request())?.positions)
}

fn lines(catalog: &Catalog) -> impl Iterator<Item = (NodeId, NodeId, bool)> + '_ {
    catalog.relations().iter().flat_map(|relation| {
        let is_place = relation.relation_type.class() == TieClass::Place;
        let line = move |(source, target)| (source, target, is_place);
        relation.strands().map(line)
    })
}

/// Draws what has no line, and so was pushed far out, in towards the middle as far as nothing is near: the rest of the
/// drawing would be small for its sake. In steps that every machine takes alike.
fn draw_in(request: &LayoutRequest, positions: &mut [f32]) {
    let count = positions.len() / 2;
    let tied = |node: usize| {
        let mut ends = request
            .edges
            .iter()
            .flat_map(|edge| [edge.source, edge.target]);
        ends.any(|end| end as usize == node)
    };
    let sum = |axis: usize| positions.iter().skip(axis).step_by(2).sum::<f32>();
    let middle = [sum(0) / count as f32, sum(1) / count as f32];
    for node in (0..count).filter(|&node| !tied(node)) {
        while let Some(nearer) = nearer(positions, node, middle) {
            positions[2 * node..][..2].copy_from_slice(&nearer);
        }
    }
}

/// A step towards the middle; none when something is near there.
fn nearer(positions: &[f32], node: usize, middle: [f32; 2]) -> Option<[f32; 2]> {
    let at = [0, 1].map(|axis| {
        let from = positions[2 * node + axis];
        from + (middle[axis] - from) / 64.0
    });
    let is_near = |other: &[f32]| {
        let (dx, dy) = (other[0] - at[0], other[1] - at[1]);
        dx * dx + dy * dy < LONELY * LONELY
    };
    let mut others = positions.chunks_exact(2).enumerate();
    (!others.any(|(place, other)| place != node && is_near(other))).then_some(at)
}

/// Turns the drawing so that it fills a wide window best. The steps are those of the 3-4-5 triangle, 36.87°: exact
/// enough in `f32` that every machine builds the same bytes.
fn turn_to_fit(positions: &mut [f32]) {
    let turned = |steps: usize, (x, y): (f32, f32)| {
        (0..steps).fold((x, y), |(x, y), _step| {
            (0.8 * x - 0.6 * y, 0.6 * x + 0.8 * y)
        })
    };
    let points: Vec<(f32, f32)> = positions
        .chunks_exact(2)
        .map(|point| (point[0], point[1]))
        .collect();
    let span = |values: &mut dyn Iterator<Item = f32>| {
        let (low, high) = values.fold((f32::MAX, f32::MIN), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        high - low
    };
    let size = |steps: &usize| {
        let turned: Vec<(f32, f32)> = points.iter().map(|&point| turned(*steps, point)).collect();
        let (width, height) = (
            span(&mut turned.iter().map(|point| point.0)),
            span(&mut turned.iter().map(|point| point.1)),
        );
        (width / ROOM_ASPECT).max(height)
    };
    let best = (0..20)
        .min_by(|a, b| size(a).total_cmp(&size(b)))
        .unwrap_or(0);
    for (position, &point) in positions.chunks_exact_mut(2).zip(&points) {
        let (x, y) = turned(best, point);
        position.copy_from_slice(&[x, y]);
    }
}
