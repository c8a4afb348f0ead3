//! Filters, by hand and taken back.

use browser_tests::{Page, Result, Setup, journey};

use crate::on_map::settled;

/// Clicks the row of a facet by its name, opening the rest of the list where it is folded.
pub(crate) async fn choose(page: &Page, facet: &str, name: &str) -> Result<()> {
    let row = format!("#{facet} .facet-row[title='{name}']");
    if page.count_of(&row).await? == 0 {
        page.click(&format!("#{facet} .more")).await?;
    }
    page.click(&row).await
}

#[tokio::test]
async fn cambodia_is_filtered_and_back_brings_the_rest_back() -> Result<()> {
    journey("filter-country", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        let all = page.text_of("#sentence").await?;
        let before = page.screenshot("before").await?;
        choose(page, "countries", "Cambodia").await?;
        page.wait_until("location.search === '?c=KH'").await?;
        settled(page).await?;
        assert!(
            page.text_of("#sentence")
                .await?
                .contains("Cambodia and partners elsewhere")
        );
        let after = page.screenshot("cambodia").await?;
        assert!(before.difference(&after) > 0.01);
        page.back().await?;
        page.wait_until("location.search === ''").await?;
        settled(page).await?;
        assert_eq!(page.text_of("#sentence").await?, all);
        // The legend was scrolled to the row that was clicked.
        page.js::<u32>("(document.querySelector('#column').scrollTop = 0)")
            .await?;
        page.hover_at(640.0, 4.0).await?; // away from the row, which shows where the pointer is
        let again = page.screenshot("again").await?;
        let map = page.rect_of("#map").await?;
        assert!(
            map.width > 0.0 && before.difference(&again) < 0.005,
            "the same map for everyone, {}",
            before.difference(&again)
        );
        page.forward().await?;
        page.wait_until("location.search === '?c=KH'").await?;
        page.click("#clear").await?;
        page.wait_until("location.search === ''").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_initiative_and_several_countries_are_combined() -> Result<()> {
    journey("filter-initiative", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        choose(page, "initiatives", "SEZ Alliance").await?;
        page.wait_until("location.search === '?i=sez-alliance'")
            .await?;
        settled(page).await?;
        page.screenshot("alliance").await?;
        choose(page, "countries", "Nigeria").await?;
        choose(page, "countries", "Egypt").await?;
        page.wait_until("location.search === '?c=EG,NG&i=sez-alliance'")
            .await?;
        settled(page).await?;
        let sentence = page.text_of("#sentence").await?;
        assert!(
            sentence.contains("Egypt and Nigeria") && sentence.contains("SEZ Alliance"),
            "{sentence}"
        );
        page.screenshot("alliance-two-countries").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn organisations_are_one_click_away() -> Result<()> {
    journey("filter-kind", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        page.click(".facet-row[title='Organisation']").await?;
        page.wait_until("location.search.startsWith('?k=')").await?;
        page.click(".facet-row[title='Initiative']").await?;
        page.wait_until("location.search.includes('initiative')")
            .await?;
        settled(page).await?;
        page.screenshot("all-kinds").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_emptied_map_explains_itself() -> Result<()> {
    journey("empty", Setup::desktop(), async |page| {
        page.open("?c=HU&r=trade&k=city").await?;
        page.wait_for(".empty").await?;
        settled(page).await?;
        page.screenshot("empty").await?;
        assert!(page.text_of(".empty").await?.contains("Hungary"));
        page.click(".empty .lead").await?;
        page.wait_until_gone(".empty").await?;
        assert_eq!(page.address().await?, "/");
        Ok(())
    })
    .await
}
