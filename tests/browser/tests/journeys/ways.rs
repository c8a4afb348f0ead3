//! How two are connected, and how to cite what is shown.

use anyhow::bail;
use browser_tests::{Page, Result, Rgb, Setup, by_mouse_and_by_finger, journey};

use crate::on_map::{ZONE, place_of, settled};

#[tokio::test]
async fn a_connection_is_found_by_keys_and_its_link_opens_it() -> Result<()> {
    by_mouse_and_by_finger("connection", Setup::desktop(), async |page| {
        page.open("?z=suzhou").await?;
        settled(page).await?;
        page.click("#ask-path").await?;
        page.wait_until("document.activeElement.id === 'search'")
            .await?;
        page.write("nichicon").await?;
        page.wait_for(".hit").await?;
        page.press("Enter").await?;
        page.wait_until("location.search === '?p=suzhou,nichicon-suqian'")
            .await?;
        settled(page).await?;
        let card = page.text_of("#card").await?;
        assert!(
            card.contains("Suzhou–Suqian Park") && card.contains("2 shortest ways"),
            "{card}"
        );
        // Each step opens its evidence.
        page.click("#card .way button[aria-expanded]").await?;
        page.wait_for("#card .way .evidence .written").await?;
        page.screenshot("ways").await?;
        page.open("?p=suzhou,nichicon-suqian").await?;
        page.wait_for("#card .way").await?;
        page.click("#leave-path").await?;
        page.wait_until_gone("#card").await?;
        page.wait_until("location.search === ''").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_shown_is_cited_and_copied() -> Result<()> {
    by_mouse_and_by_finger("citation", Setup::desktop(), async |page| {
        page.open("?e=scoda-moglino-memorandum").await?;
        settled(page).await?;
        page.click("#cite").await?;
        page.wait_until("document.activeElement.id === 'cite-title'")
            .await?;
        let cited = page.text_of(".cite").await?;
        for part in [
            "@misc{zonelink-scoda-moglino-memorandum",
            "TY  - ELEC",
            "\"URL\"",
        ] {
            assert!(cited.contains(part), "{part} in {cited}");
        }
        page.click(".citation button[aria-label='Copy: RIS']")
            .await?;
        page.wait_until("document.querySelectorAll('.citation')[2].textContent.includes('Copied')")
            .await?;
        assert!(page.clipboard().await?.starts_with("TY  - ELEC"));
        page.screenshot("open").await?;
        page.press("Escape").await?;
        page.wait_until_gone(".cite").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_story_is_walked_step_by_step_and_each_step_is_a_link() -> Result<()> {
    for setup in [Setup::desktop(), Setup::phone()] {
        journey("story", setup, async |page| {
            page.open("").await?;
            settled(page).await?;
            if page.count_of("#opening a").await? == 0 {
                page.click("#filters-button").await?;
            }
            page.click(".questions a[href*='s=day']").await?;
            page.wait_until("location.search === '?s=day,1'").await?;
            page.wait_until(
                "document.querySelector('#story')?.textContent.includes('three memoranda')",
            )
            .await?;
            for (step, slug) in [(2, "vitebsk"), (3, "jizzakh"), (4, "moglino")] {
                page.click(".story-steps a:last-child").await?;
                page.wait_until(&format!(
                    "location.search === '?e=scoda-{slug}-memorandum&s=day,{step}'"
                ))
                .await?;
                page.wait_for("#card .parties").await?;
            }
            page.screenshot("last").await?;
            assert_eq!(
                page.count_of(".story-steps a").await?,
                1,
                "no step after the last"
            );
            page.click("#story .close").await?;
            page.wait_until_gone("#story").await?;
            Ok(())
        })
        .await?;
    }
    journey("story-link", Setup::desktop().reading("ru"), async |page| {
        page.open("?s=numbers,2&z=sihanoukville-sez").await?;
        page.wait_until(
            "document.querySelector('#story')?.textContent.includes('170 предприятий')",
        )
        .await?;
        Ok(())
    })
    .await
}

/// What has the keyboard, as a screen reader would name it.
async fn announced(page: &Page) -> Result<String> {
    page.js(
        "(() => { const here = document.activeElement;
        if (here === document.body) return '';
        if (here.getAttribute('role') === 'treeitem') return [...here.children].filter((each) => !each.ariaHidden).map((each) => each.textContent).join(' ');
        return here.ariaLabel ?? (here.labels?.[0]?.innerText || here.placeholder || here.innerText); })()",
    )
    .await
}

/// Presses Tab until what has the keyboard says this.
async fn tab_to(page: &Page, words: &str) -> Result<()> {
    for _press in 0..120 {
        if announced(page).await?.contains(words) {
            return Ok(());
        }
        page.press("Tab").await?;
    }
    bail!("Tab never comes to “{words}”")
}

#[tokio::test]
async fn a_walk_is_skipped_to_and_goes_along_ties() -> Result<()> {
    for setup in [Setup::desktop(), Setup::phone()] {
        journey("walk", setup, async |page| {
            page.open("?z=sihanoukville-sez").await?;
            page.wait_for("#card").await?;
            settled(page).await?;
            page.js::<Option<bool>>("document.querySelector('#skip').focus()")
                .await?;
            page.press("Enter").await?;
            page.wait_until("document.activeElement.getAttribute('role') === 'treeitem'")
                .await?;
            let root = announced(page).await?;
            assert_eq!(
                root,
                "Sihanoukville Special Economic Zone, zone in Cambodia, 16 ties"
            );
            page.press("ArrowDown").await?;
            page.wait_until("document.activeElement.getAttribute('aria-level') === '2'")
                .await?;
            assert!(announced(page).await?.starts_with("Co-founder of"));
            settled(page).await?;
            let picture = page.screenshot("walk").await?;
            // A scroller over the map's canvas has left it empty where it is not covered.
            let (x, y) = place_of(page, "sihanoukville-sez").await?;
            let mark = picture.color_at(x, y).unwrap_or(Rgb(0, 0, 0));
            assert!(mark.distance(ZONE) < 40, "the mark is drawn: {mark:?}");
            let is_in_front: bool = page
                .js("(() => { const { left, top, width, height } = document.querySelector('#walk').getBoundingClientRect(); return !!document.elementFromPoint(left + width / 2, top + height / 2).closest('#walk'); })()")
                .await?;
            assert!(is_in_front, "the card covers the walk");
            page.press("ArrowRight").await?;
            page.wait_until(
                "document.activeElement.textContent.includes('Special Economic Zone Free Trade')",
            )
            .await?;
            page.press("ArrowLeft").await?;
            page.wait_until("document.activeElement.textContent.startsWith('Sihanoukville')")
                .await?;
            page.press("End").await?;
            page.press("Enter").await?;
            page.wait_until("location.search.startsWith('?e=')").await?;
            page.wait_until("document.activeElement.id === 'card-title'")
                .await?;
            page.press("Escape").await?;
            page.wait_until("document.activeElement.getAttribute('role') === 'treeitem'")
                .await?;
            page.press("Escape").await?;
            page.wait_until_gone("#walk").await?;
            page.wait_until("document.activeElement.id === 'map'").await
        })
        .await?;
    }
    Ok(())
}

/// The three jobs of a reader – see, verify, pass on – without a mouse.
#[tokio::test]
async fn all_is_seen_verified_and_passed_on_by_keyboard_alone() -> Result<()> {
    journey("keyboard", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        // See: search, read a card, narrow to a country.
        page.press("/").await?;
        page.write("laiki").await?;
        page.press("Enter").await?;
        page.wait_until("document.activeElement.id === 'card-title'")
            .await?;
        assert!(announced(page).await?.contains("Lekki Free Zone"));
        page.press("Escape").await?;
        page.wait_until_gone("#card").await?;
        page.open("").await?;
        settled(page).await?;
        tab_to(page, "Cambodia").await?;
        page.press("Enter").await?;
        page.wait_until("location.search === '?c=KH'").await?;
        settled(page).await?;
        // Verify: walk to a tie, open its card, and the evidence of a line.
        page.open("?z=scoda").await?;
        page.wait_for("#card").await?;
        settled(page).await?;
        page.press("/").await?;
        page.press("Escape").await?;
        tab_to(page, "Evidence: ").await?;
        page.press("Enter").await?;
        page.wait_for("#card .evidence .paragraph").await?;
        // Pass on: the link, and a citation.
        page.open("?e=scoda-moglino-memorandum").await?;
        page.wait_for("#card").await?;
        tab_to(page, "Copy link").await?;
        page.press("Enter").await?;
        let copied = page.clipboard().await?;
        assert!(copied.ends_with("?e=scoda-moglino-memorandum"), "{copied}");
        tab_to(page, "Cite").await?;
        page.press("Enter").await?;
        page.wait_until("document.activeElement.id === 'cite-title'")
            .await?;
        tab_to(page, "BibTeX").await?;
        page.press("Enter").await?;
        page.wait_until("[...document.querySelectorAll('.cite button')].some((each) => each.innerText === 'Copied')")
            .await?;
        let copied = page.clipboard().await?;
        assert!(copied.starts_with('@'), "{copied}");
        page.press("Escape").await?;
        page.wait_until_gone(".cite").await
    })
    .await
}
