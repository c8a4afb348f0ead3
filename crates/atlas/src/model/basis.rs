//! How we know a thing, how far a tie has come, how exact a number is.

use super::vocabulary;

vocabulary! {
    /// How we know. Drawn solid, dashed and dotted wherever a tie is drawn.
    Basis {
        /// The article says it.
        Stated = "stated",
        /// It follows from what the article says; the note says how.
        Implied = "implied",
        /// Common knowledge, such as the province that a city lies in.
        Background = "background",
    }
}

vocabulary! {
    /// How far a tie has come, as far as the article tells.
    Status {
        /// A paper was signed.
        Signed = "signed",
        /// It holds at the time of the article.
        InForce = "in_force",
        /// It took place: a visit, a meeting, an event.
        Held = "held",
        /// It was made public, no more.
        Announced = "announced",
        /// It is wished for or planned.
        Intended = "intended",
    }
}

vocabulary! {
    /// How exact a number is, in the words of the source.
    Qualifier {
        /// Roughly.
        About = "about",
        /// A little less.
        Nearly = "nearly",
        /// At least, and more.
        MoreThan = "more than",
        /// At most.
        UpTo = "up to",
    }
}
