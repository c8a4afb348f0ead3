// graphs.mjs – seeded graphs, the same on every machine: sources, targets and a common random start.

/** mulberry32: uniform in [0, 1). */
export function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Edges without loops and doubles. */
function edges(nodes) {
  const pairs = [], seen = new Set();
  const add = (a, b) => {
    const key = a < b ? a * nodes + b : b * nodes + a;
    if (a === b || seen.has(key)) return false;
    seen.add(key);
    pairs.push([a, b]);
    return true;
  };
  return { pairs, add };
}

/** Preferential attachment (Barabási–Albert): hubs. */
function hubs(nodes, chance) {
  const { pairs, add } = edges(nodes), pool = [0, 1, 2];
  [[0, 1], [1, 2], [2, 0]].forEach(([a, b]) => add(a, b));
  for (let node = 3; node < nodes; node++) {
    for (let ties = 0; ties < 3;) {
      const other = pool[Math.floor(chance() * pool.length)];
      if (add(node, other)) { ties++; pool.push(other); }
    }
    pool.push(node, node, node);
  }
  return pairs;
}

/** Communities of about a hundred, each a random tree and more, with some ties to the communities beside it. */
function communities(nodes, chance) {
  const { pairs, add } = edges(nodes), size = Math.max(25, Math.min(250, Math.round(nodes / 50)));
  const first = node => node - node % size, last = node => Math.min(nodes, first(node) + size);
  for (let node = 1; node < nodes; node++) {
    const from = first(node);
    add(node, from === node ? Math.floor(chance() * node) : from + Math.floor(chance() * (node - from)));
  }
  while (pairs.length < 3 * nodes) {
    const node = Math.floor(chance() * nodes), kind = chance();
    const near = kind < 0.93 ? node : kind < 0.99 ? (node + size * (1 + Math.floor(chance() * 2))) % nodes : Math.floor(chance() * nodes);
    add(node, first(near) + Math.floor(chance() * (last(near) - first(near))));
  }
  return pairs;
}

/** A triangulated square: its best drawing is known. */
function mesh(nodes) {
  const side = Math.floor(Math.sqrt(nodes)), { pairs, add } = edges(nodes);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const node = row * side + column;
      if (column + 1 < side) add(node, node + 1);
      if (row + 1 < side) add(node, node + side);
      if (row + 1 < side && column + 1 < side) add(node, node + side + 1);
    }
  }
  return pairs;
}

const KINDS = { hubs, communities, mesh };

/** A graph by its name, such as communities-1000. Node numbers are shuffled: no engine may profit from the order. */
export function graph(name) {
  const [kind, count] = name.split('-');
  let nodes = Number(count);
  if (kind === 'mesh') nodes = Math.floor(Math.sqrt(nodes)) ** 2;
  const chance = random(nodes), pairs = KINDS[kind](nodes, chance);
  const places = Uint32Array.from({ length: nodes }, (_, i) => i);
  for (let i = nodes - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [places[i], places[j]] = [places[j], places[i]];
  }
  const start = new Float32Array(2 * nodes);
  for (let i = 0; i < nodes; i++) {
    const radius = 10 * Math.sqrt(nodes * chance()), angle = 2 * Math.PI * chance();
    start[2 * i] = radius * Math.cos(angle);
    start[2 * i + 1] = radius * Math.sin(angle);
  }
  return { nodes, sources: Uint32Array.from(pairs, p => places[p[0]]), targets: Uint32Array.from(pairs, p => places[p[1]]), start };
}
