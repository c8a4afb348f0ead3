//! What a user does: mouse, wheel, fingers, keys. Points are in CSS pixels of the window.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use thirtyfour::Key;
use thirtyfour::action_chain::ActionChain;

use crate::page::Page;

/// A drag or a pinch in one jump would pass over what listens on the way.
const STEPS: u32 = 8;
const TICK: Duration = Duration::from_millis(10);
/// Between two places of a finger that is on its way.
const SWIPE_STEP: Duration = Duration::from_millis(12);
/// Longer than any page takes a finger to be tapping.
const LONG_PRESS: Duration = Duration::from_millis(900);
/// How often a double click is tried, and how long each may take to show.
const PAIRS: usize = 4;
const PAIR_SHOWS: Duration = Duration::from_secs(4);

impl Page {
    /// Clicks the middle of the first element for the selector, once there is one to be seen; on a phone taps it.
    pub async fn click(&self, css: &str) -> Result<()> {
        if self.setup().is_phone() {
            return self.tap(css).await;
        }
        let element = self.wait_for(css).await?;
        element
            .click()
            .await
            .with_context(|| format!("click on `{css}`"))
    }

    /// Taps the middle of the first element for the selector, once there is one to be seen, scrolled to where a finger
    /// reaches it.
    async fn tap(&self, css: &str) -> Result<()> {
        self.wait_for(css).await?.scroll_into_view().await?;
        // A finger waits for what still moves: a sheet that rises, text that comes later.
        let mut rect = self.rect_of(css).await?;
        for _look in 0..40 {
            tokio::time::sleep(TICK * 5).await;
            let before = std::mem::replace(&mut rect, self.rect_of(css).await?);
            if before == rect {
                break;
            }
        }
        let (x, y) = rect.center();
        self.tap_at(x, y)
            .await
            .with_context(|| format!("tap on `{css}`"))
    }

    /// Clicks a point.
    pub async fn click_at(&self, x: f64, y: f64) -> Result<()> {
        Ok(self.mouse_to(x, y).click().perform().await?)
    }

    /// Double-clicks a point until a JavaScript expression is true. On a loaded machine the two clicks can come too far apart
    /// for a pair, as a slow hand's do, and then the hand tries again.
    pub async fn double_click_until(&self, x: f64, y: f64, condition: &str) -> Result<()> {
        for _try in 0..PAIRS {
            self.mouse_to(x, y).double_click().perform().await?;
            if self.comes_true(condition, PAIR_SHOWS).await? {
                return Ok(());
            }
            self.press("Escape").await?;
        }
        bail!("double-clicked {PAIRS} times at {x}, {y} and never `{condition}`")
    }

    /// Clicks a point with Shift down.
    pub async fn shift_click_at(&self, x: f64, y: f64) -> Result<()> {
        self.shift_drag(&[(x, y)]).await
    }

    /// Draws a line through some points with Shift and the left button down.
    pub async fn shift_drag(&self, points: &[(f64, f64)]) -> Result<()> {
        let Some((&(x, y), others)) = points.split_first() else {
            return Ok(());
        };
        let mut chain = self.mouse_to(x, y).key_down(Key::Shift).click_and_hold();
        for &(x, y) in others {
            chain = chain.move_to(whole(x), whole(y));
        }
        Ok(chain.release().key_up(Key::Shift).perform().await?)
    }

    /// Moves the mouse to a point.
    pub async fn hover_at(&self, x: f64, y: f64) -> Result<()> {
        Ok(self.mouse_to(x, y).perform().await?)
    }

    /// Drags from one point to another with the left button.
    pub async fn drag(&self, from: (f64, f64), to: (f64, f64)) -> Result<()> {
        Ok(self.dragging(from, to).release().perform().await?)
    }

    /// The same, but the button stays down, until [`let_go`](Self::let_go).
    pub async fn drag_and_hold(&self, from: (f64, f64), to: (f64, f64)) -> Result<()> {
        Ok(self.dragging(from, to).perform().await?)
    }

    /// Releases the left button where the mouse is.
    pub async fn let_go(&self) -> Result<()> {
        Ok(self.quick_chain().release().perform().await?)
    }

    fn dragging(&self, from: (f64, f64), to: (f64, f64)) -> ActionChain {
        let chain = self.mouse_to(from.0, from.1).click_and_hold();
        way(from, to).fold(chain, |chain, (x, y)| chain.move_to(whole(x), whole(y)))
    }

    /// Turns the wheel at a point; away from the user is negative.
    pub async fn wheel_at(&self, x: f64, y: f64, delta_y: f64) -> Result<()> {
        let turn = json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": delta_y });
        self.input("Input.dispatchMouseEvent", turn).await
    }

    /// Taps a point with a finger.
    pub async fn tap_at(&self, x: f64, y: f64) -> Result<()> {
        self.touch("touchStart", &[(x, y)]).await?;
        self.touch("touchEnd", &[]).await
    }

    /// Lays a finger on a point, and leaves it there until it points.
    pub async fn long_press_at(&self, x: f64, y: f64) -> Result<()> {
        self.touch("touchStart", &[(x, y)]).await?;
        tokio::time::sleep(LONG_PRESS).await;
        self.touch("touchEnd", &[]).await
    }

    /// Draws a finger from one point to another.
    pub async fn swipe(&self, from: (f64, f64), to: (f64, f64)) -> Result<()> {
        // Said to the browser, not left to how fast it is driven: on a loaded machine a finger would stand still between.
        let mut at = SystemTime::now().duration_since(UNIX_EPOCH)?;
        self.touch_at("touchStart", &[from], Some(at)).await?;
        for point in way(from, to) {
            at += SWIPE_STEP;
            self.touch_at("touchMove", &[point], Some(at)).await?;
        }
        self.touch_at("touchEnd", &[], Some(at + SWIPE_STEP)).await
    }

    /// Two fingers around a point that go from one distance to another: apart zooms in.
    pub async fn pinch_at(&self, x: f64, y: f64, from_px: f64, to_px: f64) -> Result<()> {
        let fingers = |apart: f64| [(x - apart / 2.0, y), (x + apart / 2.0, y)];
        self.touch("touchStart", &fingers(from_px)).await?;
        for (apart, _) in way((from_px, 0.0), (to_px, 0.0)) {
            self.touch("touchMove", &fingers(apart)).await?;
        }
        self.touch("touchEnd", &[]).await
    }

    /// Presses a key by its name in the browser, such as `Escape`, `ArrowLeft`, `/` or `F`; modifiers before it:
    /// `Shift+Tab`, `Control+a`.
    pub async fn press(&self, keys: &str) -> Result<()> {
        // The key itself may be a plus, so the last character separates nothing.
        let last = keys.char_indices().last().map_or(0, |(at, _)| at);
        let (modifiers, key) = match keys[..last].rfind('+') {
            Some(plus) => (&keys[..plus], &keys[plus + 1..]),
            None => ("", keys),
        };
        let modifiers = modifiers.split('+').filter(|name| !name.is_empty());
        let modifiers: Vec<char> = modifiers.map(key_code).collect::<Result<_>>()?;
        let key = key_code(key)?;
        let mut chain = self.quick_chain();
        for &modifier in &modifiers {
            chain = chain.key_down(modifier);
        }
        chain = chain.key_down(key).key_up(key);
        for &modifier in modifiers.iter().rev() {
            chain = chain.key_up(modifier);
        }
        Ok(chain.perform().await?)
    }

    /// Types a text where the focus is.
    pub async fn write(&self, text: &str) -> Result<()> {
        Ok(self.quick_chain().send_keys(text).perform().await?)
    }

    fn mouse_to(&self, x: f64, y: f64) -> ActionChain {
        self.quick_chain().move_to(whole(x), whole(y))
    }

    /// By itself WebDriver lets each movement take a quarter of a second.
    fn quick_chain(&self) -> ActionChain {
        self.driver
            .action_chain_with_delay(Some(Duration::ZERO), Some(TICK))
    }

    async fn touch(&self, kind: &str, fingers: &[(f64, f64)]) -> Result<()> {
        self.touch_at(kind, fingers, None).await
    }

    /// A touch at a time since 1970; none: when it comes.
    async fn touch_at(
        &self,
        kind: &str,
        fingers: &[(f64, f64)],
        at: Option<Duration>,
    ) -> Result<()> {
        let points = fingers.iter().enumerate();
        let points: Vec<Value> = points
            .map(|(id, (x, y))| json!({ "x": x, "y": y, "id": id }))
            .collect();
        let mut touch = json!({ "type": kind, "touchPoints": points });
        if let Some(at) = at {
            touch["timestamp"] = json!(at.as_secs_f64());
        }
        self.input("Input.dispatchTouchEvent", touch).await
    }

    async fn input(&self, method: &str, event: Value) -> Result<()> {
        self.driver.cdp().send_raw(method, event).await?;
        Ok(())
    }
}

/// Points on the straight line, the last being the end.
fn way(from: (f64, f64), to: (f64, f64)) -> impl Iterator<Item = (f64, f64)> {
    (1..=STEPS).map(move |step| {
        let part = f64::from(step) / f64::from(STEPS);
        (
            from.0 + (to.0 - from.0) * part,
            from.1 + (to.1 - from.1) * part,
        )
    })
}

/// WebDriver's mouse knows whole pixels only.
fn whole(pixels: f64) -> i64 {
    pixels.round() as i64
}

/// The code of a key that the browser knows by this name.
fn key_code(name: &str) -> Result<char> {
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return Ok(letter);
    }
    let key = match name {
        "Escape" => Key::Escape,
        "Enter" => Key::Enter,
        "Tab" => Key::Tab,
        "Space" => Key::Space,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "Shift" => Key::Shift,
        "Control" => Key::Control,
        "Alt" => Key::Alt,
        "Meta" => Key::Meta,
        unknown => anyhow::bail!("there is no key `{unknown}`"),
    };
    Ok(key.into())
}
