// check.mjs ENGINE_DIR – the built module as plain JavaScript meets it: the bytes of the native engine, errors that say
// what is wrong, and no trap. Exits 1 with one line for each thing that is not so.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = path.resolve(process.argv[2]);
const { initSync, Layout } = await import(pathToFileURL(path.join(folder, 'layout.js')));
initSync({ module: fs.readFileSync(path.join(folder, 'layout_bg.wasm')) });

const problems = [];
const check = (what, holds) => { if (!holds) problems.push(what); };

// The graph and the numbers of crates/layout/tests/fingerprint.rs.
const NODES = 3000, EDGES = 6000, DRAWN = 1851556741, MOVED = 1114787697;
let state = 1;
const next = () => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return (state >>> 8) % NODES; };
const sources = new Uint32Array(EDGES), targets = new Uint32Array(EDGES);
for (let i = 0; i < EDGES; i++) { sources[i] = next(); targets[i] = next(); }
const radii = new Float32Array(NODES).fill(2);
const positions = new Float32Array(2 * NODES);
const fingerprint = () => new Uint32Array(positions.buffer).reduce((hash, bits) => Math.imul(hash ^ bits, 16777619) >>> 0, 2166136261);

const drawing = new Layout(NODES, sources, targets, undefined, { radii });
let progress = 0;
while (!drawing.done) {
  drawing.step(1);
  check('progress falls', drawing.progress >= progress);
  progress = drawing.progress;
}
drawing.positions(positions);
check(`the drawing's bytes differ from the native ones: ${fingerprint()}`, fingerprint() === DRAWN);

const moving = new Layout(NODES, sources, targets, undefined, { radii });
moving.tick(100);
moving.positions(positions);
check(`the simulation's bytes differ from the native ones: ${fingerprint()}`, fingerprint() === MOVED);

// After a drawing: pin, reheat, let go.
drawing.pin(7, 100, -50);
drawing.reheat(0.3);
drawing.tick(20);
drawing.positions(positions);
check('a pinned node stays', positions[14] === 100 && positions[15] === -50);
drawing.unpin(7);
drawing.tick(1);
drawing.free();
moving.free();

// Pins, anchors and groups before a drawing, and a pin while it is being drawn.
const ring = Uint32Array.from({ length: 40 }, (_, i) => i), after = ring.map(i => (i + 1) % 40);
const placed = new Layout(40, ring, after), xy = new Float32Array(80);
placed.pin(3, -200, 50);
placed.anchor(20, 300, 0, 0.8);
placed.group(Uint32Array.of(5, 15, 25), 0.5);
placed.step(0);
placed.pin(9, 111, -222);
for (let i = 0; i < 10_000 && !placed.done; i++) placed.step(0);
check('no budget, and yet it ends', placed.done);
placed.positions(xy);
check('a drawing keeps its pin', xy[6] === -200 && xy[7] === 50);
check('a pin that came late is kept', xy[18] === 111 && xy[19] === -222);
check('an anchor pulls', xy[40] > 100);
check('all is somewhere', xy.every(Number.isFinite));
placed.free();

const throws = (what, words, act) => {
  try { act(); check(`${what}: nothing was thrown`, false); } catch (error) {
    check(`${what}: ${error}`, error instanceof Error && !(error instanceof WebAssembly.RuntimeError) && error.message.includes(words));
  }
};
const two = Uint32Array.of(0, 1), pair = (s, t) => new Layout(2, Uint32Array.of(s), Uint32Array.of(t));
throws('lengths', '2 sources but 1 targets', () => new Layout(2, two, Uint32Array.of(1)));
throws('index', 'edges[0]: node 2 does not exist', () => pair(0, 2));
throws('positions', 'start: 3 numbers', () => new Layout(2, two, two, new Float32Array(3)));
throws('infinite', 'start[0]: an infinite number', () => new Layout(1, Uint32Array.of(), Uint32Array.of(), Float32Array.of(Infinity, 0)));
throws('node count', 'nodeCount', () => new Layout(-1, two, two));
throws('node count', 'nodeCount', () => new Layout(1.5, two, two));
throws('radii', 'radii: 1 numbers', () => new Layout(2, two, two, undefined, { radii: Float32Array.of(1) }));
throws('radii', 'radii[0]', () => new Layout(2, two, two, undefined, { radii: Float32Array.of(-1, 1) }));
throws('charge', 'charge', () => new Layout(2, two, two, undefined, { charge: 'strong' }));
throws('out', 'positions: an array of 1', () => pair(0, 1).positions(new Float32Array(1)));
throws('pin', 'node 2 does not exist', () => pair(0, 1).pin(2, 0, 0));
throws('pin', 'NaN', () => pair(0, 1).pin(1, NaN, 0));
throws('anchor', 'anchors[0]', () => pair(0, 1).anchor(0, 0, 0, 2));
throws('group', 'groups[0]: node 2', () => pair(0, 1).group(Uint32Array.of(0, 2), 0.5));
throws('too late', 'before the first', () => { const late = pair(0, 1); late.tick(1); late.group(Uint32Array.of(0, 1), 0.5); });
const none = new Layout(0, new Uint32Array(), new Uint32Array());
none.step(1);
none.tick(1);
check('an empty graph is done', none.done);

for (const problem of problems) console.error(problem);
console.log(problems.length ? `${problems.length} problems` : 'the module holds');
process.exit(problems.length ? 1 : 0);
