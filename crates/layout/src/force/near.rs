//! The field between the bodies of two leaves, every body with every other: 16 × 16 pairs, eight at a time.

use crate::bodies::Bodies;
use crate::multipole::Field;
use crate::simd::F32x4;
use crate::tree::LEAF;

/// Below this distance the force falls to zero with the distance instead of growing, so two close nodes do not fly
/// apart and a body does nothing to itself (d3's `distanceMin`, 1; d3 lets it stay constant there).
const NEAREST_SQUARED: f32 = 1.0;

/// The bodies of one leaf along one axis, as four registers.
type Block = [[f32; 4]; LEAF / 4];

#[inline(always)]
fn block(values: &[f32], leaf: usize) -> Block {
    let quads = values.as_chunks::<4>().0;
    [
        quads[4 * leaf],
        quads[4 * leaf + 1],
        quads[4 * leaf + 2],
        quads[4 * leaf + 3],
    ]
}

#[inline(always)]
fn put_block(block: &Block, values: &mut [f32], leaf: usize) {
    values[leaf * LEAF..][..LEAF].copy_from_slice(block.as_flattened());
}

/// Two different leaves: each feels the other, and each pair is computed once.
pub(crate) fn between(bodies: &Bodies, field: &mut Field, a: usize, b: usize) {
    let (ax, ay) = (block(&bodies.x, a), block(&bodies.y, a));
    let (bx, by) = (block(&bodies.x, b), block(&bodies.y, b));
    let (mut to_ax, mut to_ay) = (block(&field.x, a), block(&field.y, a));
    let (mut to_bx, mut to_by) = (block(&field.x, b), block(&field.y, b));
    for half in [0, 2] {
        let mut eight = Eight {
            x: [F32x4::load(&ax[half]), F32x4::load(&ax[half + 1])],
            y: [F32x4::load(&ay[half]), F32x4::load(&ay[half + 1])],
            field_x: [F32x4::load(&to_ax[half]), F32x4::load(&to_ax[half + 1])],
            field_y: [F32x4::load(&to_ay[half]), F32x4::load(&to_ay[half + 1])],
        };
        for quad in 0..LEAF / 4 {
            let [(u0, v0), (u1, v1), (u2, v2), (u3, v3)] = [
                eight.meet(bx[quad][0], by[quad][0]),
                eight.meet(bx[quad][1], by[quad][1]),
                eight.meet(bx[quad][2], by[quad][2]),
                eight.meet(bx[quad][3], by[quad][3]),
            ];
            F32x4::load(&to_bx[quad])
                .sub(F32x4::sums(u0, u1, u2, u3))
                .store(&mut to_bx[quad]);
            F32x4::load(&to_by[quad])
                .sub(F32x4::sums(v0, v1, v2, v3))
                .store(&mut to_by[quad]);
        }
        for i in 0..2 {
            eight.field_x[i].store(&mut to_ax[half + i]);
            eight.field_y[i].store(&mut to_ay[half + i]);
        }
    }
    put_block(&to_ax, &mut field.x, a);
    put_block(&to_ay, &mut field.y, a);
    put_block(&to_bx, &mut field.x, b);
    put_block(&to_by, &mut field.y, b);
}

/// Eight bodies and what they feel, in registers.
struct Eight {
    x: [F32x4; 2],
    y: [F32x4; 2],
    field_x: [F32x4; 2],
    field_y: [F32x4; 2],
}

impl Eight {
    /// One body against the eight: they feel it; what they do to it is returned, negated, still in lanes.
    #[inline(always)]
    fn meet(&mut self, x: f32, y: f32) -> (F32x4, F32x4) {
        let (px, py) = (F32x4::splat(x), F32x4::splat(y));
        let (u0, v0) = push(self.x[0].sub(px), self.y[0].sub(py));
        let (u1, v1) = push(self.x[1].sub(px), self.y[1].sub(py));
        self.field_x = [self.field_x[0].add(u0), self.field_x[1].add(u1)];
        self.field_y = [self.field_y[0].add(v0), self.field_y[1].add(v1)];
        (u0.add(u1), v0.add(v1))
    }
}

/// The bodies of one leaf among themselves.
pub(crate) fn within(bodies: &Bodies, field: &mut Field, leaf: usize) {
    let (x, y) = (block(&bodies.x, leaf), block(&bodies.y, leaf));
    let (mut to_x, mut to_y) = (block(&field.x, leaf), block(&field.y, leaf));
    for quad in 0..LEAF / 4 {
        let (x0, y0) = (F32x4::load(&x[quad]), F32x4::load(&y[quad]));
        let (mut fx, mut fy) = (F32x4::load(&to_x[quad]), F32x4::load(&to_y[quad]));
        for (&other_x, &other_y) in x.as_flattened().iter().zip(y.as_flattened()) {
            let (u, v) = push(x0.sub(F32x4::splat(other_x)), y0.sub(F32x4::splat(other_y)));
            (fx, fy) = (fx.add(u), fy.add(v));
        }
        fx.store(&mut to_x[quad]);
        fy.store(&mut to_y[quad]);
    }
    put_block(&to_x, &mut field.x, leaf);
    put_block(&to_y, &mut field.y, leaf);
}

/// The way (dx, dy), divided by its square.
#[inline(always)]
fn push(dx: F32x4, dy: F32x4) -> (F32x4, F32x4) {
    let square = dx
        .mul(dx)
        .add(dy.mul(dy))
        .max(F32x4::splat(NEAREST_SQUARED));
    let share = F32x4::splat(1.0).div(square);
    (dx.mul(share), dy.mul(share))
}
