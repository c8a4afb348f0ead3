// renderers.mjs – one function a renderer: (element, graph) → { frame(seconds) }, where a frame moves the camera and draws.
import { Graph as Cosmos } from '@cosmos.gl/graph';
import Graph from 'graphology';
import Sigma from 'sigma';

/** The camera of every renderer: shares of the drawing's size, and a factor. */
export const camera = seconds => ({ dx: 0.15 * Math.sin(2 * seconds), dy: 0.15 * Math.cos(3 * seconds), zoom: 1 + 0.4 * Math.sin(seconds) });

const bounds = ({ places }) => {
  let low = Infinity, high = -Infinity;
  for (const value of places) { low = Math.min(low, value); high = Math.max(high, value); }
  return { middle: (low + high) / 2, size: high - low };
};

async function ours(element, graph) {
  const { default: start, MapBench } = await import('/ours/map_bench.js');
  await start();
  const map = new MapBench(element, graph.nodes, graph.sources, graph.targets, graph.places);
  return {
    frame: seconds => { const { dx, dy, zoom } = camera(seconds); map.frame(dx, dy, zoom); },
    extra: () => ({ hit_ms: map.hit_ms(200), scene_ms: map.scene_ms(20), hover_ms: map.hover_ms(20), zoomed_ms: map.zoomed_ms(20), ...layout_ms(map.layout_ms(15)), what: map.what() }),
  };
}

/** What the page works at a time for a layout: each of the three pieces is in a frame of its own. */
const layout_ms = ([sketch, packed, unpacked]) => ({ sketch_ms: sketch, pack_ms: packed, unpack_ms: unpacked, layout_ms: Math.max(sketch, packed, unpacked) });

function sigma(element, { nodes, sources, targets, places }) {
  const graph = new Graph();
  for (let i = 0; i < nodes; i++) graph.addNode(i, { x: places[2 * i], y: places[2 * i + 1], size: 2, color: '#4477aa' });
  for (let i = 0; i < sources.length; i++) graph.addEdge(sources[i], targets[i], { size: 0.5 });
  const view = new Sigma(graph, element), eye = view.getCamera();
  return {
    frame(seconds) {
      const { dx, dy, zoom } = camera(seconds);
      eye.setState({ x: 0.5 + dx, y: 0.5 + dy, ratio: zoom });
      view.refresh({ skipIndexation: true, schedule: false });
    },
  };
}

async function cosmos(element, graph) {
  const { middle, size } = bounds(graph), { sources, targets } = graph;
  const places = graph.places.map(value => (value - middle) / size * 3800 + 2048), links = new Float32Array(2 * sources.length);
  for (let i = 0; i < sources.length; i++) links.set([sources[i], targets[i]], 2 * i);
  const view = new Cosmos(element, { spaceSize: 4096, enableSimulation: false, pointDefaultSize: 3, pointSize: 3, fitViewOnInit: true, fitViewDelay: 0, rescalePositions: false });
  await view.ready;
  view.setPointPositions(places);
  view.setLinks(links);
  view.render();
  await new Promise(done => setTimeout(done, 300));
  const fitted = view.getZoomLevel();
  return { frame: seconds => view.setZoomLevel(fitted * camera(seconds).zoom, 0) };
}

export const renderers = { ours, sigma, cosmos };
