//! The page as a test sees it: addresses, texts, places, script, console, pictures. What a user does is in `hands`.

use std::cell::{Cell, RefCell};
use std::fs;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use thirtyfour::extensions::query::ElementQueryable as _;
use thirtyfour::{By, WebDriver, WebElement};

use crate::journey::artifacts;
use crate::picture::Picture;
use crate::setup::Setup;

/// How long anything may take to appear before the journey fails.
const PATIENCE: Duration = Duration::from_secs(10);
const GLANCE: Duration = Duration::from_millis(30);

/// The page of a journey.
pub struct Page {
    /// For whatever has no method here.
    pub driver: WebDriver,
    site: String,
    setup: Setup,
    /// The browser hands each line out once only.
    console: RefCell<Vec<ConsoleLine>>,
    scripts: Cell<usize>,
}

/// One line of the page's console.
#[derive(Clone, Debug)]
pub struct ConsoleLine {
    /// `SEVERE`, `WARNING`, `INFO` or `DEBUG`.
    pub level: String,
    /// Source, place and text.
    pub text: String,
}

/// A rectangle in CSS pixels of the window.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// To the right.
    pub width: f64,
    /// Downwards.
    pub height: f64,
}

impl Rect {
    /// The point in the middle.
    pub fn center(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }
}

impl Page {
    pub(crate) fn new(driver: WebDriver, site: String, setup: Setup) -> Self {
        Self {
            driver,
            site,
            setup,
            console: RefCell::default(),
            scripts: Cell::default(),
        }
    }

    /// What the browser was started as.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// Lets this script run before every page that is opened from now on.
    pub async fn run_before_pages(&self, script: &str) -> Result<()> {
        let cdp = self.driver.cdp();
        let script = json!({ "source": script });
        cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", script)
            .await?;
        Ok(())
    }

    /// Whose address is like one of these is not to be had; with none, everything is again.
    pub async fn block(&self, addresses: &[&str]) -> Result<()> {
        let cdp = self.driver.cdp();
        cdp.send_raw("Network.enable", json!({})).await?;
        let urls = json!({ "urls": addresses });
        cdp.send_raw("Network.setBlockedURLs", urls).await?;
        Ok(())
    }

    /// Goes to a path and query of the site, such as `?c=KH`; "" is the start.
    pub async fn open(&self, path: &str) -> Result<()> {
        let address = format!("{}/{}", self.site, path.trim_start_matches('/'));
        Ok(self.driver.goto(address).await?)
    }

    /// Path, query and fragment of where the page is now, such as `/?c=KH`.
    pub async fn address(&self) -> Result<String> {
        let address = self.driver.current_url().await?;
        let address = address.as_str();
        Ok(address.strip_prefix(&self.site).unwrap_or(address).into())
    }

    /// One step back in the history.
    pub async fn back(&self) -> Result<()> {
        Ok(self.driver.back().await?)
    }

    /// One step forward in the history.
    pub async fn forward(&self) -> Result<()> {
        Ok(self.driver.forward().await?)
    }

    /// Waits until an element for the selector is to be seen.
    pub async fn wait_for(&self, css: &str) -> Result<WebElement> {
        let query = self.driver.query(By::Css(css)).and_displayed();
        let found = query.wait(PATIENCE, GLANCE).first().await;
        found.with_context(|| format!("waited {PATIENCE:?} to see `{css}`"))
    }

    /// Waits until no element for the selector is there.
    pub async fn wait_until_gone(&self, css: &str) -> Result<()> {
        self.wait_until(&format!("!document.querySelector({css:?})"))
            .await
    }

    /// Waits until a JavaScript expression is true.
    pub async fn wait_until(&self, condition: &str) -> Result<()> {
        if !self.comes_true(condition, PATIENCE).await? {
            bail!("waited {PATIENCE:?} until `{condition}`");
        }
        Ok(())
    }

    /// Whether a JavaScript expression becomes true before this has passed.
    pub async fn comes_true(&self, condition: &str, within: Duration) -> Result<bool> {
        let start = Instant::now();
        while !self.js::<bool>(&format!("Boolean({condition})")).await? {
            if start.elapsed() > within {
                return Ok(false);
            }
            tokio::time::sleep(GLANCE).await;
        }
        Ok(true)
    }

    /// The visible text of the first element for the selector, once there is one to be seen.
    pub async fn text_of(&self, css: &str) -> Result<String> {
        Ok(self.wait_for(css).await?.text().await?)
    }

    /// The visible texts of all elements for the selector that are there now.
    pub async fn texts_of(&self, css: &str) -> Result<Vec<String>> {
        self.js(&format!(
            "[...document.querySelectorAll({css:?})].map((element) => element.innerText.trim())"
        ))
        .await
    }

    /// An attribute of the first element for the selector, once there is one to be seen.
    pub async fn attribute_of(&self, css: &str, name: &str) -> Result<Option<String>> {
        Ok(self.wait_for(css).await?.attr(name).await?)
    }

    /// How many elements there are for the selector now, seen or not.
    pub async fn count_of(&self, css: &str) -> Result<usize> {
        self.js(&format!("document.querySelectorAll({css:?}).length"))
            .await
    }

    /// Where the first element for the selector is, once there is one to be seen.
    pub async fn rect_of(&self, css: &str) -> Result<Rect> {
        self.wait_for(css).await?;
        self.js(&format!(
            "document.querySelector({css:?}).getBoundingClientRect().toJSON()"
        ))
        .await
    }

    /// The value of a JavaScript expression; a promise is awaited.
    pub async fn js<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.scripts.set(self.scripts.get() + 1);
        let value = self
            .driver
            .execute(format!("return ({expression});"), [])
            .await;
        let value = value.with_context(|| format!("`{expression}`"))?;
        value
            .convert()
            .with_context(|| format!("the value of `{expression}`"))
    }

    /// What the clipboard holds.
    pub async fn clipboard(&self) -> Result<String> {
        let permission =
            serde_json::json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.driver
            .cdp()
            .send_raw("Browser.grantPermissions", permission)
            .await?;
        self.js("navigator.clipboard.readText()").await
    }

    /// How many expressions were worked out so far: each leaves a little in the page's memory, which is not the page's.
    pub fn scripts(&self) -> usize {
        self.scripts.get()
    }

    /// How many bytes the page holds, in JavaScript, in the document and in buffers (not the program's own memory), once
    /// everything is gone that nothing holds any more.
    pub async fn memory_bytes(&self) -> Result<f64> {
        let ask = async |method: &str| {
            let nothing = serde_json::json!({});
            self.driver.cdp().send_raw(method, nothing).await
        };
        ask("HeapProfiler.collectGarbage").await?;
        let usage = ask("Runtime.getHeapUsage").await?;
        let parts = ["usedSize", "embedderHeapUsedSize", "backingStorageSize"];
        let parts = parts.map(|part| usage[part].as_f64().unwrap_or_default());
        Ok(parts.iter().sum())
    }

    /// Another size of the window, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        let (method, screen) = self.setup.screen(width, height);
        self.driver.cdp().send_raw(method, screen).await?;
        Ok(())
    }

    /// Everything the console has said since the start.
    pub async fn console(&self) -> Result<Vec<ConsoleLine>> {
        let fresh = self.driver.browser_log().await?;
        let fresh = fresh.into_iter().map(|entry| ConsoleLine {
            level: entry.level,
            text: entry.message,
        });
        let mut console = self.console.borrow_mut();
        console.extend(fresh);
        Ok(console.clone())
    }

    /// The errors among what the console has said, uncaught exceptions and failed requests included.
    pub async fn console_errors(&self) -> Result<Vec<ConsoleLine>> {
        let mut lines = self.console().await?;
        lines.retain(|line| line.level == "SEVERE");
        Ok(lines)
    }

    /// Takes a picture of the window and keeps it as `tests/artifacts/<name>.png`.
    pub async fn screenshot(&self, name: &str) -> Result<Picture> {
        let png = self.driver.screenshot_as_png().await?;
        let hand = if self.setup.is_phone() && !name.contains("phone") {
            "phone-"
        } else {
            ""
        };
        fs::write(artifacts()?.join(format!("{hand}{name}.png")), &png)?;
        Picture::decode(&png, self.setup.device_px_per_css_px())
    }
}
