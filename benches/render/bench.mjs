// bench.mjs – the map beside its peers in headless Chromium with software GL: A B C A B C, a fresh browser each. Markdown.
//   MAP_DIR=… ENGINE_DIR=… PEERS_DIR=… node bench.mjs [rounds]
// The clock is the processor time of the whole browser, all processes and threads, so other work on the machine costs
// little. Figures of one run compare; figures of two runs do not.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { engines } from '../peers/engines.mjs';
import { graph } from '../peers/graphs.mjs';

const { MAP_DIR, PEERS_DIR } = process.env, rounds = Number(process.argv[2] ?? 3);
const here = path.dirname(new URL(import.meta.url).pathname), modules = path.join(PEERS_DIR, 'node_modules');
const GRAPHS = (process.env.GRAPHS ?? 'communities-10000,communities-100000').split(','), RENDERERS = (process.env.RENDERERS ?? 'ours,sigma,cosmos').split(',');
const PATIENCE_MS = 240_000;
const SWITCHES = ['--headless=new', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-breakpad',
  '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--window-size=1280,900'];
const PAGE = '<!doctype html><meta charset=utf-8><link rel=stylesheet href=/tokens.css><link rel=stylesheet href=/map.css><body style="margin:0;background:#F7F4ED"><div style="position:relative;width:1280px;height:800px"><div id=map class=map style="width:1280px;height:800px"></div></div><script type=module src=/page.mjs></script>';
const TYPES = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm', '.css': 'text/css' };

const esbuild = createRequire(path.join(modules, 'x.js'))('esbuild');
const bundle = (await esbuild.build({ entryPoints: [path.join(here, 'page.mjs')], bundle: true, write: false, format: 'esm', nodePaths: [modules], external: ['/ours/*'], define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'error' })).outputFiles[0].contents;

/** Milliseconds of every process of a group, all threads, as the kernel counts them (in hundredths of a second). */
function cpu_ms(group) {
  let ticks = 0;
  for (const name of fs.readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      const stat = fs.readFileSync(`/proc/${name}/stat`, 'utf8'), fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(fields[2]) === group) ticks += Number(fields[11]) + Number(fields[12]);
    } catch { /* it has ended meanwhile */ }
  }
  return 10 * ticks;
}

/** Places by our engine, the same for every renderer. */
async function placed(name) {
  const input = graph(name), layout = (await engines.ours())(input), places = new Float32Array(2 * input.nodes);
  while (!layout.done()) layout.step();
  layout.positions(places);
  return { sources: input.sources, targets: input.targets, places };
}

// A browser is in a group of its own, and does not outlive this.
const end_browser = () => { if (group) try { process.kill(-group, 'SIGKILL'); } catch { /* it has ended already */ } group = 0; };
process.on('exit', end_browser);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

let served = null, group = 0, mark = 0, answer = null;
const server = http.createServer((request, response) => {
  const url = new URL(request.url, 'http://bench').pathname, send = (type, body) => response.writeHead(200, { 'Content-Type': type }).end(body);
  if (url === '/result') {
    let text = '';
    request.on('data', part => text += part).on('end', () => { response.end(); answer(JSON.parse(text)); });
  } else if (url === '/mark') {
    const now = cpu_ms(group);
    send('application/json', JSON.stringify({ cpu_ms: now - mark }));
    mark = now;
  } else if (url === '/') send('text/html', PAGE);
  else if (url === '/page.mjs') send('text/javascript', bundle);
  else if (url.startsWith('/graph/')) { const { buffer, byteOffset, byteLength } = served[url.slice(7)]; send('application/octet-stream', Buffer.from(buffer, byteOffset, byteLength)); }
  else {
    const file = url.startsWith('/ours/') ? path.join(MAP_DIR, path.basename(url)) : path.join(here, '../../assets', path.basename(url));
    fs.existsSync(file) ? send(TYPES[path.extname(file)] ?? 'application/octet-stream', fs.readFileSync(file)) : response.writeHead(404).end();
  }
});
await new Promise(done => server.listen(0, '127.0.0.1', done));

async function run(renderer) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-render-')), address = `http://127.0.0.1:${server.address().port}/?renderer=${renderer}`;
  const browser = spawn('chromium', [...SWITCHES, `--user-data-dir=${profile}`, address], { stdio: 'ignore', detached: true });
  const ended = new Promise(done => browser.once('exit', done));
  group = browser.pid;
  mark = 0;
  const result = await Promise.race([new Promise(done => answer = done), new Promise(done => setTimeout(done, PATIENCE_MS, { error: 'no answer' }))]);
  end_browser();
  await ended;
  fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  if (process.env.SAY) console.error(renderer, JSON.stringify(result));
  return result;
}

const median = values => [...values].sort((a, b) => a - b)[values.length >> 1];
const range = (results, key, digits) => {
  const values = results.map(result => result[key]).sort((a, b) => a - b);
  const [low, high] = [values[0], values.at(-1)].map(value => value.toFixed(digits));
  return low === high ? low : `${low} – ${high}`;
};
console.log('| nodes / edges | renderer | CPU a frame, ms | times ours | script a frame, ms | frame, ms | slowest frame, ms | until drawn, s |\n|---|---|---:|---:|---:|---:|---:|---:|');
const own = [];
for (const name of GRAPHS) {
  served = await placed(name);
  const results = Object.fromEntries(RENDERERS.map(renderer => [renderer, []]));
  for (let round = 0; round < rounds; round++) for (const renderer of RENDERERS) results[renderer].push(await run(renderer));
  const size = `${(served.places.length / 2).toLocaleString('en')} / ${served.sources.length.toLocaleString('en')}`;
  for (const renderer of RENDERERS) {
    const good = results[renderer].filter(result => !result.error);
    if (!good.length) { console.log(`| ${size} | ${renderer} | ${results[renderer][0].error.split('\n')[0].slice(0, 60)} | | | | | |`); continue; }
    const ratios = results.ours.map((result, round) => results[renderer][round].cpu_ms / result.cpu_ms).filter(Number.isFinite).map(cpu => ({ cpu }));
    const drawn = (median(good.map(result => result.load_ms)) / 1000).toFixed(1);
    console.log(`| ${size} | ${renderer} | ${range(good, 'cpu_ms', 1)} | ${range(ratios, 'cpu', 1)} | ${range(good, 'script_ms', 2)} | ${range(good, 'frame_ms', 0)} | ${range(good, 'slowest_ms', 0)} | ${drawn} |`);
  }
  const ours = results.ours.filter(result => !result.error);
  if (ours.length) own.push(`| ${size} | ${range(ours, 'hit_ms', 3)} | ${range(ours, 'scene_ms', 2)} | ${range(ours, 'hover_ms', 2)} | ${range(ours, 'zoomed_ms', 2)} | ${range(ours, 'layout_ms', 1)} |`);
}
console.log('\n| nodes / edges | hit test, ms | scene with its names, ms | the same with a node hovered | zoomed in until shapes are drawn | the page for a layout, at a time |\n|---|---:|---:|---:|---:|---:|');
own.forEach(line => console.log(line));
process.exit(0); // the bundler's own process would keep this one
