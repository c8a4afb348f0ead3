//! Faults: the GPU takes its context back, the worker cannot start, storage is denied.

use browser_tests::{Page, Result, Setup, by_mouse_and_by_finger};

use crate::on_map::{place_of, settled, zones_drawn};

#[tokio::test]
async fn a_lost_context_is_restored() -> Result<()> {
    by_mouse_and_by_finger("context-lost", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        page.js::<Option<bool>>(
            "(() => { const gl = document.querySelector('#map canvas').getContext('webgl2');
                window.lost = gl.getExtension('WEBGL_lose_context'); window.lost.loseContext(); return null; })()",
        )
        .await?;
        page.js::<Option<bool>>("(() => { setTimeout(() => window.lost.restoreContext(), 200); return null; })()").await?;
        page.wait_until("!document.querySelector('#map canvas').getContext('webgl2').isContextLost()").await?;
        page.press("f").await?;
        settled(page).await?;
        let picture = page.screenshot("restored").await?;
        let (drawn, all) = zones_drawn(page, &picture).await?;
        assert_eq!(drawn, all);
        Ok(())
    })
    .await
}

/// A browser that starts no worker. What a worker itself loads cannot be blocked from the page.
async fn without_workers(page: &Page) -> Result<()> {
    let none = "window.Worker = class { constructor() { throw new Error('none here'); } };";
    page.run_before_pages(none).await
}

#[tokio::test]
async fn without_its_record_a_card_says_so_and_asks_again() -> Result<()> {
    by_mouse_and_by_finger(
        "no-record",
        Setup::desktop().may_log_errors(),
        async |page| {
            page.block(&["*record-*"]).await?;
            page.open("?z=scoda").await?;
            page.wait_for("#load-record").await?;
            settled(page).await?;
            page.screenshot("missed").await?;
            let card = page.text_of("#card").await?;
            assert!(card.contains("could not be loaded") && card.contains("Moglino SEZ"));
            page.block(&[]).await?;
            page.click("#load-record").await?;
            page.wait_until_gone(".wait").await?;
            assert!(page.text_of("#card").await?.contains("Qingdao"));
            assert_eq!(
                page.attribute_of("#card", "aria-busy").await?.as_deref(),
                Some("false")
            );
            Ok(())
        },
    )
    .await
}

#[tokio::test]
async fn without_its_later_part_the_map_stays_and_asks_again() -> Result<()> {
    by_mouse_and_by_finger(
        "no-later",
        Setup::desktop().may_log_errors(),
        async |page| {
            page.block(&["*later-*.wasm"]).await?;
            page.open("?z=scoda").await?;
            let notice = page.text_of(".notice").await?;
            assert!(notice.contains("Cards and lists"), "{notice}");
            settled(page).await?;
            page.press("f").await?;
            settled(page).await?;
            let (x, y) = place_of(page, "sez-alliance").await?;
            page.hover_at(x, y).await?;
            page.block(&[]).await?;
            page.click_at(x, y).await?;
            let title = page.text_of("#card-title").await?;
            assert!(title.contains("Alliance"), "{title}");
            page.wait_until("document.activeElement.id === 'card-title'")
                .await
        },
    )
    .await
}

#[tokio::test]
async fn without_workers_the_map_is_laid_out_on_the_page() -> Result<()> {
    by_mouse_and_by_finger("page-layout", Setup::desktop(), async |page| {
        without_workers(page).await?;
        page.open("?c=KH").await?;
        settled(page).await?;
        let there: bool = page.js("typeof zonelinkLayoutPort === 'object'").await?;
        assert!(there, "the module runs on the page");
        assert_eq!(page.count_of(".notice").await?, 0);
        let laid_out = page.screenshot("cambodia").await?;
        assert!(laid_out.count_colors(page.rect_of("#map").await?) > 20);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_no_layout_is_to_be_had_the_map_stays_and_says_so() -> Result<()> {
    by_mouse_and_by_finger(
        "no-worker",
        Setup::desktop().may_log_errors(),
        async |page| {
            without_workers(page).await?;
            page.block(&["*layout_worker*"]).await?;
            page.open("?c=KH").await?;
            settled(page).await?;
            assert!(page.text_of(".notice").await?.contains("laid out"));
            let picture = page.screenshot("cambodia").await?;
            assert!(picture.count_colors(page.rect_of("#map").await?) > 20);
            Ok(())
        },
    )
    .await
}
