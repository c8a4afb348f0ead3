//! The kinds of node.

use super::vocabulary;

vocabulary! {
    /// What a node is. Its shape and colour on the map follow from it.
    Kind {
        /// A special economic zone, park or port.
        Zone = "zone",
        /// A city, district or county.
        City = "city",
        /// A province, state or oblast, or a part of the world.
        Region = "region",
        /// A country.
        Country = "country",
        /// A company, committee, embassy or other body.
        Organization = "organization",
        /// A programme, strategy, agenda or series of events.
        Initiative = "initiative",
        /// A standing association with members.
        Alliance = "alliance",
    }
}

impl Kind {
    /// The kinds on the map when nobody has chosen: places, zones and alliances.
    pub const SHOWN_BY_DEFAULT: &'static [Kind] = &[
        Kind::Zone,
        Kind::City,
        Kind::Region,
        Kind::Country,
        Kind::Alliance,
    ];

    /// Whether a thing of this kind is a place that others can lie in.
    pub const fn is_place(self) -> bool {
        match self {
            Kind::Zone | Kind::City | Kind::Region | Kind::Country => true,
            Kind::Organization | Kind::Initiative | Kind::Alliance => false,
        }
    }
}
