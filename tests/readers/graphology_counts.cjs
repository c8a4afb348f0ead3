// Prints how many nodes and edges graphology reads, and a name, from each file: GEXF or GraphML by its ending.
const { readFileSync } = require("node:fs");
const { MultiGraph } = require("graphology");
const gexf = require("graphology-gexf");
const graphml = require("graphology-graphml");

for (const path of process.argv.slice(2)) {
  const { parse } = path.endsWith(".gexf") ? gexf : graphml;
  const graph = parse(MultiGraph, readFileSync(path, "utf8"));
  console.log(graph.order, graph.size, graph.getNodeAttribute("alpha-zone", "label"));
}
