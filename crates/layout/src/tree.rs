//! A tree without pointers over bodies in sorted order: leaf i is bodies 16·i to 16·i + 15, a cell has up to four
//! consecutive cells of the level below. Its shape follows from the number of bodies alone, so a tick refits the cells
//! in place; the order is renewed only when the bodies have wandered.
//!
//! Why not a quadtree over Morton codes: median splits fill every leaf, and their blocks are more compact. At equal
//! accuracy the same walk needs half the time.

use crate::bodies::Bodies;
use crate::multipole::{Cell, Complex};
use crate::sort::Sorter;

/// Bodies in a leaf: four registers of four lanes for each axis.
pub(crate) const LEAF: usize = 16;
/// Cells in a cell.
pub(crate) const FANOUT: usize = 4;

/// The cells, leaves first, each level after the one below it, the root last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    pub(crate) cells: Vec<Cell>,
    /// The first child of each cell; its last is the one before the next cell's first. Meaningless for leaves.
    first_child: Vec<u32>,
    pub(crate) leaves: usize,
    sorter: Sorter,
}

impl Tree {
    pub(crate) fn new(bodies: usize) -> Self {
        let leaves = bodies.div_ceil(LEAF);
        let mut first_child = vec![0; leaves];
        let (mut below, mut length) = (0, leaves);
        while length > 1 {
            let parents = length.div_ceil(FANOUT);
            first_child.extend((0..parents).map(|parent| (below + parent * FANOUT) as u32));
            below += length;
            length = parents;
        }
        let cells = vec![Cell::default(); first_child.len()];
        first_child.push(below as u32);
        Self {
            cells,
            first_child,
            leaves,
            ..Self::default()
        }
    }

    /// The root, unless there are no bodies.
    pub(crate) fn root(&self) -> Option<usize> {
        self.cells.len().checked_sub(1)
    }

    pub(crate) fn children(&self, cell: usize) -> std::ops::Range<usize> {
        self.first_child[cell] as usize..self.first_child[cell + 1] as usize
    }

    /// Sorts the bodies along one axis; no body moves yet. O(n).
    pub(crate) fn sort_along(&mut self, axis: usize, bodies: &Bodies) {
        let values = if axis == 0 { &bodies.x } else { &bodies.y };
        self.sorter.sort_along(axis, &values[..bodies.count]);
    }

    /// Renews the order of the bodies, once they are sorted along both axes. O(n log n).
    pub(crate) fn arrange(&mut self, bodies: &mut Bodies) {
        self.sorter
            .divide(&bodies.x[..bodies.count], &bodies.y[..bodies.count]);
        bodies.permute(self.sorter.order());
    }

    /// The slot from which the last [`Tree::arrange`] took each slot's body.
    pub(crate) fn order(&self) -> &[u32] {
        self.sorter.order()
    }

    /// Computes means, radii and moments of all cells from where the bodies are. O(n).
    pub(crate) fn refit(&mut self, bodies: &Bodies) {
        for leaf in 0..self.leaves {
            let slots = leaf * LEAF..((leaf + 1) * LEAF).min(bodies.count);
            self.cells[leaf] = Cell::of_bodies(&bodies.x[slots.clone()], &bodies.y[slots]);
        }
        for parent in self.leaves..self.cells.len() {
            self.cells[parent] = Cell::of_cells(&self.cells[self.children(parent)]);
        }
    }

    /// How large the leaves are beside the whole: grows as bodies leave their neighbours in the order.
    pub(crate) fn looseness(&self) -> f32 {
        let Some(root) = self.root() else { return 0.0 };
        let leaves: f32 = self.cells[..self.leaves]
            .iter()
            .map(|leaf| leaf.radius)
            .sum();
        if self.cells[root].radius > 0.0 {
            leaves / self.cells[root].radius
        } else {
            0.0
        }
    }

    /// Hands what cells felt from afar down to the leaves.
    pub(crate) fn push_down(&mut self) {
        for parent in (self.leaves..self.cells.len()).rev() {
            let (below, above) = self.cells.split_at_mut(parent);
            let children = self.first_child[parent] as usize..self.first_child[parent + 1] as usize;
            for child in &mut below[children] {
                let shift = Complex::new(child.x - above[0].x, child.y - above[0].y);
                child.receive(&above[0], shift);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_but_the_root_has_one_parent() {
        for bodies in [0, 1, 16, 17, 64, 65, 1_000, 4_097] {
            let tree = Tree::new(bodies);
            let children: Vec<_> = (tree.leaves..tree.cells.len())
                .flat_map(|cell| tree.children(cell))
                .collect();
            let expected: Vec<_> = (0..tree.cells.len().saturating_sub(1)).collect();
            assert_eq!(children, expected, "{bodies} bodies");
        }
    }
}
