//! Filters, by hand and taken back.

use browser_tests::{Page, Result, Setup, by_mouse_and_by_finger};

use crate::on_map::{STANDS, settled};

/// Opens the column, where a phone has it closed.
pub(crate) async fn see_column(page: &Page) -> Result<()> {
    const CLOSED: &str = "#filters-button[aria-expanded=false]";
    if page.setup().is_phone() && page.count_of(CLOSED).await? > 0 {
        page.click(CLOSED).await?;
        page.wait_until(STANDS).await?;
    }
    Ok(())
}

/// What the column says is shown.
pub(crate) async fn sentence(page: &Page) -> Result<String> {
    in_column(page, "#sentence").await
}

/// The text of something in the column. A phone has it closed again afterwards.
pub(crate) async fn in_column(page: &Page, css: &str) -> Result<String> {
    see_column(page).await?;
    let said = page.text_of(css).await?;
    if page.setup().is_phone() {
        page.click("#filters-button").await?;
        page.wait_until(STANDS).await?;
    }
    Ok(said)
}

/// Clicks the row of a facet by its name, opening the rest of the list where it is folded.
pub(crate) async fn choose(page: &Page, facet: &str, name: &str) -> Result<()> {
    see_column(page).await?;
    let row = format!("#{facet} .facet-row[title='{name}']");
    if page.count_of(&row).await? == 0 {
        page.click(&format!("#{facet} .more")).await?;
    }
    page.click(&row).await
}

#[tokio::test]
async fn cambodia_is_filtered_and_back_brings_the_rest_back() -> Result<()> {
    by_mouse_and_by_finger("filter-country", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        let all = sentence(page).await?;
        let before = page.screenshot("before").await?;
        choose(page, "countries", "Cambodia").await?;
        page.wait_until("location.search === '?c=KH'").await?;
        settled(page).await?;
        assert!(
            sentence(page)
                .await?
                .contains("Cambodia and partners elsewhere")
        );
        let after = page.screenshot("cambodia").await?;
        assert!(before.difference(&after) > 0.01);
        page.back().await?;
        page.wait_until("location.search === ''").await?;
        settled(page).await?;
        assert_eq!(sentence(page).await?, all);
        // The legend was scrolled to the row that was clicked.
        page.js::<u32>("(document.querySelector('#column').scrollTop = 0)")
            .await?;
        if !page.setup().is_phone() {
            page.hover_at(640.0, 4.0).await?; // away from the row, which shows where the pointer is
        }
        let again = page.screenshot("again").await?;
        let map = page.rect_of("#map").await?;
        assert!(
            map.width > 0.0 && before.difference(&again) < 0.005,
            "the same map for everyone, {}",
            before.difference(&again)
        );
        page.forward().await?;
        page.wait_until("location.search === '?c=KH'").await?;
        see_column(page).await?;
        page.click("#clear").await?;
        page.wait_until("location.search === ''").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_initiative_and_several_countries_are_combined() -> Result<()> {
    by_mouse_and_by_finger("filter-initiative", Setup::desktop(), async |page| {
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
        let said = sentence(page).await?;
        assert!(
            said.contains("Egypt and Nigeria") && said.contains("SEZ Alliance"),
            "{said}"
        );
        page.screenshot("alliance-two-countries").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn organisations_are_one_click_away() -> Result<()> {
    by_mouse_and_by_finger("filter-kind", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        see_column(page).await?;
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
    by_mouse_and_by_finger("empty", Setup::desktop(), async |page| {
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
