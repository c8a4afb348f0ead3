//! The types of relation and the classes they fall into. A relation reads *source, type, target*.

use super::vocabulary;

vocabulary! {
    /// The class of a tie: its colour on the map, a facet in the column.
    TieClass {
        /// Cooperation between two or more parties.
        Partnership = "partnership",
        /// Belonging to an alliance, founding it.
        Membership = "membership",
        /// Building, running, funding, moving to.
        Building = "building",
        /// Visits, meetings, events.
        Contact = "contact",
        /// Trade.
        Trade = "trade",
        /// Part of a programme.
        Programme = "programme",
        /// Where a thing lies.
        Place = "place",
    }
}

vocabulary! {
    /// What a relation says. Documented for readers of articles in CONTRIBUTING.md.
    RelationType {
        /// Sister cities or provinces.
        TwinnedWith = "twinned_with",
        /// A pairing within one country.
        PairedWith = "paired_with",
        /// A memorandum was signed.
        MemorandumWith = "memorandum_with",
        /// An agreement or contract was signed.
        AgreementWith = "agreement_with",
        /// They cooperate; the form is not told.
        PartnersWith = "partners_with",
        /// They agreed on something; nothing was signed.
        ConsensusWith = "consensus_with",
        /// One wishes to cooperate with the other.
        SeeksCooperationWith = "seeks_cooperation_with",
        /// A park and the places that built it together.
        JointParkOf = "joint_park_of",
        /// A member of an alliance.
        MemberOf = "member_of",
        /// One of those that founded it.
        CoFounderOf = "co_founder_of",
        /// The one whose initiative it was.
        InitiatorOf = "initiator_of",
        /// What was built, by whom.
        DevelopedBy = "developed_by",
        /// Who put money into what.
        InvestedIn = "invested_in",
        /// A company and where it came from.
        RelocatedFrom = "relocated_from",
        /// A company and where it went.
        RelocatedTo = "relocated_to",
        /// What was made after the pattern of what.
        ModelledOn = "modelled_on",
        /// Who helps whom.
        Supports = "supports",
        /// The body that runs a zone or place.
        Administers = "administers",
        /// A zone and the body that keeps its registration.
        RegisteredWith = "registered_with",
        /// A company and its parent.
        SubsidiaryOf = "subsidiary_of",
        /// A zone and where its enterprises come from.
        DrawsEnterprisesFrom = "draws_enterprises_from",
        /// Who sent people to work where.
        SentStaffTo = "sent_staff_to",
        /// A guest and the place visited.
        Visited = "visited",
        /// A meeting or dialogue.
        MetWith = "met_with",
        /// Who held an event.
        Hosted = "hosted",
        /// Who stood by when others signed.
        Witnessed = "witnessed",
        /// Trade between the two.
        TradesWith = "trades_with",
        /// Part of a programme, or answering to it.
        PartOfInitiative = "part_of_initiative",
        /// A programme and whose idea it was.
        ProposedBy = "proposed_by",
        /// The place a thing lies in.
        LocatedIn = "located_in",
        /// The place an organization sits in.
        BasedIn = "based_in",
    }
}

impl RelationType {
    /// The class this type falls into.
    pub const fn class(self) -> TieClass {
        use RelationType as T;
        match self {
            T::TwinnedWith
            | T::PairedWith
            | T::MemorandumWith
            | T::AgreementWith
            | T::PartnersWith => TieClass::Partnership,
            T::ConsensusWith | T::SeeksCooperationWith | T::JointParkOf => TieClass::Partnership,
            T::MemberOf | T::CoFounderOf | T::InitiatorOf => TieClass::Membership,
            T::DevelopedBy | T::InvestedIn | T::RelocatedFrom | T::RelocatedTo | T::ModelledOn => {
                TieClass::Building
            }
            T::Supports | T::Administers | T::RegisteredWith | T::SubsidiaryOf => {
                TieClass::Building
            }
            T::DrawsEnterprisesFrom | T::SentStaffTo => TieClass::Building,
            T::Visited | T::MetWith | T::Hosted | T::Witnessed => TieClass::Contact,
            T::TradesWith => TieClass::Trade,
            T::PartOfInitiative | T::ProposedBy => TieClass::Programme,
            T::LocatedIn | T::BasedIn => TieClass::Place,
        }
    }

    /// Whether source and target have different parts; a mutual type reads the same both ways.
    pub const fn is_directed(self) -> bool {
        use RelationType as T;
        match self {
            T::TwinnedWith
            | T::PairedWith
            | T::MemorandumWith
            | T::AgreementWith
            | T::PartnersWith => false,
            T::ConsensusWith | T::MetWith | T::TradesWith => false,
            T::SeeksCooperationWith
            | T::JointParkOf
            | T::MemberOf
            | T::CoFounderOf
            | T::InitiatorOf => true,
            T::DevelopedBy | T::InvestedIn | T::RelocatedFrom | T::RelocatedTo | T::ModelledOn => {
                true
            }
            T::Supports
            | T::Administers
            | T::RegisteredWith
            | T::SubsidiaryOf
            | T::DrawsEnterprisesFrom => true,
            T::SentStaffTo | T::Visited | T::Hosted | T::Witnessed => true,
            T::PartOfInitiative | T::ProposedBy | T::LocatedIn | T::BasedIn => true,
        }
    }
}
