//! Running a journey: the site and a browser before it, pictures and the console after it, nothing left running.

use std::fs;
use std::io::ErrorKind;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use futures_util::FutureExt as _;
use thirtyfour::WebDriver;
use tokio::sync::Semaphore;
use xtask::server::Server;

use crate::chromedriver::Chromedriver;
use crate::page::Page;
use crate::setup::Setup;

/// More browsers at once would slow one another down until waits run out.
static BROWSERS: Semaphore = Semaphore::const_new(2);

/// The same [`journey`] twice: by mouse on a desktop, and by finger on a phone of 390 × 844.
///
/// # Errors
/// Those of [`journey`].
pub async fn by_mouse_and_by_finger(
    name: &str,
    setup: Setup,
    walk: impl AsyncFn(&Page) -> Result<()>,
) -> Result<()> {
    journey(name, setup.clone(), &walk).await?;
    journey(&format!("{name}-phone"), setup.on_phone(), &walk).await
}

/// Walks through the built site as `walk` says. `name` names the files that a failure leaves in `tests/artifacts/`.
///
/// A second journey after the first within one test has a fresh profile; one inside another would wait for itself.
///
/// # Errors
/// When the site is not built, the browser does not start, `walk` fails or the page logged an error.
pub async fn journey(
    name: &str,
    setup: Setup,
    walk: impl AsyncFnOnce(&Page) -> Result<()>,
) -> Result<()> {
    let _turn = BROWSERS.acquire().await?;
    let dist = xtask::dist();
    ensure!(
        dist.join("index.html").is_file(),
        "the site is not built: run `cargo xtask build` first"
    );
    let server = Server::bind(dist, 0)?.spawn();
    let chromedriver = Chromedriver::start()?;
    let capabilities = setup.capabilities(chromedriver.profile())?;
    let driver = WebDriver::new(&chromedriver.url(), capabilities)
        .await
        .context("could not start Chromium")?;
    for (method, parameters) in setup.emulation() {
        driver.cdp().send_raw(method, parameters).await?;
    }
    let page = Page::new(driver.clone(), server.url(), setup.clone());

    remove_traces(name)?;
    let walked = AssertUnwindSafe(async {
        walk(&page).await?;
        let errors = page.console_errors().await?;
        ensure!(
            setup.may_log_errors || errors.is_empty(),
            "the page logged errors: {errors:#?}"
        );
        Ok(())
    })
    .catch_unwind()
    .await;
    if !matches!(walked, Ok(Ok(()))) {
        leave_traces(name, &page).await;
    }
    let ended = driver.quit().await;
    match walked {
        Ok(Ok(())) => Ok(ended?),
        Ok(Err(error)) => Err(error.context(format!("journey {name}"))),
        Err(panic) => resume_unwind(panic),
    }
}

/// Where pictures and consoles are kept.
///
/// # Errors
/// When the folder cannot be made.
pub(crate) fn artifacts() -> Result<PathBuf> {
    let folder = xtask::workspace_root().join("tests/artifacts");
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    Ok(folder)
}

/// Takes away what an earlier run left, so that what lies there is of this one.
fn remove_traces(name: &str) -> Result<()> {
    for ending in ["png", "log"] {
        match fs::remove_file(artifacts()?.join(format!("{name}-FAILED.{ending}"))) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}

/// What a failed journey leaves; that this may fail too must not hide why the journey did.
async fn leave_traces(name: &str, page: &Page) {
    let picture = page.screenshot(&format!("{name}-FAILED")).await;
    let console = page.console().await.unwrap_or_default();
    let address = page.address().await.unwrap_or_default();
    let mut log = format!("{address}\n");
    for line in console {
        log += &format!("{:<8} {}\n", line.level, line.text);
    }
    let written = artifacts()
        .and_then(|folder| Ok(fs::write(folder.join(format!("{name}-FAILED.log")), log)?));
    if let Err(error) = picture.map(drop).and(written) {
        eprintln!("journey {name} left no trace: {error:#}");
    }
}
