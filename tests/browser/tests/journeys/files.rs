//! Files of the reader's: dropped, refused, corrected, given up, named by the address.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use browser_tests::{Page, Result, Setup, by_mouse_and_by_finger};

use crate::filters::{in_column, sentence};
use crate::on_map::settled;

/// Sister cities, two hundred pairs of a public list (MIT), with its faults.
const SAMPLE: &str = include_str!("../../../fixtures/exchange/twin-cities-sample.csv");

/// Drops a file of this name and text on the page.
pub(crate) async fn drop_file(page: &Page, name: &str, text: &str) -> Result<()> {
    let (name, text) = (serde_json::to_string(name)?, serde_json::to_string(text)?);
    drop_made(page, &format!("new File([{text}], {name})")).await
}

/// Drops the file, or the files after `...`, that a JavaScript expression makes.
pub(crate) async fn drop_made(page: &Page, files: &str) -> Result<()> {
    page.js::<bool>(&format!(
        "(() => {{ const held = new DataTransfer(); for (const file of [{files}]) held.items.add(file);
        for (const event of ['dragover', 'drop'])
          window.dispatchEvent(new DragEvent(event, {{ dataTransfer: held, bubbles: true, cancelable: true }}));
        return true; }})()"
    ))
    .await?;
    Ok(())
}

/// Waits for the one message that begins so, over the map that was open.
async fn refused(page: &Page, said: &str) -> Result<()> {
    page.wait_until(&format!(
        "[...document.querySelectorAll('.notice')].some((each) => each.innerText.startsWith({said:?}))"
    ))
    .await
    .context(said.to_owned())?;
    assert_eq!(page.count_of(".notice").await?, 1, "one message: {said}");
    assert_eq!(page.count_of("#file-source").await?, 0, "{said}");
    Ok(())
}

#[tokio::test]
async fn a_dropped_file_is_a_map_with_cards_facets_and_search() -> Result<()> {
    by_mouse_and_by_finger("file", Setup::desktop().sized(1440, 900), async |page| {
        page.open("").await?;
        settled(page).await?;
        drop_file(page, "twin-cities.csv", SAMPLE).await?;
        page.wait_for("#file-source").await?;
        settled(page).await?;
        page.screenshot("open").await?;
        let said = sentence(page).await?;
        assert!(said.contains("read from the file"), "{said}");
        let columns = in_column(page, "#column").await?;
        assert!(
            columns.contains("Australia"),
            "countries by name: {columns}"
        );
        page.click("#search").await?;
        page.write("berat").await?;
        page.press("Enter").await?;
        let card = page.text_of("#card").await?;
        assert!(card.contains("Berat") && card.contains("Amasya"), "{card}");
        page.click("button[data-about='Amasya']").await?;
        let evidence = page.text_of("#card .evidence").await?;
        assert!(
            evidence.contains("twin-cities.csv") && evidence.contains("line 2"),
            "the file is the evidence: {evidence}"
        );
        // No link could name it, so none is made.
        assert!(!page.address().await?.contains("z="));
        page.click("#leave-file").await?;
        page.wait_until_gone("#file-source").await?;
        settled(page).await?;
        assert!(sentence(page).await?.contains("136"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_bad_file_gets_one_message_and_the_map_stays() -> Result<()> {
    by_mouse_and_by_finger("bad-file", Setup::desktop(), async |page| {
        page.open("?z=scoda").await?;
        settled(page).await?;
        for (name, text, said) in [
            ("empty.csv", "", "empty.csv"),
            ("wrong.json", "{\"graph\": {\n \"nodes\": {,", "wrong.json:2:"),
            ("bomb.gexf", "<!DOCTYPE x [<!ENTITY a \"b\">]>\n<gexf/>", "bomb.gexf:1:"),
            ("cut.graphml", "<graphml>\n<graph>\n<node id='1'", "cut.graphml:"),
            ("page.csv", "<!doctype html><html><body>404", "page.csv"),
            ("negative.csv", "source,target\n1,2\n-3,4\n", "negative.csv:3:"),
            (
                "twice.graphml",
                "<graphml>\n<graph>\n<node id='a'/>\n<node id='a'/>\n</graph></graphml>",
                "twice.graphml:4:",
            ),
            ("script.csv", "<img src=x onerror=alert(1)>", "script.csv"),
        ] {
            drop_file(page, name, text).await?;
            refused(page, said).await?;
        }
        for (file, said) in [
            ("new File([new Uint8Array(5000).map((_, at) => at * 7)], 'noise.csv')", "noise.csv"),
            ("new File(['source,target\\nA,', new Uint8Array([0xFF, 0xFE, 0x80]), '\\n'], 'latin.csv')", "latin.csv:2:"),
            ("(() => { const piece = new Blob([new Uint8Array(1 << 20)]); return new File(Array(301).fill(piece), 'large.csv'); })()", "large.csv:"),
        ] {
            drop_made(page, file).await?;
            refused(page, said).await?;
        }
        page.screenshot("refused").await?;
        assert!(page.text_of("#card").await?.contains("SCODA"));
        assert!(sentence(page).await?.contains("136"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_on_its_way_is_given_up() -> Result<()> {
    by_mouse_and_by_finger("given-up", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        // Large enough to be caught on its way.
        drop_made(
            page,
            "new File(['source,target\\n' + Array.from({ length: 200000 }, (_, at) => `${at},${at * 7 % 90001}`).join('\\n')], 'long.csv')",
        )
        .await?;
        page.click("#give-up").await?;
        page.wait_until_gone(".file-way").await?;
        drop_file(page, "short.csv", "source,target\nA,B\n").await?;
        page.wait_for("#file-source").await?;
        assert!(page.text_of("#file-source").await?.contains("short.csv"));
        assert!(sentence(page).await?.contains("2 entries"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn columns_that_were_taken_for_the_wrong_things_are_corrected() -> Result<()> {
    by_mouse_and_by_finger("columns", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        drop_file(page, "a.csv", "source,target,town\n1,2,Ayr\n3,4,Bad Orb\n").await?;
        page.wait_for("#file-source").await?;
        page.click("#ask-columns").await?;
        page.wait_for("#columns-title").await?;
        page.screenshot("asked").await?;
        for (column, role) in [(2, 0), (3, 2)] {
            page.js::<bool>(&format!(
                "(() => {{ const select = document.querySelector('.file-roles label:nth-child({column}) select');
                select.value = '{role}'; select.dispatchEvent(new Event('change', {{ bubbles: true }})); return true; }})()"
            ))
            .await?;
        }
        page.js::<bool>("Boolean(document.querySelector('.app').id = 'before')")
            .await?;
        page.click("#read-again").await?;
        // The page of the file read again takes the place of the one before.
        page.wait_until_gone("#before").await?;
        settled(page).await?;
        page.click("#search").await?;
        page.write("bad orb").await?;
        page.press("Enter").await?;
        assert!(page.text_of("#card").await?.contains("Bad Orb"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_beside_the_page_is_opened_by_its_address() -> Result<()> {
    let beside = xtask::dist().join("journey-sample.csv");
    fs::write(&beside, SAMPLE)?;
    let told = by_mouse_and_by_finger("data", Setup::desktop(), async |page| {
        page.open("?data=journey-sample.csv&z=berat").await?;
        page.wait_for("#file-source").await?;
        assert!(page.address().await?.contains("data=journey-sample.csv"));
        page.click("#search").await?;
        page.write("amasya").await?;
        page.press("Enter").await?;
        page.wait_until("location.search.includes('data=journey-sample.csv&z=')")
            .await?;
        for wrong in ["https://example.org/a.csv", "..%2Fa.csv", "%2Fa.csv"] {
            page.open(&format!("?data={wrong}")).await?;
            let notice = page.text_of(".notice").await?;
            assert!(notice.contains("beside this page"), "{notice}");
        }
        page.open("?data=not-there.csv").await?;
        let notice = page.text_of(".notice").await?;
        assert!(notice.contains("not-there.csv"), "{notice}");
        Ok(())
    })
    .await;
    gone(&beside)?;
    told
}

fn gone(file: &Path) -> Result<()> {
    fs::remove_file(file).with_context(|| file.display().to_string())
}
