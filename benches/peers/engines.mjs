// engines.mjs – ours and the peers behind one shape: create(graph) gives { step(), done(), positions(out) }.
// A peer runs with its own defaults. `ours-ticks` is the force model alone, from the common start, as the peers run it.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ENGINE = process.env.ENGINE_DIR, PEERS = process.env.PEERS_DIR;
const installed = createRequire(path.join(PEERS, 'package.json'));
const peer = async name => import(pathToFileURL(installed.resolve(name)));

async function module_() {
  const engine = await import(pathToFileURL(path.join(ENGINE, 'layout.js')));
  engine.initSync({ module: fs.readFileSync(path.join(ENGINE, 'layout_bg.wasm')) });
  return engine.Layout;
}

export const engines = {
  async ours() {
    const Layout = await module_();
    return ({ nodes, sources, targets }) => {
      const layout = new Layout(nodes, sources, targets);
      return { step: () => layout.step(10), done: () => layout.done, positions: out => layout.positions(out) };
    };
  },
  async 'ours-ticks'() {
    const Layout = await module_();
    return ({ nodes, sources, targets, start }) => {
      const layout = new Layout(nodes, sources, targets, start);
      return { step: () => layout.tick(1), done: () => layout.done, positions: out => layout.positions(out) };
    };
  },
  async 'd3-force'() {
    const d3 = await peer('d3-force');
    return ({ nodes, sources, targets, start }) => {
      const points = Array.from({ length: nodes }, (_, i) => ({ x: start[2 * i], y: start[2 * i + 1] }));
      const links = Array.from(sources, (source, i) => ({ source, target: targets[i] }));
      const simulation = d3.forceSimulation(points).stop()
        .force('link', d3.forceLink(links)).force('charge', d3.forceManyBody()).force('center', d3.forceCenter());
      return {
        step: () => simulation.tick(),
        done: () => simulation.alpha() < simulation.alphaMin(),
        positions: out => points.forEach((point, i) => { out[2 * i] = point.x; out[2 * i + 1] = point.y; }),
      };
    };
  },
  async forceatlas2() {
    const Graph = (await peer('graphology')).default, helpers = installed('graphology-layout-forceatlas2/helpers.js');
    const fa2 = installed('graphology-layout-forceatlas2'), iterate = installed('graphology-layout-forceatlas2/iterate.js');
    const defaults = installed('graphology-layout-forceatlas2/defaults.js');
    return ({ nodes, sources, targets, start }) => {
      const graph = new (Graph.default ?? Graph)({ type: 'undirected', multi: false });
      for (let i = 0; i < nodes; i++) graph.addNode(i, { x: start[2 * i], y: start[2 * i + 1] });
      sources.forEach((source, i) => graph.addEdge(source, targets[i]));
      const settings = { ...defaults, ...fa2.inferSettings(graph), barnesHutOptimize: nodes > 500 };
      const matrices = helpers.graphToByteArrays(graph, () => 1);
      return {
        step: () => iterate(settings, matrices.nodes, matrices.edges),
        done: () => false,
        positions: out => { for (let i = 0; i < nodes; i++) { out[2 * i] = matrices.nodes[10 * i]; out[2 * i + 1] = matrices.nodes[10 * i + 1]; } },
      };
    };
  },
  async ngraph() {
    const createGraph = installed('ngraph.graph'), createLayout = installed('ngraph.forcelayout');
    return ({ nodes, sources, targets, start }) => {
      const graph = (createGraph.default ?? createGraph)();
      for (let i = 0; i < nodes; i++) graph.addNode(i);
      sources.forEach((source, i) => graph.addLink(source, targets[i]));
      const layout = createLayout(graph, { dimensions: 2 });
      // Its natural edge is 10 long where d3's is 30.
      for (let i = 0; i < nodes; i++) layout.setNodePosition(i, start[2 * i] / 3, start[2 * i + 1] / 3);
      let isStable = false;
      return {
        step: () => { isStable = layout.step(); },
        done: () => isStable,
        positions: out => graph.forEachNode(({ id }) => { const { x, y } = layout.getNodePosition(id); out[2 * id] = x; out[2 * id + 1] = y; }),
      };
    };
  },
};
