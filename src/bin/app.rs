//! The page: starts the interface. Wasm only.

/// Where the build splits the program (`xtask/src/split.rs`): what is reached from `later` alone is a module of its own.
#[cfg(all(target_arch = "wasm32", zonelink_split))]
mod split {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};
    use zonelink::ui::Later;

    /// The module did not come; the browser's console says why.
    pub(crate) struct Missed;

    impl From<SplitLoaderError> for Missed {
        fn from(_: SplitLoaderError) -> Self {
            Self
        }
    }

    #[wasm_split(later, fallible)]
    pub(crate) fn later() -> Result<Later, Missed> {
        Ok(Later::panels())
    }
}

#[cfg(all(target_arch = "wasm32", zonelink_split))]
fn main() {
    use zonelink::ui::{Panels, start};
    start(Panels::Fetched(|| {
        Box::pin(async { split::later().await.ok() })
    }));
}

#[cfg(all(target_arch = "wasm32", not(zonelink_split)))]
fn main() {
    use zonelink::ui::{Later, Panels, start};
    start(Panels::Here(Later::panels()));
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
