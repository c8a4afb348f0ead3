//! What a relation is called: as a heading on the card of either side, and as a noun on its line.

use crate::graph::Graph;
use crate::language::Phrase;
use atlas::{NodeId, Relation, RelationId, RelationType};

/// From which end a relation is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The first party: the source, or the middle of a star.
    Source,
    /// Any other party.
    Target,
}

impl Side {
    /// The side from which a party reads a relation: only who is acted on reads it from the other.
    pub fn of(relation: &Relation, party: NodeId) -> Self {
        if relation.hub() == party || !relation.relation_type.is_directed() {
            Self::Source
        } else {
            Self::Target
        }
    }
}

/// The heading under which a card lists a relation. Mutual ones read the same from both sides.
pub const fn relation_heading(relation: RelationType, side: Side) -> Phrase {
    use Phrase as P;
    use RelationType as T;
    let (source, target) = match relation {
        T::TwinnedWith => (P::TwinnedWith, P::TwinnedWith),
        T::PairedWith => (P::PairedWith, P::PairedWith),
        T::MemorandumWith => (P::MemorandumWith, P::MemorandumWith),
        T::AgreementWith => (P::AgreementWith, P::AgreementWith),
        T::PartnersWith => (P::PartnersWith, P::PartnersWith),
        T::ConsensusWith => (P::ConsensusWith, P::ConsensusWith),
        T::SeeksCooperationWith => (P::SeeksCooperationWith, P::SoughtBy),
        T::JointParkOf => (P::BuiltJointlyBy, P::JointParks),
        T::MemberOf => (P::MemberOf, P::Members),
        T::CoFounderOf => (P::CoFounderOf, P::CoFounders),
        T::InitiatorOf => (P::InitiatorOf, P::InitiatedBy),
        T::DevelopedBy => (P::DevelopedBy, P::Developed),
        T::InvestedIn => (P::InvestedIn, P::InvestmentFrom),
        T::RelocatedFrom => (P::RelocatedFrom, P::RelocatedFromHere),
        T::RelocatedTo => (P::RelocatedTo, P::RelocatedToHere),
        T::ModelledOn => (P::ModelledOn, P::ModelFor),
        T::Supports => (P::Supports, P::SupportedBy),
        T::Administers => (P::Administers, P::AdministeredBy),
        T::RegisteredWith => (P::RegisteredWith, P::KeepsTheRegistrationOf),
        T::SubsidiaryOf => (P::SubsidiaryOf, P::Subsidiaries),
        T::DrawsEnterprisesFrom => (P::DrawsEnterprisesFrom, P::HasEnterprisesIn),
        T::SentStaffTo => (P::SentStaffTo, P::ReceivedStaffFrom),
        T::Visited => (P::Visited, P::VisitedBy),
        T::MetWith => (P::MetWith, P::MetWith),
        T::Hosted => (P::Hosted, P::HostedBy),
        T::Witnessed => (P::Witnessed, P::WitnessedBy),
        T::TradesWith => (P::TradesWith, P::TradesWith),
        T::PartOfInitiative => (P::PartOf, P::TakesIn),
        T::ProposedBy => (P::ProposedBy, P::Proposed),
        T::LocatedIn => (P::LiesIn, P::Contains),
        T::BasedIn => (P::BasedIn, P::SeatOf),
    };
    match side {
        Side::Source => source,
        Side::Target => target,
    }
}

/// What a relation is, on its line and as the title of its card.
pub const fn relation_noun(relation: RelationType) -> Phrase {
    use Phrase as P;
    use RelationType as T;
    match relation {
        T::TwinnedWith => P::Twinning,
        T::PairedWith => P::Pairing,
        T::MemorandumWith => P::Memorandum,
        T::AgreementWith => P::Agreement,
        T::PartnersWith => P::Cooperation,
        T::ConsensusWith => P::Consensus,
        T::SeeksCooperationWith => P::WishToCooperate,
        T::JointParkOf => P::JointPark,
        T::MemberOf => P::MembershipTie,
        T::CoFounderOf => P::CoFounding,
        T::InitiatorOf => P::Initiating,
        T::DevelopedBy => P::Development,
        T::InvestedIn => P::Investment,
        T::RelocatedFrom | T::RelocatedTo => P::Relocation,
        T::ModelledOn => P::Model,
        T::Supports => P::Support,
        T::Administers => P::Administration,
        T::RegisteredWith => P::Registration,
        T::SubsidiaryOf => P::Subsidiary,
        T::DrawsEnterprisesFrom => P::Enterprises,
        T::SentStaffTo => P::StaffSent,
        T::Visited => P::Visit,
        T::MetWith => P::Meeting,
        T::Hosted => P::EventHosted,
        T::Witnessed => P::Witness,
        T::TradesWith => P::TradeTie,
        T::PartOfInitiative => P::ProgrammeTie,
        T::ProposedBy => P::Proposal,
        T::LocatedIn => P::Location,
        T::BasedIn => P::Seat,
    }
}

/// `SCODA memorandum with Moglino SEZ, 29 Apr 2022`: a tie on one line.
pub fn tie_in_words(graph: &Graph, id: RelationId) -> String {
    let catalog = graph.catalog();
    let relation = catalog.relation(id);
    let label = |node| catalog.node(node).label().to_owned();
    let others: Vec<String> = relation
        .strands()
        .map(|(_hub, other)| label(other))
        .collect();
    let heading = super::heading_in(graph, relation.relation_type, Side::Source);
    let words = graph.words();
    let values = [
        label(relation.hub()),
        super::lower(heading),
        words.and(&others),
    ];
    let tie = words.with(Phrase::TieInWords, &values.each_ref().map(String::as_str));
    match relation.date {
        Some(date) => words.with(Phrase::NounAndDate, &[&tie, &super::date_span(words, date)]),
        None => tie,
    }
}
