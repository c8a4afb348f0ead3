//! Links: sent, opened elsewhere, wrong, hostile.

use browser_tests::{Result, Setup, by_mouse_and_by_finger, journey};

use crate::filters::sentence;
use crate::on_map::settled;

#[tokio::test]
async fn a_link_opens_the_same_view_in_a_fresh_profile() -> Result<()> {
    let mut sent = None;
    journey("link-sent", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        page.click("#countries .facet-row[title='Russia']").await?;
        page.wait_until("location.search === '?c=RU'").await?;
        page.press("/").await?;
        page.write("moglino").await?;
        page.press("Enter").await?;
        page.wait_until("location.search.startsWith('?z=moglino')")
            .await?;
        page.press("f").await?;
        page.click("#share").await?;
        page.wait_until("document.querySelector('#share').textContent.includes('copied')")
            .await?;
        let address = page.clipboard().await?;
        assert_eq!(address, page.js::<String>("location.href").await?);
        // A link says what is shown, not how far the legend was scrolled to choose it.
        page.js::<u32>("(document.querySelector('#column').scrollTop = 0)")
            .await?;
        settled(page).await?;
        sent = Some((
            page.address().await?,
            sentence(page).await?,
            page.text_of("#card").await?,
            page.screenshot("sent").await?,
        ));
        Ok(())
    })
    .await?;
    let Some((address, said, card, picture)) = sent else {
        return Ok(());
    };
    journey("link-opened", Setup::desktop(), async |page| {
        page.open(&address).await?;
        settled(page).await?;
        page.press("f").await?;
        settled(page).await?;
        assert_eq!(sentence(page).await?, said);
        assert_eq!(page.text_of("#card").await?, card);
        let opened = page.screenshot("opened").await?;
        assert!(
            picture.difference(&opened) < 0.02,
            "the same view: {} differs",
            picture.difference(&opened)
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_unknown_zone_gets_a_notice_and_the_rest_is_applied() -> Result<()> {
    by_mouse_and_by_finger("link-wrong", Setup::desktop().dark(), async |page| {
        page.open("?z=mogrino-ser&c=RU").await?;
        settled(page).await?;
        let notice = page.text_of(".notice").await?;
        assert!(
            notice.contains("z=mogrino-ser") && notice.contains("Moglino"),
            "{notice}"
        );
        assert!(sentence(page).await?.contains("Russia"));
        page.screenshot("notice").await?;
        page.click(".notice .lead").await?;
        page.wait_for("#card").await?;
        page.click(".notice .close").await?;
        page.wait_until_gone(".notice").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_in_a_link_is_markup_or_code() -> Result<()> {
    by_mouse_and_by_finger("link-hostile", Setup::desktop(), async |page| {
        for value in [
            "<img src=x onerror=document.title='x'>",
            "<script>document.title='x'</script>",
            "javascript:alert(1)",
            "%00%ff",
            "'\"><svg/onload=alert(1)>",
        ] {
            let escaped: String = value.bytes().map(|byte| format!("%{byte:02X}")).collect();
            page.open(&format!("?z={escaped}&c={escaped}&i={escaped}&d={escaped}"))
                .await?;
            page.wait_for(".notice").await?;
            assert!(page.driver.title().await?.starts_with("Zonelink"));
            assert_eq!(
                page.count_of(".notice img, .notice script, .notice svg[onload]")
                    .await?,
                0
            );
        }
        Ok(())
    })
    .await
}
