// bench.mjs – ours beside the peers, interleaved in one run: A B C A B C, a fresh process each. Prints Markdown.
//   ENGINE_DIR=target/engine PEERS_DIR=… node bench.mjs [rounds] [seconds for a peer's drawing]
// Times of one run compare; times of two runs do not.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const rounds = Number(process.argv[2] ?? 3), seconds = process.argv[3] ?? '20';
const run = (engine, graph, mode, budget) => {
  const script = new URL('run.mjs', import.meta.url).pathname;
  return JSON.parse(execFileSync(process.execPath, ['--max-old-space-size=8192', script, engine, graph, mode, budget], { encoding: 'utf8' }));
};
const median = values => values.sort((a, b) => a - b)[values.length >> 1];
const digits = (value, places) => value === null || value === undefined ? '–' : value.toFixed(places);
const say = line => console.log(line);

const PEERS = ['d3-force', 'forceatlas2', 'ngraph'];
say('### A tick of the force model, ms (and how many times ours)\n');
say(`| graph | ours | ${PEERS.join(' | ')} |\n|---|---:|${PEERS.map(() => '---:|').join('')}`);
for (const graph of ['communities-1000', 'communities-10000', 'communities-100000', 'hubs-10000', 'mesh-10000']) {
  const times = Object.fromEntries(['ours-ticks', ...PEERS].map(engine => [engine, []]));
  for (let round = 0; round < rounds; round++) for (const engine in times) times[engine].push(run(engine, graph, 'ticks', '1').tick_ms);
  const ours = median(times['ours-ticks']);
  say(`| ${graph} | ${digits(ours, 3)} | ${PEERS.map(engine => { const peer = median(times[engine]); return `${digits(peer, 2)} (${(peer / ours).toFixed(0)}×)`; }).join(' | ')} |`);
}

say(`\n### A whole drawing (a peer stops by its own rule or after ${seconds} s)\n`);
say('| graph | engine | s | stress | np1 | np2 | memory MB |\n|---|---|---:|---:|---:|---:|---:|');
for (const graph of ['communities-1000', 'communities-10000', 'hubs-10000', 'mesh-10000', 'communities-100000']) {
  for (const engine of ['ours', ...PEERS]) {
    const budget = engine === 'ours' ? '60' : seconds;
    const results = Array.from({ length: engine === 'ours' ? rounds : 1 }, () => run(engine, graph, 'drawing', budget));
    const [first] = results, time_s = median(results.map(result => result.time_s));
    say(`| ${graph} | ${engine} | ${digits(time_s, 2)} | ${digits(first.stress, 4)} | ${digits(first.np1, 3)} | ${digits(first.np2, 3)} | ${digits(first.memory_mb, 0)} |`);
  }
}

const size = file => { const bytes = fs.readFileSync(path.join(process.env.ENGINE_DIR, file)); return [bytes.length, gzipSync(bytes, { level: 9 }).length].map(n => (n / 1000).toFixed(1)); };
say('\n### The module, kB\n\n| file | raw | gzip |\n|---|---:|---:|');
for (const file of ['layout_bg.wasm', 'layout.js']) say(`| ${file} | ${size(file).join(' | ')} |`);
