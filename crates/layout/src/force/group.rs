//! Nodes that belong together, such as the zones of a city or the cities of a country, stay near each other. The pull
//! begins only where they stand farther apart than they need, and leaves the group as a whole where its ties have it:
//! it gathers without pressing into a clump and without moving one group towards another.

use crate::bodies::Bodies;
use crate::request::Group;

/// The groups and how far they may reach.
#[derive(Clone, Debug)]
pub(crate) struct Groups {
    groups: Vec<Group>,
    /// The area a node may take for itself, as a square of a length: that of the mean link, squared.
    room: f32,
}

impl Groups {
    /// `distance` is the length of the mean link.
    pub(crate) fn new(groups: &[Group], distance: f32) -> Self {
        Self {
            groups: groups.to_vec(),
            room: distance * distance,
        }
    }

    /// Pulls every member that is beyond the disc its group would fill. O(members).
    #[inline(never)]
    pub(crate) fn apply(&self, bodies: &mut Bodies, alpha: f32) {
        const PI: f32 = std::f32::consts::PI;
        for Group { nodes, strength } in &self.groups {
            let share = 1.0 / nodes.len().max(1) as f32;
            let reach = (self.room * nodes.len() as f32 / PI).sqrt();
            let at = |bodies: &Bodies, node: u32| {
                let slot = bodies.slot[node as usize] as usize;
                (slot, bodies.x[slot], bodies.y[slot])
            };
            let mut mean = [0.0_f32; 2];
            for &node in nodes {
                let (_, x, y) = at(bodies, node);
                mean = [mean[0] + x * share, mean[1] + y * share];
            }
            let mut sum = [0.0_f32; 2];
            for &node in nodes {
                let (slot, x, y) = at(bodies, node);
                let (dx, dy) = (mean[0] - x, mean[1] - y);
                let length = (dx * dx + dy * dy).sqrt();
                if length > reach {
                    let part = (1.0 - reach / length) * strength * alpha;
                    bodies.vx[slot] += dx * part;
                    bodies.vy[slot] += dy * part;
                    sum = [sum[0] + dx * part, sum[1] + dy * part];
                }
            }
            for &node in nodes {
                let slot = bodies.slot[node as usize] as usize;
                bodies.vx[slot] -= sum[0] * share;
                bodies.vy[slot] -= sum[1] * share;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_far_member_comes_nearer_and_the_group_stays() {
        let mut bodies = Bodies::new(&[[0.0, 0.0], [10.0, 0.0], [0.0, 10.0], [900.0, 0.0]]);
        let groups = [Group {
            nodes: vec![0, 1, 2, 3],
            strength: 0.5,
        }];
        Groups::new(&groups, 30.0).apply(&mut bodies, 1.0);
        assert!(bodies.vx[3] < -100.0);
        assert!(bodies.vx[..4].iter().sum::<f32>().abs() < 1e-3);
    }

    #[test]
    fn a_group_with_room_enough_is_left_alone() {
        let mut bodies = Bodies::new(&[[0.0, 0.0], [10.0, 0.0], [0.0, 10.0]]);
        let groups = [Group {
            nodes: vec![0, 1, 2],
            strength: 1.0,
        }];
        Groups::new(&groups, 30.0).apply(&mut bodies, 1.0);
        assert_eq!(bodies.vx[..3], [0.0; 3]);
    }
}
