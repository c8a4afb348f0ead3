//! What a catalog holds, as plain values. A `Catalog` is validated whole before it exists, so nothing below re-checks it.

mod article;
mod basis;
mod catalog;
mod date;
mod evidence;
mod figure;
mod group;
mod id;
mod issue;
mod kind;
mod node;
mod person;
mod record;
mod relation;
mod relation_type;
mod story;
mod translation;

pub use article::Article;
pub use basis::{Basis, Qualifier, Status};
pub use catalog::{Catalog, CatalogError, CatalogParts};
pub use date::{DateError, DateSpan, PartialDate};
pub use evidence::{AsWritten, Evidence, Reading, paragraphs};
pub use figure::Figure;
pub use group::Group;
pub use id::{ArticleId, FigureId, GroupId, NodeId, PersonId, RelationId};
pub use issue::Issue;
pub use kind::Kind;
pub use node::{Names, Node, Position, Precision, Within};
pub use person::Person;
pub use record::{NodeRecord, Record};
pub use relation::{Party, Relation};
pub use relation_type::{RelationType, TieClass};
pub use story::Story;
pub use translation::Translation;

/// Declares an enum whose values are written as fixed words in seeds, links and exports: `ALL`, `slug`, `from_slug`.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $slug:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$doc])* $variant),+ }

        impl $name {
            /// Every value, in the order in which it is listed to readers.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word for this value in seeds, links and exports.
            pub const fn slug(self) -> &'static str {
                match self { $($name::$variant => $slug),+ }
            }

            /// The value that `slug` stands for, if any.
            pub fn from_slug(slug: &str) -> Option<$name> {
                Self::ALL.iter().copied().find(|value| value.slug() == slug)
            }
        }
    };
}
pub(crate) use vocabulary;
