//! The map under hands: pins, lasso, several, throws, long presses, taps that come in pairs.

use std::time::Duration;

use browser_tests::{Page, Rect, Result, Rgb, Setup, journey};

use crate::on_map::{camera, name_of, place_of, rightmost, settled, zones_drawn};

/// The colour of a selection's ring, as `assets/tokens.css` has it.
const ACCENT: Rgb = Rgb::hex(0xC4_32_0F);

#[tokio::test]
async fn the_second_of_two_clicks_is_the_maps_even_where_the_first_opened_a_card() -> Result<()> {
    journey("pair", Setup::desktop().sized(1440, 900), async |page| {
        page.open("").await?;
        settled(page).await?;
        let (node, (x, y)) = rightmost(page).await?;
        assert!(x > 1_060.0, "it lies under the card to come, at {x}");
        page.double_click_until(x, y, "location.search.includes('d=1')")
            .await?;
        page.wait_for("#card").await?;
        let title = page.text_of("#card-title").await?;
        assert!(name_of(node).contains(&title), "{title}");
        settled(page).await
    })
    .await
}

#[tokio::test]
async fn a_dragged_node_is_pinned_and_a_click_on_the_pin_releases_it() -> Result<()> {
    journey("pin", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        let before = page.screenshot("pin-before").await?;
        let (x, y) = place_of(page, "cambodia").await?;
        let there = (x + 90.0, y - 30.0);
        page.drag((x, y), there).await?;
        settled(page).await?;
        let pinned = page.screenshot("pinned").await?;
        assert!(before.difference(&pinned) > 0.002, "it went along");
        page.click_at(there.0, there.1).await?;
        settled(page).await?;
        assert_eq!(
            page.count_of("#card").await?,
            0,
            "a click on the pin opens nothing"
        );
        page.hover_at(5.0, 400.0).await?;
        settled(page).await?;
        let released = page.screenshot("pin-released").await?;
        let (drawn, all) = zones_drawn(page, &released).await?;
        assert_eq!(drawn, all, "everything is back where the layout put it");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn shift_chooses_several_by_clicks_and_by_a_line() -> Result<()> {
    journey("several", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        let rings = async || -> Result<usize> {
            settled(page).await?;
            let picture = page.screenshot("several").await?;
            let map = page.rect_of("#map").await?;
            // Not the ring of the keyboard's focus, which lies along the edge of the map.
            let inside = Rect {
                x: map.x + 12.0,
                y: map.y + 12.0,
                width: map.width - 24.0,
                height: map.height - 24.0,
            };
            Ok(picture.count_close_to(ACCENT, 12, inside))
        };
        assert!(rings().await? < 40, "nothing is ringed");
        for slug in ["cambodia", "wuxi"] {
            let (x, y) = place_of(page, slug).await?;
            page.shift_click_at(x, y).await?;
        }
        let two = rings().await?;
        assert!(two > 150, "two are ringed: {two}");
        assert_eq!(page.count_of("#card").await?, 0, "choosing opens no card");
        page.shift_drag(&[
            (700.0, 150.0),
            (1_150.0, 150.0),
            (1_150.0, 500.0),
            (700.0, 500.0),
        ])
        .await?;
        let many = rings().await?;
        assert!(many > two, "a line around more: {many}");
        let (x, y) = (page.rect_of("#map").await?.x + 8.0, 780.0);
        page.click_at(x, y).await?;
        assert!(rings().await? < 40, "a click on the ground lets go");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_overview_comes_when_little_is_seen_and_leads_elsewhere() -> Result<()> {
    journey("overview", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        let hidden = "document.querySelector('.overview').hidden";
        assert!(page.js::<bool>(hidden).await?, "all is seen");
        for _turn in 0..4 {
            page.wheel_at(700.0, 400.0, -240.0).await?;
        }
        page.wait_for(".overview").await?;
        settled(page).await?;
        page.screenshot("overview").await?;
        let before = camera(page).await?;
        let Rect {
            x,
            y,
            width,
            height,
        } = page.rect_of(".overview").await?;
        page.click_at(x + 0.8 * width, y + 0.25 * height).await?;
        settled(page).await?;
        let after = camera(page).await?;
        assert!(
            after.center.x > before.center.x + 50.0,
            "to the right: {before:?}, {after:?}"
        );
        page.press("f").await?;
        page.wait_until(hidden).await
    })
    .await
}

#[tokio::test]
async fn space_holds_the_layout_and_lets_it_go_on() -> Result<()> {
    journey("space", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        page.js::<Option<bool>>("document.querySelector('#map').focus()")
            .await?;
        page.press("Space").await?;
        says(page, "The map is laid out.").await?;
        let (x, y) = place_of(page, "sez-alliance").await?;
        // As long as it is in the hand, the layout follows.
        page.drag_and_hold((x, y), (x + 60.0, y)).await?;
        page.press("Space").await?;
        says(page, "The layout stands still.").await?;
        settled(page).await?;
        let held = page.screenshot("space-held").await?;
        tokio::time::sleep(Duration::from_millis(500)).await;
        let later = page.screenshot("space-later").await?;
        assert!(held.difference(&later) < 1e-4, "nothing moves any more");
        page.press("Space").await?;
        says(page, "The layout goes on.").await?;
        page.let_go().await?;
        settled(page).await?;
        let gone_on = page.screenshot("space-gone-on").await?;
        assert!(held.difference(&gone_on) > 0.002, "its neighbours follow");
        Ok(())
    })
    .await
}

/// Waits until the map says this to those who do not see it.
async fn says(page: &Page, words: &str) -> Result<()> {
    page.wait_until(&format!(
        "document.querySelector('.map-voice').textContent === {words:?}"
    ))
    .await
}

#[tokio::test]
async fn a_thrown_map_glides_on() -> Result<()> {
    journey("throw", Setup::phone(), async |page| {
        page.open("").await?;
        settled(page).await?;
        // On a loaded machine a finger may be too slow to throw anything.
        let mut moved_px = 0.0;
        for _throw in 0..4 {
            let before = camera(page).await?;
            page.swipe((200.0, 700.0), (200.0, 560.0)).await?;
            settled(page).await?;
            let after = camera(page).await?;
            moved_px = f64::max(moved_px, (after.center.y - before.center.y) * after.zoom);
        }
        assert!(moved_px > 150.0, "further than the finger went: {moved_px}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_finger_that_lies_still_points_and_opens_nothing() -> Result<()> {
    journey("press", Setup::phone(), async |page| {
        page.open("").await?;
        settled(page).await?;
        let still = page.screenshot("press-before").await?;
        let (x, y) = place_of(page, "sez-alliance").await?;
        page.long_press_at(x, y).await?;
        settled(page).await?;
        let lifted = page.screenshot("pressed").await?;
        assert!(
            still.difference(&lifted) > 0.005,
            "its neighbourhood is lifted"
        );
        assert_eq!(page.count_of("#card").await?, 0, "and no card opens");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn keys_walk_the_map_and_open_what_they_mark() -> Result<()> {
    journey("keys", Setup::desktop().sized(1440, 900), async |page| {
        page.open("").await?;
        settled(page).await?;
        page.js::<Option<bool>>("document.querySelector('#map').focus()")
            .await?;
        let said = async || {
            page.js::<String>("document.querySelector('.map-voice').textContent")
                .await
        };
        page.press("ArrowRight").await?;
        settled(page).await?;
        let first = said().await?;
        assert!(first.ends_with("ties"), "it says what is marked: {first}");
        page.press("ArrowRight").await?;
        settled(page).await?;
        assert_ne!(said().await?, first, "and walks on");
        page.press("ArrowLeft").await?;
        page.press("]").await?;
        settled(page).await?;
        let tie = said().await?;
        page.screenshot("keys-tie").await?;
        page.press("]").await?;
        page.press("[").await?;
        settled(page).await?;
        assert_eq!(said().await?, tie, "there and back");
        page.press("Enter").await?;
        page.wait_until("location.search.includes('e=')").await?;
        page.wait_for("#card").await?;
        page.press("Escape").await?;
        page.wait_until_gone("#card").await?;
        page.open("?z=scoda").await?;
        settled(page).await?;
        page.js::<Option<bool>>("document.querySelector('#map').focus()")
            .await?;
        let before = camera(page).await?;
        page.press("Shift+ArrowUp").await?;
        settled(page).await?;
        assert_ne!(camera(page).await?, before, "Shift moves the map");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn digits_set_how_far_a_neighbourhood_reaches() -> Result<()> {
    journey("digits", Setup::desktop(), async |page| {
        page.open("?z=scoda").await?;
        settled(page).await?;
        page.press("3").await?;
        settled(page).await?;
        assert_eq!(page.address().await?, "/?z=scoda", "nothing is focused yet");
        page.open("?z=scoda&d=1").await?;
        settled(page).await?;
        page.press("2").await?;
        page.wait_until("location.search.includes('d=2')").await?;
        settled(page).await
    })
    .await
}

/// A page that does nothing but open and close an empty card: what grows under it is the driver's.
const IDLE: &str = "((camera) => {
    document.body.innerHTML = `<div id=map tabindex=0 data-state=still>idle</div>`;
    const map = document.querySelector('#map');
    map.style.cssText = 'position:fixed;inset:0';
    map.dataset.camera = camera;
    map.onclick = () => document.querySelector('#card') || map.insertAdjacentHTML('afterend', '<div id=card>card</div>');
    onkeydown = (event) => event.key === 'Escape' && document.querySelector('#card')?.remove();
    return true; })";

/// Points, opens, closes, turns the wheel, drags and fits, at two nodes.
async fn use_the_map(page: &Page) -> Result<()> {
    for slug in ["scoda", "sez-alliance"] {
        let (x, y) = place_of(page, slug).await?;
        page.hover_at(x, y).await?;
        page.click_at(x, y).await?;
        // Not looked for by the driver, which keeps what it has found.
        page.wait_until("document.querySelector('#card')").await?;
        settled(page).await?;
        page.press("Escape").await?;
        page.wait_until_gone("#card").await?;
        page.wheel_at(600.0, 300.0, -240.0).await?;
        page.drag((620.0, 700.0), (560.0, 640.0)).await?;
        page.press("f").await?;
        settled(page).await?;
    }
    Ok(())
}

/// By how many bytes the page grows in so many rounds of use, and how many scripts the driver ran meanwhile.
async fn growth(page: &Page, rounds: usize) -> Result<(f64, usize)> {
    for _warm_up in 0..4 {
        use_the_map(page).await?;
    }
    let (before, scripts) = (page.memory_bytes().await?, page.scripts());
    for _round in 0..rounds {
        use_the_map(page).await?;
    }
    let grown = page.memory_bytes().await? - before;
    Ok((grown, page.scripts() - scripts))
}

/// Short here; the same for half an hour is `ZONELINK_SOAK_ROUNDS=600`. The driver's own scripts and inputs leave something
/// behind each time, so the same rounds run over an idle page, and what grows there is not held against the map.
#[tokio::test]
async fn use_over_and_over_takes_no_more_memory() -> Result<()> {
    let rounds = std::env::var("ZONELINK_SOAK_ROUNDS")
        .ok()
        .and_then(|text| text.parse().ok());
    let rounds: usize = rounds.unwrap_or(12);
    journey("soak", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        let (grown, scripts) = growth(page, rounds).await?;
        let seen = page.attribute_of("#map", "data-camera").await?;
        let seen = serde_json::to_string(&seen)?;
        page.open("z/scoda/").await?;
        assert!(page.js::<bool>(&format!("{IDLE}({seen})")).await?);
        let (drivers, idle_scripts) = growth(page, rounds).await?;
        let drivers = drivers * scripts as f64 / idle_scripts as f64;
        eprintln!("{rounds} rounds, {scripts} scripts: {grown} bytes, of an idle page {drivers}");
        // Compiled code grows a little; a listener or picture left behind each round would show.
        assert!(
            grown < drivers.max(0.0) + 1e6,
            "by {grown} bytes, an idle page by {drivers}"
        );
        Ok(())
    })
    .await
}
