//! `cargo fuzz run layout`: no bytes may make the engine panic, hang or place a node nowhere.
#![no_main]

use layout::{Anchor, Group, LayoutRequest, Link, Params, Pin, Pipeline, Simulation};
use libfuzzer_sys::fuzz_target;

/// Numbers from bytes; zeros when they run out.
struct Source<'a>(&'a [u8]);

impl Source<'_> {
    fn byte(&mut self) -> u8 {
        let Some((&byte, rest)) = self.0.split_first() else {
            return 0;
        };
        self.0 = rest;
        byte
    }

    /// Now and then a number that no layout may be given; mostly one that it may.
    fn number(&mut self) -> f32 {
        match self.byte() {
            0 => f32::from_bits(u32::from_le_bytes([
                self.byte(),
                self.byte(),
                self.byte(),
                self.byte(),
            ])),
            1 => f32::NAN,
            byte => (f32::from(byte) - 128.0) * f32::from(self.byte()),
        }
    }

    fn many<T>(&mut self, mut one: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.byte()).map(|_| one(self)).collect()
    }
}

fuzz_target!(|bytes: &[u8]| {
    let mut source = Source(bytes);
    let radii = source.many(|source| source.number().abs());
    let edges = source.many(|source| Link {
        distance: source.number().abs(),
        strength: f32::from(source.byte()) / 64.0,
        ..Link::new(source.byte().into(), source.byte().into())
    });
    let start = if source.byte() % 2 == 0 {
        Vec::new()
    } else {
        (0..2 * radii.len()).map(|_| source.number()).collect()
    };
    let pins = source.many(|source| Pin {
        node: source.byte().into(),
        x: source.number(),
        y: source.number(),
    });
    let anchor = |source: &mut Source| Anchor {
        node: source.byte().into(),
        x: source.number(),
        y: source.number(),
        weight: f32::from(source.byte()) / 255.0,
    };
    let anchors = source.many(anchor);
    let groups = source.many(|source| Group {
        nodes: source.many(|source| source.byte().into()),
        strength: f32::from(source.byte()) / 255.0,
    });
    let params = Params {
        charge: source.number(),
        collide_padding: source.number().abs(),
        stay_strength: f32::from(source.byte()) / 255.0,
        theta: f32::from(source.byte()) / 128.0,
        ..Params::default()
    };
    let request = LayoutRequest {
        radii,
        edges,
        start,
        pins,
        anchors,
        groups,
        seed: source.byte().into(),
        params,
    };

    if let Ok(mut pipeline) = Pipeline::new(&request) {
        while !pipeline.advance() {}
        assert!(pipeline.positions().iter().all(|place| place.is_finite()));
        let mut simulation =
            Simulation::new(&request).expect("the same request was good for a drawing");
        (0..40).for_each(|_| simulation.tick());
        assert!(simulation.positions().iter().all(|place| place.is_finite()));
    }
});
