//! What a relation is called: as a heading on the card of either side, and as a noun on its line.

use super::and;
use crate::graph::Graph;
use atlas::{RelationId, RelationType};

/// From which end a relation is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The first party: the source, or the middle of a star.
    Source,
    /// Any other party.
    Target,
}

/// The heading under which a card lists a relation. Mutual ones read the same from both sides.
pub const fn relation_heading(relation: RelationType, side: Side) -> &'static str {
    use RelationType as T;
    let (source, target) = match relation {
        T::TwinnedWith => ("Twinned with", "Twinned with"),
        T::PairedWith => ("Paired with", "Paired with"),
        T::MemorandumWith => ("Memorandum with", "Memorandum with"),
        T::AgreementWith => ("Agreement with", "Agreement with"),
        T::PartnersWith => ("Partners with", "Partners with"),
        T::ConsensusWith => ("Consensus with", "Consensus with"),
        T::SeeksCooperationWith => ("Seeks cooperation with", "Sought for cooperation by"),
        T::JointParkOf => ("Built jointly by", "Joint parks"),
        T::MemberOf => ("Member of", "Members"),
        T::CoFounderOf => ("Co-founder of", "Co-founders"),
        T::InitiatorOf => ("Initiator of", "Initiated by"),
        T::DevelopedBy => ("Developed by", "Developed"),
        T::InvestedIn => ("Invested in", "Investment from"),
        T::RelocatedFrom => ("Relocated from", "Relocated from here"),
        T::RelocatedTo => ("Relocated to", "Relocated to here"),
        T::ModelledOn => ("Modelled on", "Model for"),
        T::Supports => ("Supports", "Supported by"),
        T::Administers => ("Administers", "Administered by"),
        T::RegisteredWith => ("Registered with", "Keeps the registration of"),
        T::SubsidiaryOf => ("Subsidiary of", "Subsidiaries"),
        T::DrawsEnterprisesFrom => ("Draws enterprises from", "Has enterprises in"),
        T::SentStaffTo => ("Sent staff to", "Received staff from"),
        T::Visited => ("Visited", "Visited by"),
        T::MetWith => ("Met with", "Met with"),
        T::Hosted => ("Hosted", "Hosted by"),
        T::Witnessed => ("Witnessed", "Witnessed by"),
        T::TradesWith => ("Trades with", "Trades with"),
        T::PartOfInitiative => ("Part of", "Takes in"),
        T::ProposedBy => ("Proposed by", "Proposed"),
        T::LocatedIn => ("Lies in", "Contains"),
        T::BasedIn => ("Based in", "Seat of"),
    };
    match side {
        Side::Source => source,
        Side::Target => target,
    }
}

/// What a relation is, on its line and as the title of its card.
pub const fn relation_noun(relation: RelationType) -> &'static str {
    use RelationType as T;
    match relation {
        T::TwinnedWith => "twinning",
        T::PairedWith => "pairing",
        T::MemorandumWith => "memorandum",
        T::AgreementWith => "agreement",
        T::PartnersWith => "cooperation",
        T::ConsensusWith => "consensus",
        T::SeeksCooperationWith => "wish to cooperate",
        T::JointParkOf => "joint park",
        T::MemberOf => "membership",
        T::CoFounderOf => "co-founding",
        T::InitiatorOf => "initiative",
        T::DevelopedBy => "development",
        T::InvestedIn => "investment",
        T::RelocatedFrom | T::RelocatedTo => "relocation",
        T::ModelledOn => "model",
        T::Supports => "support",
        T::Administers => "administration",
        T::RegisteredWith => "registration",
        T::SubsidiaryOf => "subsidiary",
        T::DrawsEnterprisesFrom => "enterprises",
        T::SentStaffTo => "staff sent",
        T::Visited => "visit",
        T::MetWith => "meeting",
        T::Hosted => "event hosted",
        T::Witnessed => "witness",
        T::TradesWith => "trade",
        T::PartOfInitiative => "programme",
        T::ProposedBy => "proposal",
        T::LocatedIn => "location",
        T::BasedIn => "seat",
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
    let heading =
        super::heading_in(graph, relation.relation_type, Side::Source).to_ascii_lowercase();
    let date = relation
        .date
        .map_or_else(String::new, |date| format!(", {}", super::date_span(date)));
    format!("{} {heading} {}{date}", label(relation.hub()), and(&others))
}
