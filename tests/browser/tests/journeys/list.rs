//! The list: tables of what the filters leave, linked both ways with cards and map; the years; the basis.

use browser_tests::{Result, Setup, by_mouse_and_by_finger};

use crate::filters::{choose, see_column};
use crate::on_map::settled;

#[tokio::test]
async fn the_list_is_sorted_filtered_and_leads_to_cards() -> Result<()> {
    by_mouse_and_by_finger("list", Setup::desktop().sized(1440, 900), async |page| {
        page.open("").await?;
        settled(page).await?;
        page.click(".views button:last-child").await?;
        page.wait_until("location.search === '?v=entries'").await?;
        assert!(
            page.text_of("#list tbody tr:first-child")
                .await?
                .contains("SCODA"),
            "most ties first"
        );
        page.screenshot("entries").await?;
        page.click("#list th:first-child button").await?;
        page.wait_until(
            "document.querySelector('#list th').getAttribute('aria-sort') === 'ascending'",
        )
        .await?;
        assert!(
            page.text_of("#list tbody tr:first-child")
                .await?
                .starts_with("Africa")
        );
        page.click("#list .tab:nth-child(2)").await?;
        page.wait_until("location.search === '?v=ties'").await?;
        assert!(
            page.text_of("#list tbody")
                .await?
                .contains("Memorandum with")
        );
        page.screenshot("ties").await?;
        page.click("#list a[href='?z=moglino-sez']").await?;
        page.wait_for("#card").await?;
        page.wait_until("location.search === '?z=moglino-sez&v=ties'")
            .await?;
        assert_eq!(page.text_of("#card-title").await?, "Moglino SEZ");
        page.back().await?;
        page.wait_until_gone("#card").await?;
        choose(page, "countries", "Russia").await?;
        page.wait_until("location.search === '?c=RU&v=ties'")
            .await?;
        assert!(!page.text_of("#list").await?.contains("Lekki"));
        page.click(".views button:first-child").await?;
        page.wait_until("location.search === '?c=RU'").await?;
        settled(page).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_rows_that_are_scrolled_to_are_there() -> Result<()> {
    by_mouse_and_by_finger("list-scroll", Setup::desktop(), async |page| {
        page.open("?v=ties&k=zone,city,region,country,organization,initiative,alliance").await?;
        page.wait_for("#list tbody tr").await?;
        let all: u32 = page.js("Number(document.querySelector('#list table').getAttribute('aria-rowcount'))").await?;
        let made = page.count_of("#list tbody tr").await?;
        assert!(all > 250 && made < 120, "{made} of {all} rows stand in the document");
        let height: u32 = page.js("document.querySelector('#list table').offsetHeight").await?;
        assert!(height.abs_diff(all * 30) < 60, "room for all of them: {height} px for {all}");
        page.js::<Option<bool>>("(() => { const box = document.querySelector('#table-scroll'); box.scrollTop = box.scrollHeight; return null; })()").await?;
        page.wait_until(&format!("[...document.querySelectorAll('#list tbody tr')].some((row) => row.getAttribute('aria-rowindex') === '{all}')")).await?;
        page.screenshot("end").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn years_and_basis_narrow_the_map() -> Result<()> {
    by_mouse_and_by_finger("years", Setup::desktop().sized(1440, 1000), async |page| {
        page.open("").await?;
        settled(page).await?;
        see_column(page).await?;
        page.click("#years .year[title^='2020:']").await?;
        page.wait_until("location.search === '?from=2020&to=2020'")
            .await?;
        page.click("#years .year[title^='2022:']").await?;
        page.wait_until("location.search === '?from=2020&to=2022'")
            .await?;
        settled(page).await?;
        see_column(page).await?;
        page.screenshot("two-years").await?;
        page.click(".facet-row[title='Background']").await?;
        page.wait_until("location.search.includes('b=stated,implied')")
            .await?;
        page.click("#clear").await?;
        page.wait_until("location.search === ''").await?;
        // Brushed from one year to another, with the button or the finger down.
        see_column(page).await?;
        page.js::<bool>("(document.querySelector('#years').scrollIntoView(), true)")
            .await?;
        let from = page.rect_of("#years .year[title^='2020:']").await?;
        let to = page.rect_of("#years .year[title^='2022:']").await?;
        if page.setup().is_phone() {
            page.swipe(from.center(), to.center()).await?;
        } else {
            page.drag(from.center(), to.center()).await?;
        }
        page.wait_until("location.search === '?from=2020&to=2022'")
            .await
    })
    .await
}
