//! Chance, seeded: the same seed gives the same sequence everywhere.

/// SplitMix64 (Steele, Lea and Flood 2014): integer arithmetic only, one word of state, any seed is good.
#[derive(Clone, Debug)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) const fn next_u64(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Uniform in [-0.5, 0.5): 24 bits, which is all an `f32` holds exactly.
    pub(crate) const fn centred(&mut self) -> f32 {
        let bits = (self.next_u64() >> 40) as u32;
        bits as f32 / 16_777_216.0 - 0.5
    }

    /// Uniform below `end`, or 0 where that is 0.
    pub(crate) const fn below(&mut self, end: u32) -> u32 {
        (((self.next_u64() >> 32) * end as u64) >> 32) as u32
    }

    /// A tiny displacement that parts two coincident nodes, as d3 does. Never zero.
    pub(crate) const fn jiggle(&mut self) -> f32 {
        const JIGGLE: f32 = 1e-3; // far below a pixel, yet seen by an f32 at a coordinate of 10,000
        let centred = self.centred();
        if centred == 0.0 {
            JIGGLE
        } else {
            centred * JIGGLE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stays_in_range_and_repeats() {
        let (mut one, mut two) = (Random::new(7), Random::new(7));
        for _ in 0..10_000 {
            let value = one.centred();
            assert!((-0.5..0.5).contains(&value));
            assert_eq!(value, two.centred());
            assert_ne!(one.jiggle(), 0.0);
            two.jiggle();
        }
    }
}
