// page.mjs – in the browser: one renderer on one graph, 200 frames with a moving camera or 20 s of them, the result posted to /result.
import { renderers } from './renderers.mjs';

const FRAMES = 200, MOST_MS = 20_000;
const query = new URLSearchParams(location.search);
const frame = () => new Promise(done => requestAnimationFrame(done));
const median = values => [...values].sort((a, b) => a - b)[values.length >> 1];
const post = result => fetch('/result', { method: 'POST', body: JSON.stringify(result) });
const load = async (name, Type) => new Type(await (await fetch(`/graph/${name}`)).arrayBuffer());

try {
  const graph = { sources: await load('sources', Uint32Array), targets: await load('targets', Uint32Array), places: await load('places', Float32Array) };
  graph.nodes = graph.places.length / 2;
  const begin = performance.now(), renderer = await renderers[query.get('renderer')](document.getElementById('map'), graph);
  await frame();
  renderer.frame(0);
  await frame();
  await frame();
  const load_ms = performance.now() - begin, script = [], whole = [];
  await fetch('/mark');
  let before = null;
  const first = performance.now();
  for (let count = 0; count < FRAMES && (count < 3 || performance.now() - first < MOST_MS); count++) {
    const start = performance.now();
    renderer.frame(count / 60);
    script.push(performance.now() - start);
    const now = await frame();
    if (before !== null) whole.push(now - before);
    before = now;
  }
  const { cpu_ms } = await (await fetch('/mark')).json();
  await post({ load_ms, cpu_ms: cpu_ms / script.length, frames: script.length, script_ms: median(script), frame_ms: median(whole), slowest_ms: Math.max(...whole), ...renderer.extra?.() });
  // For a look at what was drawn.
  document.title = 'done';
} catch (error) {
  await post({ error: String(error?.stack ?? error).slice(0, 400) });
}
