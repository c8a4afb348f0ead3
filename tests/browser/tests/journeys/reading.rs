//! Cards, evidence and search.

use browser_tests::{Result, Setup, journey};

use crate::on_map::settled;

#[tokio::test]
async fn a_line_of_a_card_opens_its_evidence_and_its_tie() -> Result<()> {
    journey(
        "evidence",
        Setup::desktop().sized(1440, 900),
        async |page| {
            page.open("?z=scoda").await?;
            page.wait_for("#card").await?;
            assert!(page.text_of("#card").await?.contains("Memorandum with"));
            page.click("button[data-about='Moglino SEZ']").await?;
            let evidence = page.text_of("#card .evidence").await?;
            for part in [
                "Mogrino Special Economic Region",
                "Moglino SEZ",
                "paragraph 5",
                "29 Apr 2022, year inferred",
            ] {
                assert!(evidence.contains(part), "{part} in {evidence}");
            }
            settled(page).await?;
            page.screenshot("open").await?;
            page.click("#card .evidence p .link").await?;
            page.wait_until("location.search.startsWith('?e=')").await?;
            let card = page.text_of("#card").await?;
            for part in [
                "Memorandum",
                "signed",
                "Stated in the text",
                "SCODA",
                "Moglino SEZ",
            ] {
                assert!(card.contains(part), "{part} in {card}");
            }
            settled(page).await?;
            page.screenshot("tie").await?;
            Ok(())
        },
    )
    .await
}

#[tokio::test]
async fn search_finds_a_zone_as_the_source_writes_it() -> Result<()> {
    journey("search", Setup::desktop(), async |page| {
        page.open("").await?;
        page.wait_for("#map[data-camera]").await?;
        page.press("/").await?;
        page.write("Laiki").await?;
        page.wait_for("#hits .hit").await?;
        assert!(page.text_of("#hits").await?.contains("an article writes “"));
        page.screenshot("hits").await?;
        page.press("Enter").await?;
        page.wait_for("#card").await?;
        assert_eq!(page.address().await?, "/?z=lekki-free-zone");
        page.press("/").await?;
        page.press("Control+a").await?;
        page.write("Сучжоу").await?;
        page.press("ArrowDown").await?;
        page.press("ArrowUp").await?;
        page.press("Enter").await?;
        page.wait_until("location.search === '?z=suzhou'").await?;
        page.press("/").await?;
        page.press("Control+a").await?;
        page.write("<b>nothing</b>").await?;
        page.wait_for(".no-hit:not([hidden])").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_hidden_organisation_is_found_and_opened() -> Result<()> {
    journey("hidden", Setup::desktop(), async |page| {
        page.open("").await?;
        page.wait_for("#map[data-camera]").await?;
        page.press("/").await?;
        page.write("尼吉康").await?;
        page.wait_for("#hits .hit").await?;
        assert!(page.text_of("#hits").await?.contains("not on the map now"));
        page.press("Enter").await?;
        page.wait_until("location.search === '?z=nichicon-suqian'")
            .await?;
        settled(page).await?;
        page.screenshot("opened").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_keys_are_listed_and_the_theme_changes() -> Result<()> {
    journey("help", Setup::desktop(), async |page| {
        page.open("").await?;
        page.wait_for("#map[data-camera]").await?;
        page.press("?").await?;
        page.wait_for(".help").await?;
        page.screenshot("keys").await?;
        page.press("Escape").await?;
        page.wait_until_gone(".help").await?;
        page.click("#theme").await?;
        page.click("#theme").await?;
        page.wait_until("document.documentElement.dataset.theme === 'dark'")
            .await?;
        page.driver.refresh().await?;
        page.wait_for("#map[data-camera]").await?;
        assert_eq!(
            page.attribute_of("html", "data-theme").await?.as_deref(),
            Some("dark"),
            "the choice is remembered"
        );
        Ok(())
    })
    .await
}
