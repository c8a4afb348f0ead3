//! A catalog as bytes, and from them: what the build embeds, and what whoever opens a file sends to the page.
//!
//! Numbers and texts stand apart, each in the order of the fields: that compresses better than one among the other. Written
//! by hand, since serde's derived readers do the same in two and a half times the code, and every page carries this one.

use crate::model::{
    Article, ArticleId, AsWritten, Basis, Catalog, CatalogParts, DateSpan, Evidence, Figure, Group,
    Kind, Names, Node, NodeId, NodeRecord, PartialDate, Party, Person, Position, Precision,
    Qualifier, Reading, Record, Relation, RelationId, RelationType, Status, Story, Translation,
    Within,
};

/// A catalog as bytes.
pub fn packed_catalog(catalog: &Catalog) -> Vec<u8> {
    packed(&CatalogParts::from(catalog.clone()))
}

/// A catalog from its bytes; none where they are no catalog, or one of another version.
pub fn catalog(bytes: &[u8]) -> Option<Catalog> {
    Catalog::new(unpacked(bytes)?).ok()
}

/// Anything as bytes: how many bytes of numbers there are, the numbers, the texts.
pub fn packed<T: Pack>(of: &T) -> Vec<u8> {
    let mut packing = Packing::default();
    of.put(&mut packing);
    let Packing { numbers, texts } = packing;
    let mut bytes = (numbers.len() as u32).to_le_bytes().to_vec();
    bytes.extend(numbers);
    bytes.extend(texts);
    bytes
}

/// Anything from its bytes; none where they are not the bytes of such a thing, to the last.
pub fn unpacked<T: Pack>(bytes: &[u8]) -> Option<T> {
    let (length, rest) = bytes.split_first_chunk()?;
    let (numbers, texts) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
    let mut left = Unpacking { numbers, texts };
    let taken = T::take(&mut left)?;
    (left.numbers.is_empty() && left.texts.is_empty()).then_some(taken)
}

/// What has been written.
#[derive(Debug, Default)]
pub struct Packing {
    numbers: Vec<u8>,
    texts: Vec<u8>,
}

impl Packing {
    fn number(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.numbers.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.numbers.push(number as u8);
    }
}

/// What is left to be read.
#[derive(Debug)]
pub struct Unpacking<'a> {
    numbers: &'a [u8],
    texts: &'a [u8],
}

impl Unpacking<'_> {
    #[inline(never)]
    fn byte(&mut self) -> Option<u8> {
        let (&first, rest) = self.numbers.split_first()?;
        self.numbers = rest;
        Some(first)
    }

    /// An unsigned number in groups of seven bits, the lowest first.
    #[inline(never)]
    fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7F).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    #[inline(never)]
    fn text(&mut self) -> Option<String> {
        let length = self.number()? as usize;
        let (text, rest) = self.texts.split_at_checked(length)?;
        self.texts = rest;
        Some(std::str::from_utf8(text).ok()?.to_owned())
    }
}

/// What can be written to bytes and read from them.
pub trait Pack: Sized {
    /// Writes it.
    fn put(&self, to: &mut Packing);

    /// The next of its kind; none where there is none.
    fn take(from: &mut Unpacking<'_>) -> Option<Self>;
}

impl<T: Pack> Pack for Vec<T> {
    fn put(&self, to: &mut Packing) {
        to.number(self.len() as u32);
        self.iter().for_each(|each| each.put(to));
    }

    #[inline(never)]
    fn take(from: &mut Unpacking<'_>) -> Option<Self> {
        let count = from.number()? as usize;
        // A wrong count must not ask for more memory than there are bytes.
        let mut list = Vec::with_capacity(count.min(from.numbers.len()));
        for _entry in 0..count {
            list.push(T::take(from)?);
        }
        Some(list)
    }
}

impl<T: Pack> Pack for Option<T> {
    fn put(&self, to: &mut Packing) {
        to.numbers.push(u8::from(self.is_some()));
        self.iter().for_each(|each| each.put(to));
    }

    fn take(from: &mut Unpacking<'_>) -> Option<Self> {
        match from.byte()? {
            0 => Some(None),
            1 => Some(Some(T::take(from)?)),
            _ => None,
        }
    }
}

impl<A: Pack, B: Pack> Pack for (A, B) {
    fn put(&self, to: &mut Packing) {
        self.0.put(to);
        self.1.put(to);
    }

    fn take(from: &mut Unpacking<'_>) -> Option<Self> {
        Some((A::take(from)?, B::take(from)?))
    }
}

impl Pack for String {
    fn put(&self, to: &mut Packing) {
        to.number(self.len() as u32);
        to.texts.extend(self.as_bytes());
    }

    fn take(from: &mut Unpacking<'_>) -> Option<Self> {
        from.text()
    }
}

impl Pack for u8 {
    fn put(&self, to: &mut Packing) {
        to.numbers.push(*self);
    }

    fn take(from: &mut Unpacking<'_>) -> Option<Self> {
        from.byte()
    }
}

impl Pack for u16 {
    fn put(&self, to: &mut Packing) {
        to.number(u32::from(*self));
    }

    fn take(from: &mut Unpacking<'_>) -> Option<Self> {
        from.number()?.try_into().ok()
    }
}

impl Pack for u32 {
    fn put(&self, to: &mut Packing) {
        to.number(*self);
    }

    fn take(from: &mut Unpacking<'_>) -> Option<Self> {
        from.number()
    }
}

impl Pack for bool {
    fn put(&self, to: &mut Packing) {
        to.numbers.push(u8::from(*self));
    }

    fn take(from: &mut Unpacking<'_>) -> Option<Self> {
        Some(from.byte()? == 1)
    }
}

impl Pack for f64 {
    fn put(&self, to: &mut Packing) {
        to.numbers.extend(self.to_le_bytes());
    }

    fn take(from: &mut Unpacking<'_>) -> Option<Self> {
        let (number, rest) = from.numbers.split_first_chunk()?;
        from.numbers = rest;
        Some(f64::from_le_bytes(*number))
    }
}

/// Packs structs field by field, in the order in which they are named.
#[macro_export]
macro_rules! pack_fields {
    ($($name:ident { $($field:ident),+ $(,)? })+) => { $(
        impl $crate::pack::Pack for $name {
            fn put(&self, to: &mut $crate::pack::Packing) {
                let Self { $($field),+ } = self;
                $($crate::pack::Pack::put($field, to);)+
            }

            fn take(from: &mut $crate::pack::Unpacking<'_>) -> Option<Self> {
                Some(Self { $($field: $crate::pack::Pack::take(from)?),+ })
            }
        }
    )+ };
}

pack_fields! {
    CatalogParts { nodes, relations, figures, groups, people, articles }
    Node { slug, kind, name, short, names, aliases, country, within, position, wikidata, summary }
    Within { place, basis }
    Position { lat, lon, precision }
    Relation { slug, relation_type, parties, date, year_inferred, status, initiatives, note, basis, evidence }
    Party { node, role }
    Evidence { article, paragraph, as_written }
    AsWritten { text, reads }
    Figure { slug, subject, about, measure, value, unit, qualifier, period, year_inferred, base, is_share, note, basis, evidence }
    Group { slug, label, subject, relation, count, qualifier, named, note, basis, evidence }
    Person { name, names, role, nodes, relations, note, evidence }
    Article { slug, title, outlet, published, language, file, sha256, summary }
    PartialDate { year, month, day }
    Record { nodes, notes, written, figures, groups, people, articles }
    NodeRecord { full_name, names, aliases, position, wikidata, summary }
    Story { id, steps }
    Translation { language, names, texts }
}

/// Reads values of a fixed list by their places in it.
macro_rules! listed {
    ($($name:ident)+) => { $(
        impl Pack for $name {
            fn put(&self, to: &mut Packing) {
                // Every value is in the list of all.
                let place = Self::ALL.iter().position(|each| each == self);
                to.number(place.unwrap_or(Self::ALL.len()) as u32);
            }

            fn take(from: &mut Unpacking<'_>) -> Option<Self> {
                Self::ALL.get(from.number()? as usize).copied()
            }
        }
    )+ };
}

listed! { Kind Basis Precision Qualifier RelationType Status }

/// Reads ids, which are numbers.
macro_rules! ids {
    ($($name:ident)+) => { $(
        impl Pack for $name {
            fn put(&self, to: &mut Packing) {
                to.number(self.index() as u32);
            }

            fn take(from: &mut Unpacking<'_>) -> Option<Self> {
                Some(Self::from_index(from.number()? as usize))
            }
        }
    )+ };
}

ids! { NodeId RelationId ArticleId }

impl Pack for Names {
    fn put(&self, to: &mut Packing) {
        let names = self
            .iter()
            .map(|(code, name)| (code.to_owned(), name.to_owned()));
        names.collect::<Vec<_>>().put(to);
    }

    fn take(from: &mut Unpacking<'_>) -> Option<Self> {
        Some(Vec::take(from)?.into_iter().collect())
    }
}

impl Pack for DateSpan {
    fn put(&self, to: &mut Packing) {
        let (which, first, last) = match self {
            Self::On(date) => (0, date, None),
            Self::Between(first, last) => (1, first, Some(last)),
            Self::Since(date) => (2, date, None),
        };
        to.number(which);
        first.put(to);
        last.into_iter().for_each(|last| last.put(to));
    }

    fn take(from: &mut Unpacking<'_>) -> Option<Self> {
        let which = from.number()?;
        let first = PartialDate::take(from)?;
        Some(match which {
            0 => Self::On(first),
            1 => Self::Between(first, PartialDate::take(from)?),
            2 => Self::Since(first),
            _ => return None,
        })
    }
}

impl Pack for Reading {
    fn put(&self, to: &mut Packing) {
        match self {
            Self::Node(id) => {
                to.number(0);
                id.put(to);
            }
            word => {
                let place = Self::WORDS.iter().position(|(_word, each)| each == word);
                to.number(place.map_or(0, |place| place as u32 + 1));
            }
        }
    }

    fn take(from: &mut Unpacking<'_>) -> Option<Self> {
        match from.number()? {
            0 => Some(Self::Node(NodeId::take(from)?)),
            which => Some(Self::WORDS.get(which as usize - 1)?.1),
        }
    }
}
