//! Ids: indices into one catalog. Having one proves that the thing exists there; its slug is what files and links use.

macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub struct $name(u32);

        impl $name {
            /// The id at `index` of a catalog's list; only a list's owner, or code that mirrors the list, may say so.
            pub const fn from_index(index: usize) -> Self {
                Self(index as u32)
            }

            /// The place in the catalog's list, for tables kept beside it.
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

id!(/// A [`Node`](super::Node) of the catalog.
    NodeId);
id!(/// A [`Relation`](super::Relation) of the catalog.
    RelationId);
id!(/// An [`Article`](super::Article) of the catalog.
    ArticleId);
id!(/// A [`Figure`](super::Figure) of the catalog.
    FigureId);
id!(/// A [`Group`](super::Group) of the catalog.
    GroupId);
id!(/// A [`Person`](super::Person) of the catalog.
    PersonId);
