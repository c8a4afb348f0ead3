//! Lays drawings side by side: components in rows, the largest first, lone nodes as a neat block at the end.

/// Rows are as wide as the widest drawing, or as makes the whole about this many times as wide as high.
const ASPECT: f32 = 1.4;

/// A drawing and the room its nodes need.
#[derive(Clone, Debug)]
pub(crate) struct Drawing {
    /// The nodes of the request.
    pub(crate) nodes: Vec<u32>,
    /// x and y of each of them.
    pub(crate) points: Vec<[f32; 2]>,
    low: [f32; 2],
    size: [f32; 2],
}

impl Drawing {
    /// `margin` is kept free on each side.
    pub(crate) fn new(nodes: Vec<u32>, points: Vec<[f32; 2]>, margin: f32) -> Self {
        let (mut low, mut high) = ([f32::INFINITY; 2], [f32::NEG_INFINITY; 2]);
        for point in &points {
            for axis in 0..2 {
                low[axis] = low[axis].min(point[axis] - margin);
                high[axis] = high[axis].max(point[axis] + margin);
            }
        }
        let size = [high[0] - low[0], high[1] - low[1]];
        Self {
            nodes,
            points,
            low,
            size,
        }
    }
}

/// Writes the places of all nodes into `out`, the middle of the whole at the origin. The largest drawing is the last.
pub(crate) fn pack(drawings: &[Drawing], out: &mut [[f32; 2]]) {
    let area: f32 = drawings
        .iter()
        .map(|drawing| drawing.size[0] * drawing.size[1])
        .sum();
    let widest = drawings
        .iter()
        .fold((area * ASPECT).sqrt(), |widest, drawing| {
            widest.max(drawing.size[0])
        });
    let (mut corner, mut row_height, mut extent) = ([0.0_f32; 2], 0.0_f32, [0.0_f32; 2]);
    for Drawing {
        nodes,
        points,
        low,
        size,
    } in drawings.iter().rev()
    {
        if corner[0] + size[0] > widest {
            corner = [0.0, corner[1] + row_height];
            row_height = 0.0;
        }
        for (&node, point) in nodes.iter().zip(points) {
            out[node as usize] = [point[0] - low[0] + corner[0], point[1] - low[1] + corner[1]];
        }
        corner[0] += size[0];
        row_height = row_height.max(size[1]);
        extent = [
            extent[0].max(corner[0]),
            extent[1].max(corner[1] + row_height),
        ];
    }
    for point in out {
        *point = [point[0] - extent[0] / 2.0, point[1] - extent[1] / 2.0];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_do_not_overlap() {
        let drawings: Vec<Drawing> = (0..50_u32)
            .map(|i| {
                let size = (10 + i) as f32;
                Drawing::new(
                    vec![2 * i, 2 * i + 1],
                    vec![[0.0, 0.0], [size, size / 2.0]],
                    1.0,
                )
            })
            .collect();
        let mut out = [[0.0; 2]; 100];
        pack(&drawings, &mut out);
        for a in 0..50 {
            for b in 0..a {
                let is_apart = |axis: usize| {
                    out[2 * a + 1][axis] < out[2 * b][axis]
                        || out[2 * b + 1][axis] < out[2 * a][axis]
                };
                assert!(is_apart(0) || is_apart(1), "{a} and {b}");
            }
        }
    }
}
