// run.mjs ENGINE GRAPH ticks|drawing SECONDS – one engine on one graph in a process of its own; a line of JSON.
// The clock is the processor time of the process, background compilation included: what else runs costs nothing.
import { engines } from './engines.mjs';
import { graph } from './graphs.mjs';
import { quality } from './quality.mjs';

const [engine, name, mode, seconds] = process.argv.slice(2);
const now_s = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
const create = await engines[engine](), input = graph(name), before_mb = process.memoryUsage().rss / 2 ** 20;
const result = { engine, graph: name };

const begin_s = now_s(), layout = create(input);
if (mode === 'ticks') {
  for (let i = 0; i < 10; i++) layout.step();
  const ticks = [], first_s = now_s();
  while (ticks.length < 5 || (now_s() - first_s < Number(seconds) && ticks.length < 200 && !layout.done())) {
    // Short ticks in groups, since the clock is coarse.
    const start_s = now_s();
    let count = 0;
    do { layout.step(); count++; } while (now_s() - start_s < 0.004);
    ticks.push((now_s() - start_s) / count);
  }
  result.tick_ms = 1e3 * ticks.sort((a, b) => a - b)[ticks.length >> 1];
} else {
  while (!layout.done() && now_s() - begin_s < Number(seconds)) layout.step();
  result.time_s = now_s() - begin_s;
  const positions = new Float32Array(2 * input.nodes);
  layout.positions(positions);
  result.memory_mb = process.resourceUsage().maxRSS / 1024 - before_mb;
  Object.assign(result, quality(input, positions));
}
console.log(JSON.stringify(result));
