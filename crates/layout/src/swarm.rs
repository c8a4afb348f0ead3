//! Bodies together with the tree over them: what the simulation and the polish of the pipeline share.

use crate::bodies::{Bodies, FAR};
use crate::force::many_body;
use crate::multipole::Field;
use crate::tree::Tree;

/// How much looser than after sorting the tree may be in one tick, and in all ticks since together. Sorting costs
/// about half a tick; a tree 1.2 times as loose makes its tick about 1.4 times as dear.
const LOOSE: f32 = 1.5;
const LOOSE_SUM: f32 = 1.0;

/// Bodies in the order of their tree.
#[derive(Clone, Debug)]
pub(crate) struct Swarm {
    pub(crate) bodies: Bodies,
    pub(crate) tree: Tree,
    field: Field,
    /// How loose the tree was when the bodies were last put in order; 0 before.
    looseness: f32,
    looseness_sum: f32,
}

impl Swarm {
    #[inline(never)]
    pub(crate) fn new(points: &[[f32; 2]]) -> Self {
        let bodies = Bodies::new(points);
        let (tree, field) = (Tree::new(points.len()), Field::new(&bodies));
        Self {
            bodies,
            tree,
            field,
            looseness: 0.0,
            looseness_sum: 0.0,
        }
    }

    /// Fits the tree to where the bodies are. Returns whether they were put in order for that: then `bodies.moved_to`
    /// and `tree.order()` say how, and whatever is kept in slots has to follow.
    pub(crate) fn fit(&mut self) -> bool {
        let is_loose = self.is_loose();
        if is_loose {
            self.tree.sort_along(0, &self.bodies);
            self.tree.sort_along(1, &self.bodies);
            self.reorder();
        }
        is_loose
    }

    /// Fits the tree to where the bodies are, in the order they have. Returns whether they should be put in order.
    #[inline(never)]
    pub(crate) fn is_loose(&mut self) -> bool {
        self.tree.refit(&self.bodies);
        let excess = self.tree.looseness() / self.looseness - 1.0;
        self.looseness_sum += excess.max(0.0);
        let is_loose = excess > LOOSE - 1.0 || self.looseness_sum > LOOSE_SUM;
        // Without a first order, and where all bodies coincide, the comparison is with 0 and comes out NaN or infinite.
        is_loose || !excess.is_finite()
    }

    /// Puts the bodies in order, once they are sorted along both axes, and fits the tree.
    #[inline(never)]
    pub(crate) fn reorder(&mut self) {
        self.tree.arrange(&mut self.bodies);
        self.tree.refit(&self.bodies);
        (self.looseness, self.looseness_sum) = (self.tree.looseness(), 0.0);
    }

    /// Adds the many-body repulsion to the velocities. The tree must be fitted.
    pub(crate) fn repel(&mut self, strength: f32, theta: f32) {
        (0..many_body::PARTS).for_each(|part| self.meet(part, theta));
        self.push(strength);
    }

    /// One of the parts of finding the field; all of them are needed, in order, for [`Swarm::push`].
    pub(crate) fn meet(&mut self, part: usize, theta: f32) {
        many_body::meet(&mut self.tree, &self.bodies, &mut self.field, theta, part);
    }

    /// Adds the field that was found to the velocities.
    #[inline(never)]
    pub(crate) fn push(&mut self, strength: f32) {
        many_body::hand_down(&mut self.tree, &self.bodies, &mut self.field);
        let Bodies { vx, vy, .. } = &mut self.bodies;
        for (velocity, field) in vx
            .iter_mut()
            .zip(&self.field.x)
            .chain(vy.iter_mut().zip(&self.field.y))
        {
            *velocity += field * strength;
        }
    }

    /// x and y of each node.
    #[inline(never)]
    pub(crate) fn points(&self) -> Vec<[f32; 2]> {
        let place = |&slot: &u32| [self.bodies.x[slot as usize], self.bodies.y[slot as usize]];
        self.bodies.slot.iter().map(place).collect()
    }

    /// Moves every body by what is kept of its velocity.
    #[inline(never)]
    pub(crate) fn advance(&mut self, kept: f32) {
        let Bodies {
            count,
            x,
            y,
            vx,
            vy,
            ..
        } = &mut self.bodies;
        for (place, velocity) in x.iter_mut().zip(&mut *vx).chain(y.iter_mut().zip(&mut *vy)) {
            *velocity *= kept;
            *place += *velocity;
        }
        // Nothing is there, so nothing may move or fly off to infinity.
        for values in [x, y] {
            values[*count..].fill(FAR);
        }
        for values in [vx, vy] {
            values[*count..].fill(0.0);
        }
    }
}
