//! What axe-core, the accessibility checker, finds on each view: nothing. And whether all of every card is come to by Tab.

use browser_tests::{Context as _, Page, Result, Setup, journey};
use serde_json::Value;
use zonelink::view::card::{NodeCard, TieCard};

/// Map, cards, lists, what went wrong, and a page without scripts.
const VIEWS: [&str; 13] = [
    "",
    "?z=scoda",
    "?e=scoda-moglino-memorandum",
    "?p=suzhou,nichicon-suqian",
    "?s=day,2&e=scoda-vitebsk-memorandum",
    "?v=entries",
    "?v=ties",
    "?v=figures",
    "?v=articles",
    "?z=nothing",
    "?c=HU&r=trade&k=city",
    "z/scoda/",
    "ru/list/",
];

#[tokio::test]
async fn no_view_hinders_anybody() -> Result<()> {
    let Some(script) = std::env::var_os("ZONELINK_TEST_AXE") else {
        println!("axe-core is not here: `cargo xtask test` fetches it where there is node");
        return Ok(());
    };
    let axe = std::fs::read_to_string(script).context("axe-core")?;
    let desktop = || Setup::desktop().sized(1440, 900);
    for setup in [
        desktop(),
        desktop().dark(),
        desktop().reading("zh-CN"),
        desktop().reading("zh-CN").dark(),
        desktop().reading("ru"),
        desktop().reading("ru").dark(),
        Setup::phone(),
        Setup::phone().reading("ru").dark(),
    ] {
        journey("access", setup, async |page| {
            for view in VIEWS {
                page.open(view).await?;
                page.wait_for("#map[data-state=still], .sheet").await?;
                // Cards and lists are drawn by what comes later.
                page.wait_until("!/[zep]=/.test(location.search) || document.querySelector('#card, .notice, .sheet')")
                    .await?;
                page.wait_until("!/v=/.test(location.search) || document.querySelector('#list')")
                    .await?;
                without_fault(page, &axe, view).await?;
            }
            // What has no address: the sheet of keys with the lines about the data, the citations, the walk.
            page.open("?z=lekki-free-zone").await?;
            page.wait_for("#card").await?;
            for (key, opened) in [("?", "#copy-report"), ("w", "#walk [role=tree]")] {
                page.press(key).await?;
                page.wait_for(opened).await?;
                without_fault(page, &axe, opened).await?;
                page.press("Escape").await?;
            }
            page.js::<Option<bool>>("document.querySelector('#cite').click()")
                .await?;
            page.wait_for(".cite pre").await?;
            without_fault(page, &axe, "the citations").await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Lets axe-core look at the page as it is.
async fn without_fault(page: &Page, axe: &str, view: &str) -> Result<()> {
    page.driver.execute(axe, []).await?;
    let found: Vec<Value> = page
        .js("axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations.map((each) => [each.id, each.nodes[0].html]))")
        .await?;
    assert!(found.is_empty(), "{view}: {found:#?}");
    Ok(())
}

/// Opens the card of a link in the page as it is, goes through everything that Tab comes to in it, and opens whatever opens.
/// Answers what has no name, how many lines were opened, and how many paragraphs of evidence stand there then.
const SWEEP: &str = "async (query) => {
    history.pushState(null, '', query);
    dispatchEvent(new PopStateEvent('popstate'));
    const frame = () => new Promise(requestAnimationFrame);
    await frame(); await frame();
    const card = document.querySelector('#card');
    const nameless = [];
    let opened = 0;
    const stops = () => [...card.querySelectorAll('a[href], button, [tabindex=\"0\"]')].filter((each) => each.tabIndex >= 0 && each.getClientRects().length);
    for (let at = 0; at < stops().length; at += 1) {
        const stop = stops()[at];
        stop.focus();
        const name = stop.ariaLabel ?? stop.textContent.trim();
        if (document.activeElement !== stop || !name) nameless.push(stop.outerHTML);
        if (stop.getAttribute('aria-expanded') === 'false') { stop.click(); opened += 1; await frame(); }
    }
    return [nameless.join(' '), opened, card.querySelectorAll('.evidence .paragraph').length];
}";

#[tokio::test]
async fn every_line_of_every_card_is_come_to_and_opens_its_evidence() -> Result<()> {
    let graph = zonelink::embedded::graph().context("the catalog is broken")?;
    let catalog = graph.catalog();
    journey("sweep", Setup::desktop().sized(700, 400), async |page| {
        page.open("?z=scoda").await?;
        page.wait_for("#card").await?;
        page.wait_until_gone(".wait").await?;
        for id in catalog.node_ids() {
            let card = NodeCard::new(&graph, id);
            let ties = card.ties.iter().flat_map(|group| &group.ties);
            let groups = card.ties.iter().flat_map(|group| &group.groups);
            let expected: usize = ties.map(|line| line.evidence.len()).sum::<usize>()
                + groups
                    .chain(&card.groups)
                    .map(|line| line.evidence.len())
                    .sum::<usize>()
                + card
                    .figures
                    .iter()
                    .map(|line| line.evidence.len())
                    .sum::<usize>()
                + card
                    .people
                    .iter()
                    .map(|line| line.evidence.len())
                    .sum::<usize>();
            sweep(page, &format!("?z={}", catalog.node(id).slug), expected).await?;
        }
        for id in catalog.relation_ids() {
            let card = TieCard::new(&graph, id);
            let people: usize = card.people.iter().map(|line| line.evidence.len()).sum();
            let query = format!("?e={}", catalog.relation(id).slug);
            sweep(page, &query, card.evidence.len() + people).await?;
        }
        Ok(())
    })
    .await
}

async fn sweep(page: &Page, query: &str, expected: usize) -> Result<()> {
    let found = page
        .driver
        .execute_async(
            format!("const done = arguments[arguments.length - 1]; ({SWEEP})({query:?}).then(done, (error) => done([String(error), 0, -1]));"),
            [],
        )
        .await?;
    let (nameless, _opened, paragraphs): (String, usize, i64) = found.convert()?;
    assert_eq!(nameless, "", "{query}");
    assert_eq!(
        paragraphs, expected as i64,
        "paragraphs of evidence of {query}"
    );
    Ok(())
}
