//! Without what a browser may lack: WebGL2, scripts, wasm.

use browser_tests::{Result, Setup, by_mouse_and_by_finger};

use crate::on_map::{place_of, settled, zones_drawn};

#[tokio::test]
async fn without_webgl_the_same_map_is_painted() -> Result<()> {
    by_mouse_and_by_finger("no-webgl", Setup::desktop().without_webgl(), async |page| {
        page.open("").await?;
        settled(page).await?;
        let none: bool = page
            .js("document.createElement('canvas').getContext('webgl2') === null")
            .await?;
        assert!(none, "this browser was started without WebGL");
        let picture = page.screenshot("map").await?;
        let (drawn, all) = zones_drawn(page, &picture).await?;
        assert_eq!(drawn, all);
        let (x, y) = place_of(page, "scoda").await?;
        page.click_at(x, y).await?;
        page.wait_for("#card").await?;
        settled(page).await?;
        page.screenshot("scoda").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_scripts_there_is_a_list_and_what_to_do() -> Result<()> {
    by_mouse_and_by_finger(
        "no-script",
        Setup::desktop().without_script(),
        async |page| {
            page.open("").await?;
            let text = page.text_of("#plain").await?;
            for part in [
                "switch them on",
                "Sihanoukville Special Economic Zone",
                "Moglino",
            ] {
                assert!(text.contains(part), "{part}");
            }
            page.screenshot("list").await?;
            Ok(())
        },
    )
    .await
}

#[tokio::test]
async fn where_the_program_cannot_start_the_list_is_there() -> Result<()> {
    by_mouse_and_by_finger("no-wasm", Setup::desktop().may_log_errors(), async |page| {
        page.block(&["*.wasm"]).await?;
        page.open("").await?;
        page.wait_until("document.documentElement.dataset.state === 'failed'")
            .await?;
        assert!(
            page.text_of("#first-note")
                .await?
                .contains("could not start")
        );
        page.screenshot("failed").await?;
        page.click("#first-note a").await?;
        page.wait_for("#plain").await?;
        assert!(page.text_of("#plain").await?.contains("Sihanoukville"));
        page.screenshot("list").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_no_page_lies_what_was_meant_is_looked_for() -> Result<()> {
    // The browser itself says in its console that the page was not found.
    by_mouse_and_by_finger("lost", Setup::desktop().may_log_errors(), async |page| {
        page.open("z/mogrino-ser/").await?;
        page.wait_until("document.querySelector('#name-en').value === 'mogrino-ser'")
            .await?;
        page.screenshot("lost").await?;
        page.click(".lost button").await?;
        let notice = page.text_of(".notice").await?;
        assert!(
            notice.contains("z=mogrino-ser") && notice.contains("Moglino"),
            "{notice}"
        );
        page.open("nowhere/%3Cimg%20src=x%20onerror=alert(1)%3E")
            .await?;
        page.wait_until("document.querySelector('#name-ru').value.startsWith('<img')")
            .await?;
        assert_eq!(page.count_of("img").await?, 0, "a name is no markup");
        page.click(".lost[lang=ru] a").await?;
        page.wait_for("#plain").await?;
        assert!(page.address().await?.starts_with("/ru/list/"));
        Ok(())
    })
    .await
}
