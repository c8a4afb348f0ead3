//! What readers do, by finger on a phone: the same as with a mouse, in one column.

use browser_tests::{Result, Setup, journey};

use crate::filters::choose;
use crate::on_map::{STANDS, settled};

#[tokio::test]
async fn a_card_is_found_read_and_cited_by_finger() -> Result<()> {
    journey("phone-card", Setup::phone(), async |page| {
        page.open("").await?;
        settled(page).await?;
        page.click("#search").await?;
        page.write("mogrino").await?;
        page.wait_for(".hit").await?;
        page.screenshot("phone-hits").await?;
        page.click(".hit").await?;
        page.wait_until("location.search === '?z=moglino-sez'")
            .await?;
        page.wait_for("#card-title").await?;
        settled(page).await?;
        for height in ["full", "peek", "half"] {
            page.click(".sheet-handle").await?;
            page.wait_until(&format!(
                "document.querySelector('#card').dataset.height === '{height}' && {STANDS}"
            ))
            .await?;
        }
        page.click("button[data-about='SCODA']").await?;
        page.wait_for("#card .evidence .paragraph").await?;
        page.screenshot("phone-evidence").await?;
        page.click("#cite").await?;
        page.wait_for(".cite").await?;
        page.screenshot("phone-cite").await?;
        page.click(".cite .close").await?;
        page.wait_until_gone(".cite").await?;
        page.click("#close-card").await?;
        page.wait_until_gone("#card").await
    })
    .await
}

#[tokio::test]
async fn filters_and_tables_are_worked_by_finger() -> Result<()> {
    journey("phone-filters", Setup::phone(), async |page| {
        page.open("").await?;
        settled(page).await?;
        page.click("#filters-button").await?;
        choose(page, "countries", "Cambodia").await?;
        page.wait_until("location.search === '?c=KH'").await?;
        choose(page, "initiatives", "Belt and Road").await?;
        page.wait_until("location.search.startsWith('?c=KH&i=')")
            .await?;
        page.screenshot("phone-filters").await?;
        page.open("?c=KH").await?;
        settled(page).await?;
        page.click(".views button:last-child").await?;
        page.wait_until("location.search === '?c=KH&v=entries'")
            .await?;
        page.click("#list .tab:nth-child(2)").await?;
        page.wait_until("location.search === '?c=KH&v=ties'")
            .await?;
        page.screenshot("phone-ties").await?;
        page.click("#list tbody a").await?;
        page.wait_for("#card").await?;
        page.open("?c=HU&r=trade&k=city").await?;
        page.wait_for(".empty").await?;
        page.click(".empty .lead").await?;
        page.wait_until_gone(".empty").await?;
        assert_eq!(page.address().await?, "/");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_neighbourhood_a_connection_and_a_language_are_chosen_by_finger() -> Result<()> {
    journey("phone-ways", Setup::phone(), async |page| {
        page.open("?z=suzhou").await?;
        page.wait_for("#card").await?;
        settled(page).await?;
        page.click("#focus").await?;
        page.wait_until("location.search === '?z=suzhou&d=1'")
            .await?;
        settled(page).await?;
        page.click("#ask-path").await?;
        page.write("nichicon").await?;
        page.wait_for(".hit").await?;
        page.click(".hit").await?;
        page.wait_until("location.search.startsWith('?p=')").await?;
        page.wait_for("#card").await?;
        settled(page).await?;
        page.screenshot("phone-connection").await?;
        page.open("?z=lekki-free-zone").await?;
        page.wait_for(".questions-next").await?;
        page.wait_until_gone(".wait").await?;
        settled(page).await?;
        page.click(".questions-next li:last-child a").await?;
        page.wait_until("location.search.startsWith('?p=lekki-free-zone')")
            .await?;
        page.click("#theme").await?;
        page.wait_until("document.documentElement.dataset.theme")
            .await?;
        Ok(())
    })
    .await
}
