//! What axe-core, the accessibility checker, finds on each view: nothing.

use browser_tests::{Context as _, Result, Setup, journey};
use serde_json::Value;

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
                page.driver.execute(axe.as_str(), []).await?;
                let found: Vec<Value> = page
                    .js("axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations.map((each) => [each.id, each.nodes[0].html]))")
                    .await?;
                assert!(found.is_empty(), "{view}: {found:#?}");
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}
