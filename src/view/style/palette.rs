//! The colours of a theme, read from the design tokens wherever there is a document to read them from.

use super::Color;
use atlas::{Kind, TieClass};

/// Every colour that a painter needs, and how far the rest steps back.
#[derive(Debug, Clone, PartialEq)]
pub struct Palette {
    /// The map's ground; also behind letters.
    pub paper: Color,
    /// Names.
    pub ink: Color,
    /// Names of countries, regions and organizations.
    pub ink_2: Color,
    /// Names that step back.
    pub ink_3: Color,
    /// What is selected.
    pub accent: Color,
    /// In the order of [`Kind::ALL`].
    pub kinds: [Color; Kind::ALL.len()],
    /// In the order of [`TieClass::ALL`].
    pub ties: [Color; TieClass::ALL.len()],
    /// What is left of a mark that steps back, 0 to 1.
    pub dim_node: f64,
    /// What is left of a line that steps back.
    pub dim_tie: f64,
    /// What is left of a name that steps back.
    pub dim_label: f64,
}

impl Palette {
    /// The light theme, as in the tokens.
    pub const fn light() -> Self {
        Self {
            paper: Color::hex(0xF7_F4_ED),
            ink: Color::hex(0x1B_24_30),
            ink_2: Color::hex(0x46_50_5C),
            ink_3: Color::hex(0x62_69_6F),
            accent: Color::hex(0xC4_32_0F),
            kinds: [
                Color::hex(0x34_65_AC), // zone
                Color::hex(0xAD_79_4B), // city
                Color::hex(0x56_66_4F), // region
                Color::hex(0x1E_25_2B), // country
                Color::hex(0x73_2B_4F), // organization
                Color::hex(0x11_93_93), // initiative
                Color::hex(0x3A_1F_83), // alliance
            ],
            ties: [
                Color::hex(0x32_5B_AA), // partnership
                Color::hex(0x4C_04_6A), // membership
                Color::hex(0xA9_7B_52), // building
                Color::hex(0x12_92_9E), // contact
                Color::hex(0x82_2C_53), // trade
                Color::hex(0x34_43_1F), // programme
                Color::hex(0x6F_68_5C), // place
            ],
            dim_node: 0.26,
            dim_tie: 0.15,
            dim_label: 0.8,
        }
    }

    /// The dark theme, as in the tokens.
    pub const fn dark() -> Self {
        Self {
            paper: Color::hex(0x10_16_1F),
            ink: Color::hex(0xEC_E7_DC),
            ink_2: Color::hex(0xBB_C0_C6),
            ink_3: Color::hex(0x98_A1_AB),
            accent: Color::hex(0xFF_7C_55),
            kinds: [
                Color::hex(0x62_9B_DD),
                Color::hex(0xF4_C5_82),
                Color::hex(0x95_AB_99),
                Color::hex(0xD9_EF_FD),
                Color::hex(0xAE_5D_78),
                Color::hex(0x5E_D9_D2),
                Color::hex(0x76_61_C9),
            ],
            ties: [
                Color::hex(0x65_B9_FF),
                Color::hex(0x8E_75_DF),
                Color::hex(0xED_C4_7E),
                Color::hex(0x91_DF_F0),
                Color::hex(0xC0_70_9F),
                Color::hex(0x8C_B3_95),
                Color::hex(0x78_71_65),
            ],
            dim_node: 0.30,
            dim_tie: 0.20,
            dim_label: 0.7,
        }
    }

    /// Reads the tokens by name (`--paper`, `--kind-zone`, …); what `token` does not know stays as in the light theme.
    pub fn read(token: impl Fn(&str) -> Option<String>) -> Self {
        let color = |name: &str| token(name).as_deref().and_then(Color::parse);
        let share = |name: &str| token(name).as_deref().and_then(share);
        let mut palette = Self::light();
        let set = |slot: &mut Color, name: &str| *slot = color(name).unwrap_or(*slot);
        set(&mut palette.paper, "--paper");
        set(&mut palette.ink, "--ink");
        set(&mut palette.ink_2, "--ink-2");
        set(&mut palette.ink_3, "--ink-3");
        set(&mut palette.accent, "--accent");
        for (slot, kind) in palette.kinds.iter_mut().zip(Kind::ALL) {
            set(slot, &format!("--kind-{}", kind.slug()));
        }
        for (slot, class) in palette.ties.iter_mut().zip(TieClass::ALL) {
            set(slot, &format!("--tie-{}", class.slug()));
        }
        palette.dim_node = share("--dim-node").unwrap_or(palette.dim_node);
        palette.dim_tie = share("--dim-tie").unwrap_or(palette.dim_tie);
        palette.dim_label = share("--dim-label").unwrap_or(palette.dim_label);
        palette
    }

    /// The colour of a kind's mark.
    pub const fn kind(&self, kind: Kind) -> Color {
        self.kinds[kind as usize]
    }

    /// The colour of a class's lines.
    pub const fn tie(&self, class: TieClass) -> Color {
        self.ties[class as usize]
    }

    /// The ink of a kind's names: areas and organizations speak more softly than what the map is about.
    pub const fn ink_of(&self, kind: Kind) -> Color {
        match kind {
            Kind::Zone | Kind::City | Kind::Initiative | Kind::Alliance => self.ink,
            Kind::Region | Kind::Country | Kind::Organization => self.ink_2,
        }
    }

    /// The ink of a name that steps back.
    pub fn ink_dimmed(&self) -> Color {
        self.ink_3.over(self.paper, self.dim_label)
    }
}

/// Reads a share as the tokens write it, `0.26` or `1`. Reading any number at all would load ten kilobytes of tables.
fn share(text: &str) -> Option<f64> {
    let (whole, part) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let digits = |text: &str| text.len() <= 6 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) || whole.len() + part.len() == 0 {
        return None;
    }
    let number: u64 = format!("0{whole}{part}").parse().ok()?;
    Some((number as f64 / 10_u64.pow(part.len() as u32) as f64).min(1.0))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test is what a panic is for")]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// The tokens of one block of the style sheet.
    fn tokens(block: &str) -> BTreeMap<String, String> {
        let declarations = block.split(';').filter_map(|text| text.split_once(':'));
        let name = |text: &str| text[text.find("--").unwrap_or(0)..].to_owned();
        declarations
            .map(|(key, value)| (name(key), value.trim().to_owned()))
            .collect()
    }

    #[test]
    fn the_built_in_themes_are_those_of_the_tokens() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/tokens.css");
        let Ok(css) = std::fs::read_to_string(path) else {
            return; // the tokens are copied in with the page
        };
        let (light, rest) = css.split_once("data-theme=\"dark\"").unwrap();
        let dark = rest.split_once('}').unwrap().0;
        let (light, dark) = (tokens(light), tokens(dark));
        assert_eq!(
            Palette::read(|name| light.get(name).cloned()),
            Palette::light()
        );
        assert_eq!(
            Palette::read(|name| dark.get(name).cloned()),
            Palette::dark()
        );
    }

    #[test]
    fn shares_are_read_as_written() {
        for (text, value) in [("0.26", 0.26), (" .8", 0.8), ("1", 1.0), ("0.30", 0.3)] {
            assert_eq!(share(text), Some(value), "{text}");
        }
        for text in ["", ".", "-1", "1e3", "50%", "0.1.2", "1.2345678"] {
            assert_eq!(share(text), None, "{text}");
        }
    }

    #[test]
    fn an_unreadable_token_keeps_its_light_value() {
        assert_eq!(
            Palette::read(|_name| Some("tomato".to_owned())),
            Palette::light()
        );
    }
}
