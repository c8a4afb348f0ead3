//! The map: drawn, pointed at, moved.

use browser_tests::{Result, Setup, by_mouse_and_by_finger, journey};

use crate::filters::sentence;
use crate::on_map::{place_of, settled, zones_drawn};

#[tokio::test]
async fn the_first_frame_shows_the_settled_map() -> Result<()> {
    journey("map", Setup::desktop().sized(1440, 900), async |page| {
        page.open("").await?;
        settled(page).await?;
        let picture = page.screenshot("light-1440").await?;
        let (drawn, all) = zones_drawn(page, &picture).await?;
        assert_eq!(drawn, all, "zones drawn where the layout put them");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_map_stands_in_every_width_and_theme() -> Result<()> {
    for (name, setup) in [
        ("dark-1440", Setup::desktop().sized(1440, 900).dark()),
        ("light-900", Setup::desktop().sized(900, 800)),
        ("phone-light", Setup::phone()),
        ("phone-dark", Setup::phone().dark()),
    ] {
        journey("map", setup, async |page| {
            page.open("").await?;
            settled(page).await?;
            let picture = page.screenshot(name).await?;
            assert!(
                picture.count_colors(page.rect_of("#map").await?) > 20,
                "{name}: a map has colours"
            );
            page.open("?z=scoda").await?;
            settled(page).await?;
            page.screenshot(&format!("scoda-{name}")).await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_click_opens_a_card_and_a_click_on_the_ground_closes_it() -> Result<()> {
    by_mouse_and_by_finger("click", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        let (x, y) = place_of(page, "jizzakh-fez").await?;
        page.click_at(x, y).await?;
        page.wait_for("#card").await?;
        assert!(page.text_of("#card-title").await?.starts_with("Jizzakh"));
        assert_eq!(page.address().await?, "/?z=jizzakh-fez");
        page.screenshot("zone").await?;
        page.press("Escape").await?;
        page.wait_until_gone("#card").await?;
        assert_eq!(page.address().await?, "/");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_tap_opens_a_card_on_a_phone() -> Result<()> {
    journey("tap", Setup::phone(), async |page| {
        page.open("").await?;
        settled(page).await?;
        let (x, y) = place_of(page, "scoda").await?;
        page.tap_at(x, y).await?;
        page.wait_for("#card").await?;
        assert_eq!(page.text_of("#card-title").await?, "SCODA");
        page.click(".sheet-handle").await?;
        page.wait_for("#card[data-height=full]").await?;
        page.screenshot("full-sheet").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn hover_lifts_and_double_click_focuses() -> Result<()> {
    journey("hover", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        let still = page.screenshot("still").await?;
        let (x, y) = place_of(page, "sez-alliance").await?;
        page.hover_at(x, y).await?;
        settled(page).await?;
        let lifted = page.screenshot("lifted").await?;
        assert!(
            still.difference(&lifted) > 0.005,
            "hover lifts the neighbourhood"
        );
        page.double_click_until(x, y, "location.search.includes('d=1')")
            .await?;
        settled(page).await?;
        page.screenshot("focus").await?;
        assert!(sentence(page).await?.contains("around SEZ Alliance"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_map_is_panned_zoomed_and_fitted() -> Result<()> {
    journey("camera", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        let home = page.attribute_of("#map", "data-camera").await?;
        let moved = async |what: &str| -> Result<Option<String>> {
            settled(page).await?;
            let now = page.attribute_of("#map", "data-camera").await?;
            assert_ne!(now, home, "{what} moves the camera");
            Ok(now)
        };
        let ground = page.rect_of("#map").await?;
        page.wheel_at(700.0, 400.0, -300.0).await?;
        page.wait_until("document.querySelector('#map').dataset.state === 'still'")
            .await?;
        moved("the wheel").await?;
        page.press("f").await?;
        page.wait_until(&format!(
            "document.querySelector('#map').dataset.camera === '{}'",
            home.clone().unwrap_or_default()
        ))
        .await?;
        page.drag(
            (ground.x + 12.0, ground.y + 12.0),
            (ground.x + 112.0, ground.y + 60.0),
        )
        .await?;
        moved("dragging the ground").await?;
        page.press("f").await?;
        page.click(".map-buttons button:first-child").await?;
        moved("the plus button").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_dragged_node_goes_along() -> Result<()> {
    by_mouse_and_by_finger("drag", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        let before = page.screenshot("before").await?;
        let (x, y) = place_of(page, "wuxi").await?;
        page.drag((x, y), (x + 60.0, y + 40.0)).await?;
        settled(page).await?;
        let after = page.screenshot("after").await?;
        assert!(
            before.difference(&after) > 0.002,
            "the node and its lines moved"
        );
        assert_eq!(page.count_of("#card").await?, 0, "a drag is no click");
        Ok(())
    })
    .await
}
