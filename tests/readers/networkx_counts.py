"""Prints how many nodes and edges NetworkX reads, and a name, from each file: GEXF or GraphML by its ending."""
import sys

import networkx

for path in sys.argv[1:]:
    read = networkx.read_gexf if path.endswith(".gexf") else networkx.read_graphml
    graph = read(path)
    print(graph.number_of_nodes(), graph.number_of_edges(), graph.nodes["alpha-zone"]["label"])
