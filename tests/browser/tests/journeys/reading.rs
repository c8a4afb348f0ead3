//! Cards, evidence and search.

use std::fs;

use browser_tests::{Page, Result, Setup, by_mouse_and_by_finger};

use crate::files::drop_made;
use crate::on_map::settled;

#[tokio::test]
async fn a_line_of_a_card_opens_its_evidence_and_its_tie() -> Result<()> {
    by_mouse_and_by_finger(
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
    by_mouse_and_by_finger("search", Setup::desktop(), async |page| {
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
    by_mouse_and_by_finger("hidden", Setup::desktop(), async |page| {
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
    by_mouse_and_by_finger("help", Setup::desktop(), async |page| {
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

/// The five articles, where they lie beside the project; their texts are not in it.
fn articles() -> Result<Vec<(String, String)>> {
    let folder = xtask::workspace_root().join("../shared/articles");
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(Vec::new());
    };
    let text = |entry: std::io::Result<fs::DirEntry>| {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Ok((name.into_owned(), fs::read_to_string(&path)?))
    };
    entries.map(text).collect()
}

/// Drops files of these names and texts on the page.
async fn drop_texts(page: &Page, files: &[(String, String)]) -> Result<()> {
    let files = serde_json::to_string(files)?;
    drop_made(
        page,
        &format!("...{files}.map(([name, text]) => new File([text], name))"),
    )
    .await
}

#[tokio::test]
async fn an_article_laid_beside_its_reading_shows_the_sentence() -> Result<()> {
    let articles = articles()?;
    by_mouse_and_by_finger("texts", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        let other = ("other.txt".to_owned(), "Nothing of ours.\nAt all.\n".to_owned());
        drop_texts(page, &[other]).await?;
        page.wait_until("document.querySelector('.notice')?.innerText.includes('other.txt is none of the articles')")
            .await?;
        page.open("?e=scoda-moglino-memorandum").await?;
        page.wait_for(".have-it").await?;
        if articles.is_empty() {
            eprintln!("the articles are not beside the project; what they would show was not looked at");
            return Ok(());
        }
        drop_texts(page, &articles).await?;
        page.wait_for(".quotation mark").await?;
        let notice = page.text_of(".notice").await?;
        assert!(notice.contains("5 articles"), "{notice}");
        let marked = page.texts_of(".quotation mark").await?;
        let spellings = page.texts_of(".written dt:not(.written-head)").await?;
        let is_spelled = |mark: &String| spellings.contains(&format!("“{mark}”"));
        assert!(marked.iter().all(is_spelled), "{marked:?}, {spellings:?}");
        assert_eq!(page.count_of(".have-it").await?, 0);
        page.screenshot("quoted").await?;
        // Another visit finds them; another wish forgets them.
        page.open("?e=scoda-moglino-memorandum&lang=ru").await?;
        page.wait_for(".quotation mark").await?;
        assert_eq!(page.attribute_of(".quotation blockquote", "lang").await?.as_deref(), Some("en"));
        page.open("?e=scoda-moglino-memorandum").await?;
        page.wait_for(".quotation mark").await?;
        page.press("?").await?;
        page.click("#forget-texts").await?;
        page.wait_until_gone(".quotation").await?;
        page.open("?e=scoda-moglino-memorandum").await?;
        page.wait_for(".have-it").await?;
        assert_eq!(page.count_of(".quotation").await?, 0);
        Ok(())
    })
    .await
}
