//! What a browser loads before the map stands.

use browser_tests::{Result, Setup, journey};

use crate::on_map::{place_of, settled};

#[tokio::test]
async fn the_page_has_its_title() -> Result<()> {
    journey("title", Setup::desktop(), async |page| {
        page.open("").await?;
        assert!(page.driver.title().await?.starts_with("Zonelink"));
        page.screenshot("start").await?;
        Ok(())
    })
    .await
}

/// The budget of the build is about the right files, and no request leaves the origin.
#[tokio::test]
async fn nothing_is_loaded_that_the_budget_does_not_count() -> Result<()> {
    let counted = xtask::sizes::first_load_names(&xtask::dist())?;
    journey("first-load", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        let origin: String = page.js("location.origin + '/'").await?;
        let loaded: Vec<String> = page
            .js("performance.getEntriesByType('resource').map((entry) => entry.name)")
            .await?;
        for address in loaded {
            let is_counted = address.strip_prefix(&origin).is_some_and(|name| {
                counted.iter().any(|file| file == name) && !xtask::sizes::is_later(name)
            });
            assert!(is_counted, "{address} is loaded, but not in the budget");
        }
        let (x, y) = place_of(page, "scoda").await?;
        page.hover_at(x, y).await?;
        page.wait_until("performance.getEntriesByType('resource').some((entry) => entry.name.includes('layout_worker'))")
            .await?;
        Ok(())
    })
    .await
}
