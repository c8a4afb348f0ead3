//! Where things are on the map: the settled positions of the build, seen through the camera that the page tells.

use std::sync::LazyLock;

use atlas::{Kind, NodeId};
use browser_tests::{Context as _, Page, Picture, Rect, Result, Rgb};
use zonelink::embedded;
use zonelink::graph::Graph;
use zonelink::view::{Camera, Filter, WorldPoint};

static GRAPH: LazyLock<Graph> = LazyLock::new(|| match embedded::graph() {
    Some(graph) => graph,
    None => panic!("the embedded catalog is broken"),
});

/// The colour of zones in the light theme, as `assets/tokens.css` has it.
pub(crate) const ZONE: Rgb = Rgb::hex(0x34_65_AC);

/// Nothing on the page moves by style.
pub(crate) const STANDS: &str =
    "document.getAnimations().every((each) => each.playState !== 'running')";

/// Waits until the map has drawn itself and its camera rests.
pub(crate) async fn settled(page: &Page) -> Result<()> {
    page.wait_for("#map[data-camera]").await?;
    // What was just asked for is seen by the next frame; the one after it tells.
    page.js::<Option<bool>>(
        "(() => { window.frames_seen = 0; const count = () => { window.frames_seen += 1; if (window.frames_seen < 3) requestAnimationFrame(count); };
            requestAnimationFrame(count); return null; })()",
    )
    .await?;
    page.wait_until(
        "window.frames_seen > 2 && document.querySelector('#map').dataset.state === 'still'",
    )
    .await
}

/// Where a node of the default map is in the window, by its id.
pub(crate) async fn place_of(page: &Page, slug: &str) -> Result<(f64, f64)> {
    let id = GRAPH
        .catalog()
        .node_by_slug(slug)
        .with_context(|| format!("no {slug}"))?;
    place(page, id).await
}

async fn place(page: &Page, id: NodeId) -> Result<(f64, f64)> {
    let positions = embedded::positions();
    let (x, y) = (
        f64::from(positions[2 * id.index()]),
        f64::from(positions[2 * id.index() + 1]),
    );
    // In a high window the map is turned by a quarter.
    let is_turned = page
        .js::<bool>("document.querySelector('#map').hasAttribute('data-turned')")
        .await?;
    let world = if is_turned {
        WorldPoint { x: -y, y: x }
    } else {
        WorldPoint { x, y }
    };
    let rect = page.rect_of("#map").await?;
    let point = camera(page).await?.screen_from_world(world);
    Ok((rect.x + point.x, rect.y + point.y))
}

/// From where the map is seen, as it tells once it is still.
pub(crate) async fn camera(page: &Page) -> Result<Camera> {
    let text = page
        .attribute_of("#map", "data-camera")
        .await?
        .context("the map tells no camera")?;
    let numbers: Vec<f64> = text.split(' ').map(str::parse).collect::<Result<_, _>>()?;
    let [x, y, zoom] = numbers[..] else {
        return Err(std::io::Error::other(format!("not a camera: {text}")).into());
    };
    let rect = page.rect_of("#map").await?;
    Ok(Camera {
        center: WorldPoint { x, y },
        zoom,
        width_px: rect.width,
        height_px: rect.height,
    })
}

/// The node of the default map that stands furthest to the right in the window, and its place.
pub(crate) async fn rightmost(page: &Page) -> Result<(NodeId, (f64, f64))> {
    let mut rightmost = None;
    for id in Filter::default().subset(&GRAPH, None, None).nodes() {
        let at = place(page, id).await?;
        if rightmost.is_none_or(|(_id, (x, _y))| at.0 > x) {
            rightmost = Some((id, at));
        }
    }
    rightmost.context("an empty map")
}

/// The name of a node on its card.
pub(crate) fn name_of(id: NodeId) -> &'static str {
    &GRAPH.catalog().node(id).name
}

/// How many of the zones of the default map stand, in their colour, where the layout put them; and how many there are.
pub(crate) async fn zones_drawn(page: &Page, picture: &Picture) -> Result<(usize, usize)> {
    let catalog = GRAPH.catalog();
    let subset = Filter::default().subset(&GRAPH, None, None);
    let zones: Vec<NodeId> = subset
        .nodes()
        .filter(|&id| catalog.node(id).kind == Kind::Zone)
        .collect();
    let mut drawn = 0;
    for &id in &zones {
        let (x, y) = place(page, id).await?;
        let middle = Rect {
            x: x - 2.0,
            y: y - 2.0,
            width: 4.0,
            height: 4.0,
        };
        drawn += usize::from(picture.count_close_to(ZONE, 24, middle) > 0);
    }
    Ok((drawn, zones.len()))
}
