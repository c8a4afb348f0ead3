// quality.mjs – how good a drawing is, on a seeded sample of nodes.
//   stress: mean of (s·drawn / hops - 1)² over pairs, at the best scale s. 0 is best.
//   np1, np2: of a node's neighbours within one (two) hops and as many nearest drawn nodes, the share in both (Jaccard). 1 is best.
import { random } from './graphs.mjs';

const SOURCES = 64, TARGETS = 500, NEIGHBOURHOODS = 300, LARGEST = 300;

export function quality({ nodes, sources, targets }, positions) {
  const neighbours = Array.from({ length: nodes }, () => []);
  sources.forEach((source, i) => { neighbours[source].push(targets[i]); neighbours[targets[i]].push(source); });
  const chance = random(7), pick = () => Math.floor(chance() * nodes);
  const distance = (a, b) => Math.hypot(positions[2 * a] - positions[2 * b], positions[2 * a + 1] - positions[2 * b + 1]);

  let pairs = 0, sum = 0, squares = 0;
  for (let i = 0; i < SOURCES; i++) {
    const source = pick(), hops = new Int32Array(nodes).fill(-1), queue = [source];
    hops[source] = 0;
    for (const node of queue) for (const other of neighbours[node]) if (hops[other] < 0) { hops[other] = hops[node] + 1; queue.push(other); }
    for (let j = 0; j < TARGETS; j++) {
      const target = pick();
      if (hops[target] <= 0) continue;
      const ratio = distance(source, target) / hops[target];
      pairs++; sum += ratio; squares += ratio * ratio;
    }
  }

  const shares = [[], []];
  for (let i = 0; i < NEIGHBOURHOODS; i++) {
    const node = pick(), one = new Set(neighbours[node]);
    const two = new Set([...one].flatMap(other => [other, ...neighbours[other]]));
    two.delete(node);
    const nearest = Array.from({ length: nodes }, (_, other) => other).filter(other => other !== node);
    const far = Float64Array.from({ length: nodes }, (_, other) => distance(node, other));
    const wanted = two.size <= LARGEST ? two.size : one.size;
    const limit = far.slice().sort()[Math.min(nodes - 1, wanted)];
    const near = nearest.filter(other => far[other] <= limit).sort((a, b) => far[a] - far[b]);
    [one, two.size <= LARGEST ? two : null].forEach((set, hop) => {
      if (!set) return;
      const both = near.slice(0, set.size).filter(other => set.has(other)).length;
      shares[hop].push(both / (2 * set.size - both));
    });
  }
  const mean = values => values.length ? values.reduce((a, b) => a + b) / values.length : null;
  return { stress: 1 - sum * sum / (pairs * squares), np1: mean(shares[0]), np2: mean(shares[1]) };
}
