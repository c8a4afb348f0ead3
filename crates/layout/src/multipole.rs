//! The field of many bodies far away, as a short series. The repulsion 1 / distance of the plane is the conjugate of
//! the analytic function f(z) = Σ 1 / (z - zⱼ), so a cell's pull is a Laurent series about its mean and what a cell
//! feels is a Taylor series: Greengard and Rokhlin, “A fast algorithm for particle simulations”, 1987. Three orders
//! are kept; with disjoint circles the error stays below that of Barnes–Hut at theta 0.9.

use crate::bodies::Bodies;
use crate::simd::{F32x4, larger};
use crate::tree::LEAF;

/// A complex number: a place or a moment in the plane.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Complex {
    re: f32,
    im: f32,
}

impl Complex {
    #[inline(always)]
    pub(crate) const fn new(re: f32, im: f32) -> Self {
        Self { re, im }
    }

    #[inline(always)]
    fn plus(self, other: Self) -> Self {
        Self::new(self.re + other.re, self.im + other.im)
    }

    #[inline(always)]
    fn minus(self, other: Self) -> Self {
        Self::new(self.re - other.re, self.im - other.im)
    }

    #[inline(always)]
    fn times(self, other: Self) -> Self {
        Self::new(
            self.re * other.re - self.im * other.im,
            self.re * other.im + self.im * other.re,
        )
    }

    #[inline(always)]
    fn scaled(self, scale: f32) -> Self {
        Self::new(self.re * scale, self.im * scale)
    }

    #[inline(always)]
    fn square(self) -> f32 {
        self.re * self.re + self.im * self.im
    }
}

/// A cell of the tree: where its bodies are, how they pull from afar, and what they feel from afar. One cache line.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(64))]
pub(crate) struct Cell {
    /// The mean of its bodies.
    pub(crate) x: f32,
    pub(crate) y: f32,
    /// No body is farther from the mean.
    pub(crate) radius: f32,
    /// How many bodies.
    count: f32,
    /// Σ uⱼ² and Σ uⱼ³ with uⱼ from the mean; Σ uⱼ is 0.
    second: Complex,
    third: Complex,
    /// Coefficients of the Taylor series of f about the mean.
    felt: [Complex; 4],
}

impl Cell {
    /// A leaf.
    pub(crate) fn of_bodies(x: &[f32], y: &[f32]) -> Self {
        let count = x.len() as f32;
        let (mean_x, mean_y) = (x.iter().sum::<f32>() / count, y.iter().sum::<f32>() / count);
        let mut cell = Self {
            x: mean_x,
            y: mean_y,
            count,
            ..Self::default()
        };
        let mut farthest_squared = 0.0_f32;
        for (&x, &y) in x.iter().zip(y) {
            let u = Complex::new(x - mean_x, y - mean_y);
            let squared = u.times(u);
            farthest_squared = larger(farthest_squared, u.square());
            cell.second = cell.second.plus(squared);
            cell.third = cell.third.plus(squared.times(u));
        }
        cell.radius = farthest_squared.sqrt();
        cell
    }

    /// A cell of cells.
    pub(crate) fn of_cells(cells: &[Self]) -> Self {
        let (mut count, mut x, mut y) = (0.0, 0.0, 0.0);
        for cell in cells {
            count += cell.count;
            x += cell.x * cell.count;
            y += cell.y * cell.count;
        }
        let mut parent = Self {
            x: x / count,
            y: y / count,
            count,
            ..Self::default()
        };
        for cell in cells {
            let d = Complex::new(cell.x - parent.x, cell.y - parent.y);
            let squared = d.times(d);
            parent.radius = larger(parent.radius, cell.radius + d.square().sqrt());
            parent.second = parent
                .second
                .plus(cell.second)
                .plus(squared.scaled(cell.count));
            let third = cell.third.plus(cell.second.times(d).scaled(3.0));
            parent.third = parent
                .third
                .plus(third)
                .plus(squared.times(d).scaled(cell.count));
        }
        parent
    }

    /// Two cells far apart feel each other: `a` is at `dx`, `dy` from `b`.
    #[inline(always)]
    pub(crate) fn exchange(a: &mut Self, b: &mut Self, dx: f32, dy: f32, distance_squared: f32) {
        let inverse = Complex::new(dx / distance_squared, -dy / distance_squared);
        let squared = inverse.times(inverse);
        let cubed = squared.times(inverse);
        let fourth = squared.times(squared);
        let (a_count, b_count) = (a.count, b.count);
        // From b: Σ aₖ / (D + h)ᵏ⁺¹, in powers of h. From a the same with -D, so odd powers change their sign.
        let from_b = b.second.times(cubed);
        let from_a = a.second.times(cubed);
        let last_b = b.third.times(fourth);
        let last_a = a.third.times(fourth);
        a.felt[0] = a.felt[0]
            .plus(inverse.scaled(b_count))
            .plus(from_b)
            .plus(last_b);
        b.felt[0] = b.felt[0]
            .minus(inverse.scaled(a_count))
            .minus(from_a)
            .plus(last_a);
        a.felt[1] = a.felt[1]
            .minus(squared.scaled(b_count))
            .minus(b.second.times(fourth).scaled(3.0));
        b.felt[1] = b.felt[1]
            .minus(squared.scaled(a_count))
            .minus(a.second.times(fourth).scaled(3.0));
        a.felt[2] = a.felt[2].plus(cubed.scaled(b_count));
        b.felt[2] = b.felt[2].minus(cubed.scaled(a_count));
        a.felt[3] = a.felt[3].minus(fourth.scaled(b_count));
        b.felt[3] = b.felt[3].minus(fourth.scaled(a_count));
    }

    /// Adds what `parent` felt, its series moved by `shift` to this cell's mean.
    #[inline(always)]
    pub(crate) fn receive(&mut self, parent: &Self, shift: Complex) {
        let [b0, b1, b2, b3] = parent.felt;
        let h = shift;
        let b3h = b3.times(h);
        let moved = [
            b0.plus(h.times(b1.plus(h.times(b2.plus(b3h))))),
            b1.plus(h.times(b2.scaled(2.0).plus(b3h.scaled(3.0)))),
            b2.plus(b3h.scaled(3.0)),
            b3,
        ];
        for (felt, moved) in self.felt.iter_mut().zip(moved) {
            *felt = felt.plus(moved);
        }
    }

    /// Adds what this leaf felt to the field at its bodies, four at a time.
    pub(crate) fn spread(&self, bodies: &Bodies, field: &mut Field, leaf: usize) {
        let felt = self
            .felt
            .map(|felt| (F32x4::splat(felt.re), F32x4::splat(felt.im)));
        let (mean_x, mean_y) = (F32x4::splat(self.x), F32x4::splat(self.y));
        let quads = leaf * LEAF / 4..(leaf + 1) * LEAF / 4;
        let places = bodies.x.as_chunks().0[quads.clone()]
            .iter()
            .zip(&bodies.y.as_chunks().0[quads.clone()]);
        let Field { x, y } = field;
        let fields = x.as_chunks_mut().0[quads.clone()]
            .iter_mut()
            .zip(&mut y.as_chunks_mut().0[quads]);
        for ((x, y), (field_x, field_y)) in places.zip(fields) {
            let (hx, hy) = (F32x4::load(x).sub(mean_x), F32x4::load(y).sub(mean_y));
            let (mut re, mut im) = felt[3];
            for (next_re, next_im) in [felt[2], felt[1], felt[0]] {
                let turned = re.mul(hx).sub(im.mul(hy)).add(next_re);
                im = re.mul(hy).add(im.mul(hx)).add(next_im);
                re = turned;
            }
            F32x4::load(field_x).add(re).store(field_x);
            F32x4::load(field_y).sub(im).store(field_y);
        }
    }
}

/// Σ (zᵢ - zⱼ) / |zᵢ - zⱼ|² for each body i, in slots.
#[derive(Clone, Debug, Default)]
pub(crate) struct Field {
    pub(crate) x: Vec<f32>,
    pub(crate) y: Vec<f32>,
}

impl Field {
    pub(crate) fn new(bodies: &Bodies) -> Self {
        Self {
            x: vec![0.0; bodies.x.len()],
            y: vec![0.0; bodies.x.len()],
        }
    }

    pub(crate) fn clear(&mut self) {
        self.x.fill(0.0);
        self.y.fill(0.0);
    }
}
