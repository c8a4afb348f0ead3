//! Scenes as they look: held against pictures that somebody looked at (`tests/goldens/pictures`, at half the size).
//!
//! `ZONELINK_BLESS=1` writes them anew; look at each before it is committed.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, ensure};
use browser_tests::{Page, Picture, Result, Setup, journey};

use crate::files::drop_file;
use crate::on_map::settled;

/// How much of a picture may differ: letters of another version of a font move by a pixel, a mark or name that is
/// elsewhere is more.
const TOLERANCE: f64 = 0.004;

/// Holds the window against the picture of that name.
async fn looks_as_ever(page: &Page, name: &str) -> Result<()> {
    // The pointer over something would be part of the picture, and so would a cursor that blinks.
    page.hover_at(2.0, 2.0).await?;
    settled(page).await?;
    let picture = page.screenshot(&format!("scene-{name}")).await?.halved();
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../goldens/pictures/{name}.png"));
    if std::env::var_os("ZONELINK_BLESS").is_some() {
        fs::create_dir_all(path.parent().context("no folder")?)?;
        return Ok(fs::write(path, picture.encode()?)?);
    }
    let golden = fs::read(&path).with_context(|| format!("{}", path.display()))?;
    let golden = Picture::decode(&golden, 1.0)?;
    let change = picture.change(&golden);
    ensure!(
        change <= TOLERANCE,
        "{name}: {:.2} % of the picture changed; look at tests/artifacts/scene-{name}.png, and if it is right, \
         run this again with ZONELINK_BLESS=1",
        100.0 * change
    );
    Ok(())
}

async fn scene(setup: Setup, name: &'static str, address: &'static str) -> Result<()> {
    journey(name, setup, async |page| {
        page.open(address).await?;
        // A card is drawn by what comes later, and the record later still.
        page.wait_until(
            "!/[ze]=/.test(location.search) || document.querySelector('#card[aria-busy=false]')",
        )
        .await?;
        settled(page).await?;
        looks_as_ever(page, name).await
    })
    .await
}

#[tokio::test]
async fn the_map_in_three_languages_and_two_themes() -> Result<()> {
    for (name, language, is_dark) in [
        ("en-light", "en", false),
        ("en-dark", "en", true),
        ("zh-light", "zh-CN", false),
        ("zh-dark", "zh-CN", true),
        ("ru-light", "ru", false),
        ("ru-dark", "ru", true),
    ] {
        let setup = Setup::desktop().reading(language);
        let setup = if is_dark { setup.dark() } else { setup };
        scene(setup, name, "").await?;
    }
    Ok(())
}

#[tokio::test]
async fn focus_filter_card_and_list() -> Result<()> {
    scene(Setup::desktop(), "focus", "?z=scoda&d=1").await?;
    scene(Setup::desktop(), "filter", "?c=KH").await?;
    scene(
        Setup::desktop().dark(),
        "tie",
        "?e=scoda-jizzakh-memorandum",
    )
    .await
}

#[tokio::test]
async fn a_phone() -> Result<()> {
    scene(Setup::phone(), "phone", "").await?;
    scene(
        Setup::phone().reading("zh-CN").dark(),
        "phone-card",
        "?z=suzhou",
    )
    .await
}

/// Ten thousand nodes in a hundred clusters with thirty thousand ties, each list drawn from the same row of numbers.
fn large() -> String {
    let mut state = 1u32;
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % below
    };
    let mut csv = "source,target\n".to_owned();
    for tie in 0..30_000 {
        let cluster = next(100);
        let from = 100 * cluster + next(100);
        let to = if tie % 15 == 0 {
            next(10_000)
        } else {
            100 * cluster + next(100)
        };
        if from != to {
            // Writing into a string cannot fail.
            let _ = writeln!(csv, "N{from},N{to}");
        }
    }
    csv
}

#[tokio::test]
async fn ten_thousand() -> Result<()> {
    journey("ten-thousand", Setup::desktop(), async |page| {
        page.open("").await?;
        settled(page).await?;
        drop_file(page, "large.csv", &large()).await?;
        page.wait_for("#file-source").await?;
        looks_as_ever(page, "ten-thousand").await
    })
    .await
}
