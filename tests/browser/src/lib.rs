//! A browser, the built site and hands: what the journeys are written with.
//!
//! A journey is a test in `tests/journeys/`. It gets a [`Page`] in a browser of its own with a fresh profile, and fails
//! on an error, on a panic of its assertions, and on an error in the page's console; then a picture and the console
//! stay in `tests/artifacts/`.
//!
//! ```no_run
//! # use browser_tests::{Result, Setup, journey};
//! #[tokio::test]
//! async fn a_zone_is_opened_by_its_link() -> Result<()> {
//!     journey("zone-by-link", Setup::phone().dark(), async |page| {
//!         page.open("?z=alabuga-sez").await?;
//!         assert_eq!(page.text_of("h2").await?, "Alabuga Special Economic Zone");
//!         page.press("Escape").await?;
//!         assert_eq!(page.address().await?, "/");
//!         page.screenshot("phone-dark").await?;
//!         Ok(())
//!     })
//!     .await
//! }
//! ```

mod chromedriver;
mod hands;
mod journey;
mod page;
mod picture;
mod setup;

pub use anyhow::{Context, Result};
pub use journey::{by_mouse_and_by_finger, journey};
pub use page::{ConsoleLine, Page, Rect};
pub use picture::{Picture, Rgb};
pub use setup::Setup;
