//! The map on a made-up graph, for `cargo xtask bench render`. Wasm only; it is no part of the site.

#[cfg(target_arch = "wasm32")]
mod bench {
    use atlas::{
        Basis, Catalog, CatalogParts, Kind, Names, Node, NodeId, Party, Relation, RelationType,
    };
    use std::sync::Arc;
    use wasm_bindgen::prelude::*;
    use web_sys::HtmlElement;
    use zonelink::graph::{Graph, Subset};
    use zonelink::view::arrange::Sketch;
    use zonelink::view::{Camera, Insets, ScreenPoint, Target, WorldPoint};
    use zonelink::web::layout_worker::{Command, Message, Placed, Report};
    use zonelink::web::map_view::{MapData, MapView};

    /// So many of the busiest nodes are countries.
    const COUNTRIES: usize = 50;

    /// A map in an element.
    #[wasm_bindgen]
    pub struct MapBench {
        map: MapView,
        graph: Arc<Graph>,
        positions: Vec<f32>,
        fitted: Camera,
        size: f64,
        nodes: usize,
    }

    #[wasm_bindgen]
    impl MapBench {
        /// A map of `nodes` nodes; edge i joins `sources[i]` and `targets[i]`; `places` are x and y of each node.
        #[wasm_bindgen(constructor)]
        pub fn new(
            element: &HtmlElement,
            nodes: u32,
            sources: &[u32],
            targets: &[u32],
            places: Vec<f32>,
        ) -> Result<MapBench, JsError> {
            let nodes = nodes as usize;
            let catalog = Catalog::new(parts(nodes, sources, targets))?;
            let graph = Arc::new(Graph::new(catalog));
            let home = Subset::all(&graph);
            let (low, high) = places
                .iter()
                .fold((f32::MAX, f32::MIN), |(low, high), &value| {
                    (low.min(value), high.max(value))
                });
            let data = MapData {
                graph: Arc::clone(&graph),
                positions: places.clone(),
                home,
            };
            let map = MapView::mount(element, data, |_action| {})?;
            map.draw_now(now_ms());
            map.draw_now(now_ms() + 1_000.0);
            Ok(MapBench {
                fitted: map.camera(),
                map,
                graph,
                positions: places,
                size: f64::from(high - low),
                nodes,
            })
        }

        /// Looks from beside the middle, by shares of the drawing's size, nearer by a factor, and draws.
        pub fn frame(&self, dx: f64, dy: f64, zoom: f64) {
            self.map.look_from(Camera {
                center: WorldPoint {
                    x: self.fitted.center.x + dx * self.size,
                    y: self.fitted.center.y + dy * self.size,
                },
                zoom: self.fitted.zoom * zoom,
                ..self.fitted
            });
            self.map.draw_now(now_ms());
        }

        /// The mean time of a hit test at one of `count` places.
        pub fn hit_ms(&self, count: u32) -> f64 {
            let start_ms = now_ms();
            let hits = (0..count).filter(|&index| {
                let at = ScreenPoint {
                    x: f64::from(index * 37 % 1280),
                    y: f64::from(index * 53 % 800),
                };
                self.map.hit(at).is_some()
            });
            let hits = hits.count();
            let passed_ms = now_ms() - start_ms;
            passed_ms / f64::from(count) + f64::from(u32::from(hits > count as usize))
        }

        /// The mean time in which a scene is built, its names are placed, and it is drawn.
        pub fn scene_ms(&self, count: u32) -> f64 {
            self.map.look_from(self.fitted);
            self.map.draw_now(now_ms());
            self.built_ms(count)
        }

        /// The same while a node is pointed at.
        pub fn hover_ms(&self, count: u32) -> f64 {
            self.map.look_from(self.fitted);
            let nodes = self.nodes as u32;
            mean_ms(count, |index| {
                let node = NodeId::from_index((index * 7919 % nodes) as usize);
                self.map.set_pointed(Some(Target::Node(node)));
                self.map.draw_now(now_ms());
            })
        }

        /// The same, zoomed in until everything in the window is drawn one by one.
        pub fn zoomed_ms(&self, count: u32) -> f64 {
            let factor = (self.nodes as f64 / 2_500.0).sqrt() * 4.0;
            self.map.set_pointed(None);
            self.map.look_from(Camera {
                zoom: self.fitted.zoom * factor,
                ..self.fitted
            });
            self.map.draw_now(now_ms());
            self.built_ms(count)
        }

        /// Marks, lines and names that are drawn one by one.
        pub fn what(&self) -> Vec<u32> {
            self.map.drawn().map(|count| count as u32).to_vec()
        }

        /// How long the page itself works for one layout of everything, in three pieces: the sketch is made; it is packed; the
        /// positions are unpacked. In between the worker has it. Of each the median of `count`.
        pub fn layout_ms(&self, count: u32) -> Result<Vec<f64>, JsError> {
            let (graph, positions) = (self.graph.as_ref(), &self.positions);
            let subset = Subset::all(graph);
            let mut pieces = [const { Vec::new() }; 3];
            for job in 0..count {
                let mut start_ms = now_ms();
                let mut passed_ms = || {
                    let now_ms = now_ms();
                    now_ms - std::mem::replace(&mut start_ms, now_ms)
                };
                let lines = subset.edges(graph);
                let lines = lines.map(|(_place, edge)| (edge.source, edge.target, edge.is_place));
                let nodes: Vec<NodeId> = subset.nodes().collect();
                let sketch = Sketch::new(self.nodes, &nodes, lines, Some(positions), 0);
                pieces[0].push(passed_ms());
                let kept = Command::Settle(job, sketch);
                let asked = Message::of_command(&kept);
                pieces[1].push(passed_ms());
                let told = Message::of_report(&Report::Placed(Placed {
                    job,
                    settled: true,
                    positions: positions.clone(),
                }));
                passed_ms();
                let report = Report::unpack(&told.body);
                pieces[2].push(passed_ms());
                drop((asked, report));
            }
            let median = |mut times: Vec<f64>| {
                times.sort_by(f64::total_cmp);
                times.get(times.len() / 2).copied().unwrap_or(0.0)
            };
            Ok(pieces.map(median).to_vec())
        }

        fn built_ms(&self, count: u32) -> f64 {
            mean_ms(count, |index| {
                // Covered by something else, the scene is built anew.
                self.map.set_covered(Insets {
                    right: f64::from(index % 2),
                    ..Insets::default()
                });
                self.map.draw_now(now_ms());
            })
        }
    }

    fn mean_ms(count: u32, mut act: impl FnMut(u32)) -> f64 {
        let start_ms = now_ms();
        (0..count).for_each(&mut act);
        (now_ms() - start_ms) / f64::from(count)
    }

    fn now_ms() -> f64 {
        let performance = web_sys::window().and_then(|window| window.performance());
        performance.map_or(0.0, |performance| performance.now())
    }

    /// Kinds as in the picture of ten thousand nodes: countries are the busiest, of the others half are cities.
    fn parts(nodes: usize, sources: &[u32], targets: &[u32]) -> CatalogParts {
        let mut degrees = vec![0u32; nodes];
        for &end in sources.iter().chain(targets) {
            degrees[end as usize] += 1;
        }
        let mut busiest: Vec<usize> = (0..nodes).collect();
        busiest.sort_by_key(|&node| std::cmp::Reverse(degrees[node]));
        let kind = |node: usize| match node * 2_654_435_761 % 100 {
            0..=28 => Kind::Zone,
            29..=81 => Kind::City,
            82..=89 => Kind::Region,
            90..=96 => Kind::Organization,
            _ => Kind::Initiative,
        };
        let mut kinds: Vec<Kind> = (0..nodes).map(kind).collect();
        for &node in busiest.iter().take(COUNTRIES) {
            kinds[node] = Kind::Country;
        }
        let node = |index: usize| Node {
            slug: format!("n{index:07}"),
            kind: kinds[index],
            name: format!("{} {index}", kinds[index].slug()),
            short: None,
            names: Names::default(),
            aliases: Vec::new(),
            country: None,
            within: None,
            position: None,
            wikidata: None,
            summary: String::new(),
        };
        let relation = |(index, (&source, &target)): (usize, (&u32, &u32))| Relation {
            slug: format!("r{index:07}"),
            relation_type: RelationType::ALL[index % RelationType::ALL.len()],
            parties: [source, target]
                .map(|end| Party {
                    node: NodeId::from_index(end as usize),
                    role: None,
                })
                .into(),
            date: None,
            year_inferred: false,
            status: None,
            initiatives: Vec::new(),
            note: None,
            basis: Basis::ALL[index % Basis::ALL.len()],
            evidence: Vec::new(),
        };
        CatalogParts {
            nodes: (0..nodes).map(node).collect(),
            relations: sources
                .iter()
                .zip(targets)
                .enumerate()
                .map(relation)
                .collect(),
            ..CatalogParts::default()
        }
    }
}

fn main() {}
