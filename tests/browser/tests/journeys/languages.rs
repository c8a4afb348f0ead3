//! Languages: the browser's, the link's, the one chosen; and what is said in them.

use browser_tests::{Page, Result, Setup, by_mouse_and_by_finger};
use zonelink::embedded::beside;
use zonelink::language::{Language, Words};
use zonelink::view::words;

use crate::filters::sentence;
use crate::on_map::settled;

/// Chooses a language as a reader does, by its own name.
async fn choose(page: &Page, code: &str) -> Result<()> {
    page.js::<bool>(&format!(
        "(() => {{ const list = document.querySelector('#language'); list.focus(); list.value = '{code}'; \
         return list.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
    ))
    .await?;
    page.wait_until(&format!(
        "document.documentElement.lang.startsWith('{code}')"
    ))
    .await?;
    settled(page).await
}

#[tokio::test]
async fn a_reader_of_chinese_reads_chinese_and_may_choose_another() -> Result<()> {
    by_mouse_and_by_finger(
        "languages",
        Setup::desktop().reading("zh-CN"),
        async |page| {
            page.open("").await?;
            settled(page).await?;
            assert!(sentence(page).await?.contains("个条目"));
            assert_eq!(
                page.address().await?,
                "/",
                "what is the reader’s own is no part of a link"
            );
            page.screenshot("chinese").await?;
            choose(page, "ru").await?;
            page.wait_until("location.search === '?lang=ru'").await?;
            page.wait_until("document.activeElement.id === 'language'")
                .await?;
            assert!(sentence(page).await?.contains("записей"));
            page.screenshot("russian").await?;
            // It is remembered where a link names none.
            page.open("?z=suzhou").await?;
            page.wait_until("document.querySelector('#card-title')?.textContent === 'Сучжоу'")
                .await?;
            page.wait_until(
                "document.querySelector('.card-summary')?.textContent.includes('Цзянсу')",
            )
            .await?;
            // And a link that names one is opened in that.
            page.open("?z=suzhou&lang=en").await?;
            page.wait_until("document.querySelector('#card-title')?.textContent === 'Suzhou'")
                .await?;
            Ok(())
        },
    )
    .await
}

#[tokio::test]
async fn what_is_open_stays_open_in_another_language_and_back_undoes_the_choice() -> Result<()> {
    by_mouse_and_by_finger("language-kept", Setup::desktop(), async |page| {
        page.open("?c=KH").await?;
        settled(page).await?;
        page.press("/").await?;
        page.write("Laiki").await?;
        page.wait_for(".hit").await?;
        page.press("Enter").await?;
        page.wait_for("#card").await?;
        choose(page, "zh").await?;
        assert!(sentence(page).await?.contains("柬埔寨"));
        page.wait_until("document.querySelector('#card-title').textContent === '莱基自由贸易区'")
            .await?;
        let address = page.address().await?;
        assert!(
            address.contains("lang=zh") && address.contains("c=KH"),
            "{address}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_a_language_cannot_be_had_the_page_says_so_and_works() -> Result<()> {
    by_mouse_and_by_finger(
        "language-missed",
        Setup::desktop().may_log_errors(),
        async |page| {
            page.block(&["*words-*"]).await?;
            page.open("?lang=ru").await?;
            settled(page).await?;
            page.wait_for(".notice").await?;
            assert!(
                page.text_of(".notice")
                    .await?
                    .contains("could not be loaded")
            );
            assert!(sentence(page).await?.contains("entries"));
            page.block(&[]).await?;
            choose(page, "ru").await?;
            assert!(sentence(page).await?.contains("записей"));
            Ok(())
        },
    )
    .await
}

#[tokio::test]
async fn dates_are_those_of_the_browser() -> Result<()> {
    by_mouse_and_by_finger("language-dates", Setup::desktop(), async |page| {
        page.open("").await?;
        for language in Language::ALL {
            let words = beside::tongue(language).map_or(Words::ENGLISH, |tongue| tongue.words);
            let tag = match language {
                Language::English => "en-GB",
                Language::Chinese | Language::Russian => language.tag(),
            };
            let format = format!(
                "Array.from({{ length: 12 }}, (_, month) => new Intl.DateTimeFormat('{tag}', \
                 {{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }}) \
                 .format(Date.UTC(2022, month, 9)))"
            );
            let browser: Vec<String> = page.js(&format).await?;
            let ours = (1..=12).map(|month| {
                let date = atlas::PartialDate {
                    year: 2022,
                    month: Some(month),
                    day: Some(9),
                };
                words::partial_date(words, date)
            });
            let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
            let ours: Vec<String> = ours.map(plain).collect();
            let browser: Vec<String> = browser.into_iter().map(plain).collect();
            assert_eq!(ours, browser);
        }
        Ok(())
    })
    .await
}
