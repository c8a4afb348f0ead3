//! What the browser of a journey is like: its size, its hand, its theme, its language, with WebGL or without.

use serde_json::{Value, json};
use thirtyfour::{
    Capabilities, ChromeCapabilities, ChromiumLikeCapabilities as _, LoggingPrefsLogLevel,
};

use crate::Result;

/// Every browser gets these: nothing but the site is asked for, and nothing asks back.
const SWITCHES: [&str; 8] = [
    "--headless=new",
    "--no-sandbox", // as root Chromium does not start otherwise
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-unsafe-swiftshader", // WebGL without a graphics card; the only page is ours
];

/// The browser of a journey.
#[derive(Clone, Debug)]
pub struct Setup {
    width: u32,
    height: u32,
    is_phone: bool,
    is_dark: bool,
    has_webgl: bool,
    has_script: bool,
    language: &'static str,
    pub(crate) may_log_errors: bool,
    may_flood: bool,
}

impl Setup {
    /// 1280 × 800 with a mouse, light, in English.
    pub fn desktop() -> Self {
        Self {
            width: 1280,
            height: 800,
            is_phone: false,
            is_dark: false,
            has_webgl: true,
            has_script: true,
            language: "en",
            may_log_errors: false,
            may_flood: false,
        }
    }

    /// 390 × 844 with a finger and two device pixels to one of CSS.
    pub fn phone() -> Self {
        Self::desktop().on_phone()
    }

    /// The same on a phone.
    pub fn on_phone(self) -> Self {
        Self {
            width: 390,
            height: 844,
            is_phone: true,
            ..self
        }
    }

    /// Whether there is a finger instead of a mouse.
    pub fn is_phone(&self) -> bool {
        self.is_phone
    }

    /// Another size in CSS pixels.
    pub fn sized(self, width: u32, height: u32) -> Self {
        Self {
            width,
            height,
            ..self
        }
    }

    /// With the dark theme preferred.
    pub fn dark(self) -> Self {
        Self {
            is_dark: true,
            ..self
        }
    }

    /// With neither WebGL nor WebGL2.
    pub fn without_webgl(self) -> Self {
        Self {
            has_webgl: false,
            ..self
        }
    }

    /// With JavaScript turned off for pages; [`Page::js`](crate::Page::js) does not work either then.
    pub fn without_script(self) -> Self {
        Self {
            has_script: false,
            ..self
        }
    }

    /// Reading this language first, such as `zh-CN` or `ru`.
    pub fn reading(self, language: &'static str) -> Self {
        Self { language, ..self }
    }

    /// For a journey that makes the page report errors on purpose.
    pub fn may_log_errors(self) -> Self {
        Self {
            may_log_errors: true,
            ..self
        }
    }

    /// For a journey whose scripts change the address faster than a browser lets them (two hundred times in ten seconds).
    pub fn may_flood(self) -> Self {
        Self {
            may_flood: true,
            ..self
        }
    }

    /// What chromedriver is asked for.
    pub(crate) fn capabilities(&self, profile: &std::path::Path) -> Result<Capabilities> {
        let mut wanted = ChromeCapabilities::new();
        for switch in SWITCHES {
            wanted.add_arg(switch)?;
        }
        wanted.add_arg(&format!("--user-data-dir={}", profile.display()))?;
        wanted.add_arg(&format!("--window-size={},{}", self.width, self.height))?;
        if !self.has_webgl {
            wanted.add_arg("--disable-3d-apis")?;
        }
        if self.may_flood {
            wanted.add_arg("--disable-ipc-flooding-protection")?;
        }
        wanted.add_experimental_option("prefs", self.preferences())?;
        wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        Ok(wanted.into())
    }

    fn preferences(&self) -> Value {
        const BLOCK: u8 = 2;
        let mut preferences = json!({ "intl.accept_languages": self.language });
        if !self.has_script {
            preferences["profile.default_content_setting_values.javascript"] = json!(BLOCK);
        }
        preferences
    }

    /// What is said to the browser itself once it runs: (method of the DevTools protocol, parameters).
    pub(crate) fn emulation(&self) -> Vec<(&'static str, Value)> {
        let theme = if self.is_dark { "dark" } else { "light" };
        let theme = json!({ "name": "prefers-color-scheme", "value": theme });
        let mut emulation = vec![
            ("Emulation.setEmulatedMedia", json!({ "features": [theme] })),
            self.screen(self.width, self.height),
        ];
        if self.is_phone {
            let touch = json!({ "enabled": true, "maxTouchPoints": 5 });
            emulation.push(("Emulation.setTouchEmulationEnabled", touch));
        }
        emulation
    }

    /// The same for a window of another size.
    pub(crate) fn screen(&self, width: u32, height: u32) -> (&'static str, Value) {
        let screen = json!({
            "width": width, "height": height, "mobile": self.is_phone,
            "deviceScaleFactor": self.device_px_per_css_px(),
        });
        ("Emulation.setDeviceMetricsOverride", screen)
    }

    /// 2 on a phone, otherwise 1.
    pub(crate) fn device_px_per_css_px(&self) -> f64 {
        if self.is_phone { 2.0 } else { 1.0 }
    }
}
