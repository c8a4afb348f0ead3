//! What a reader can do, and what follows outside the state.

use super::{Copied, Fetched, FileAction, Fold, TextAction, WalkAction};
use crate::graph::Said;
use crate::language::Language;
use crate::view::story::Told;
use crate::view::table::{Column, Tab};
use crate::view::{Path, Target};
use atlas::{ArticleId, Basis, Kind, NodeId, TieClass};

/// Something the reader did, by whatever means.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Open the card of a node or tie.
    Select(Target),
    /// Close the card.
    Deselect,
    /// Show only what lies so many lines around a node.
    Focus(NodeId, u8),
    /// While a neighbourhood alone is shown: let it reach so many lines.
    FocusDepth(u8),
    /// One step out: search, help, focus, selection – whichever is innermost.
    StepOut,
    /// Out of the search field, with nothing left in it.
    LeaveSearch,
    /// Show or hide a kind.
    ToggleKind(Kind),
    /// Show this kind alone, or all again when it is alone already.
    IsolateKind(Kind),
    /// Narrow to a country, or stop doing so.
    ToggleCountry(String),
    /// Narrow to an initiative or alliance, or stop doing so.
    ToggleInitiative(NodeId),
    /// Show or hide a class of tie.
    ToggleClass(TieClass),
    /// Show this class alone, or all again.
    IsolateClass(TieClass),
    /// Show or hide ties that we know in this way.
    ToggleBasis(Basis),
    /// Show ties that we know in this way alone, or all again.
    IsolateBasis(Basis),
    /// Narrow to what stands in an article, or stop doing so.
    ToggleArticle(ArticleId),
    /// Narrow to what something is said of, or stop doing so.
    ToggleSaid(Said),
    /// A year was clicked: narrow to it, stretch the chosen years to it, or, where it is alone already, to all again.
    ClickYear(u16),
    /// The pointer was drawn over a year: the chosen years reach to it.
    BrushYear(u16),
    /// Show the map, or a table.
    View(Option<Tab>),
    /// Sort the table by a column, or the other way round.
    SortBy(Column),
    /// The table was scrolled: the first row that is seen, and how many fit.
    Scrolled(u32, u32),
    /// Drop every filter and the focus.
    ClearFilters,
    /// The address changed by Back, Forward or hand: its query, with or without the question mark.
    AddressChanged(String),
    /// Something was typed in the search field.
    Search(String),
    /// Move through the hits, down or up.
    MoveHit(i32),
    /// Take the hit that is marked.
    TakeHit,
    /// Put the cursor into the search field.
    OpenSearch,
    /// Show or hide the sheet of keys.
    ToggleHelp,
    /// Light, dark, or as the system has it.
    CycleTheme,
    /// Tell the page in another language.
    Speak(Language),
    /// Copy the address of this view.
    CopyLink,
    /// Copy a text.
    Copy(Copied, String),
    /// The copying ended, well or not.
    WasCopied(Copied, bool),
    /// Show or hide how to cite what is shown.
    ToggleCite,
    /// Ask with whom a node is to be shown connected.
    AskPath(NodeId),
    /// Show how two nodes are connected.
    Connect(Path),
    /// Tell a step of a story.
    Tell(Told),
    /// Tell no more of it.
    LeaveStory,
    /// Back from a connection to the whole map.
    LeavePath,
    /// Put a notice away.
    DismissNotice(usize),
    /// Open or close the column of filters where it is folded.
    ToggleColumn,
    /// Open or close something that is folded at first.
    Fold(Fold),
    /// Make the card of a phone higher, or low again.
    NextSheetHeight,
    /// The window has another width and height, in CSS pixels.
    Resized((f64, f64)),
    /// Move the camera.
    Camera(CameraMove),
    /// A step of the walk.
    Walk(WalkAction),
    /// Something with texts of articles that the reader has.
    Text(TextAction),
    /// Something with a file of the reader's.
    File(FileAction),
    /// The record is on its way, there, missed, or asked for again.
    Record(Fetched),
    /// The same of the later part of the program.
    Later(Fetched),
    /// Something outside failed, in words for the reader.
    Failed(String),
}

/// A movement of the camera that was asked for by key or button.
#[derive(Debug, Clone, PartialEq)]
pub enum CameraMove {
    /// Show everything that is visible.
    Fit,
    /// Zoom by a factor at the middle.
    ZoomBy(f64),
    /// Bring these into view if they are not; zoom out only as far as needed.
    Reveal(Vec<NodeId>),
}

/// What must happen outside the state.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// A new entry in the history, with this query (empty, or beginning with `?`).
    PushAddress(String),
    /// The same entry, another query.
    ReplaceAddress(String),
    /// Move the camera.
    Camera(CameraMove),
    /// Put the address of this view on the clipboard.
    CopyAddress,
    /// Put a text on the clipboard.
    CopyText(Copied, String),
    /// Put the cursor into the search field.
    FocusSearch,
    /// Bring the marked hit into sight.
    ShowHit,
    /// Put the keyboard focus on the sheet of keys.
    FocusHelp,
    /// Put the keyboard focus on the heading of the story.
    FocusStory,
    /// Put the keyboard focus on the card's heading.
    FocusCard,
    /// Put the keyboard focus back on the map, or the table in its place.
    FocusMap,
    /// Put the keyboard focus on what the walk looks at.
    FocusWalk,
    /// Let the reader choose a file.
    ChooseFile,
    /// Give up the file that is on its way.
    GiveFileUp,
    /// Read the last file again, its columns taken for these.
    ReadFileAgain(Vec<u8>),
    /// Show the map that is built in.
    LeaveFile,
    /// Forget the texts of articles that are kept in this browser.
    ForgetTexts,
    /// Tell the page in a language that is not the one it is told in.
    Speak(Language),
    /// Write the theme on the document and remember it: `light`, `dark` or none.
    ApplyTheme(Option<&'static str>),
}
