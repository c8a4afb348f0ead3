//! Everything in every language: no phrase, name or text of ours is left in English where the page is told in another.
#![allow(clippy::unwrap_used, reason = "a failing test is what a panic is for")]

use std::collections::BTreeSet;
use zonelink::embedded::beside;
use zonelink::graph::Graph;
use zonelink::language::Language;
use zonelink::page::{self, Child, Element, Shown};
use zonelink::state::{self, Action, AppState, Effect};
use zonelink::view::facet::Facets;
use zonelink::view::search::SearchIndex;
use zonelink::view::story::{STORIES, Told};
use zonelink::view::table::Tab;
use zonelink::view::{Filter, Target, permalink, words};

const OTHERS: [Language; 2] = [Language::Chinese, Language::Russian];

/// Every text that is not marked as another language's, and what attributes say.
fn texts(element: &Element, found: &mut Vec<String>) {
    if element.attribute("lang").is_some() || matches!(element.tag(), "code" | "kbd") {
        return;
    }
    for name in ["aria-label", "title", "placeholder"] {
        found.extend(element.attribute(name).map(str::to_owned));
    }
    for child in element.inside() {
        match child {
            Child::Text(text) => found.push(text.to_string()),
            Child::Element(element) => texts(element, found),
        }
    }
}

/// Words in Latin letters that are no names, abbreviations or signs that stay in every language.
fn english_words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    let is_english =
        |word: &&str| word.len() > 2 && word.chars().all(|letter| letter.is_ascii_lowercase());
    words.filter(is_english).map(str::to_owned).collect()
}

/// Small letters that are no English: addresses, file names, and spellings of the articles that are quoted in our texts.
fn without_quotes(text: &str) -> String {
    let mut plain = String::new();
    let mut depth = 0;
    for letter in text.chars() {
        match letter {
            '“' | '«' => depth += 1,
            '”' | '»' => depth -= 1,
            letter if depth == 0 => plain.push(letter),
            _ => {}
        }
    }
    plain
}

fn shown(
    graph: &Graph,
    state: &AppState,
    read: impl FnOnce(&Shown<'_>) -> Vec<Element>,
) -> Vec<String> {
    let index = SearchIndex::new(graph);
    let place = &state.place;
    let subset = place.filter.subset(graph, place.focus, place.selected);
    let facets = Facets::count(graph, &place.filter);
    let shown = Shown {
        graph,
        index: &index,
        state,
        subset: &subset,
        facets: &facets,
    };
    let mut found = Vec::new();
    read(&shown).iter().for_each(|tree| texts(tree, &mut found));
    found
}

fn assert_told(graph: &Graph, texts: Vec<String>, of: &str) {
    let titles: BTreeSet<&str> = graph
        .catalog()
        .articles()
        .iter()
        .flat_map(|article| [article.title.as_str(), article.outlet.as_str()])
        .collect();
    for text in texts {
        // An outlet stands with date and paragraph on one line.
        let mut rest = without_quotes(&text);
        for title in &titles {
            rest = rest.replace(title, "");
        }
        let is_file = rest.contains(".txt") || rest.contains("GraphML");
        let english = english_words(&rest);
        assert!(
            is_file || english.is_empty(),
            "{of}: {english:?} in “{text}”"
        );
    }
}

#[test]
fn no_card_leaves_a_word_of_ours_in_english() {
    for language in OTHERS {
        let graph = beside::graph(language).unwrap();
        for id in graph.catalog().node_ids() {
            let mut found = Vec::new();
            let parts = page::node_card(&graph, id, None);
            parts.iter().for_each(|part| texts(part, &mut found));
            assert_told(&graph, found, &graph.catalog().node(id).slug);
        }
        for id in graph.catalog().relation_ids() {
            let mut found = Vec::new();
            let parts = page::tie_card(&graph, id, None);
            parts.iter().for_each(|part| texts(part, &mut found));
            assert_told(&graph, found, &graph.catalog().relation(id).slug);
        }
    }
}

#[test]
fn no_panel_leaves_a_word_in_english() {
    for language in OTHERS {
        let graph = beside::graph(language).unwrap();
        for tab in [None].into_iter().chain(Tab::ALL.map(Some)) {
            let mut state = AppState::default();
            state.place.list = tab;
            state.help_open = true;
            state.finder.query = "s".to_owned();
            state.finder.open = true;
            let found = shown(&graph, &state, |shown| {
                vec![
                    page::bar(shown),
                    page::finder(shown),
                    page::column(shown),
                    page::controls(shown),
                    page::list(shown),
                    page::help(shown),
                    page::file(shown),
                ]
            });
            assert!(found.len() > 50);
            assert_told(&graph, found, &format!("{tab:?}"));
        }
    }
}

#[test]
fn every_entry_has_a_name_in_the_letters_of_the_language() {
    for (language, letters) in OTHERS.into_iter().zip(['一'..='鿿', 'А'..='я']) {
        let graph = beside::graph(language).unwrap();
        let own = |name: &str| name.chars().any(|letter| letters.contains(&letter));
        let names = graph.catalog().nodes().iter();
        let foreign: Vec<&str> = names
            .filter(|node| !own(&node.name))
            .map(|node| node.slug.as_str())
            .collect();
        // A company is called by its own name where no other is in use.
        let known: &[&str] = match language {
            Language::Russian => &["jiangsu-general-science-technology"],
            Language::English | Language::Chinese => &[],
        };
        assert_eq!(foreign, known, "{language:?}");
    }
}

#[test]
fn a_name_of_ours_says_that_it_is() {
    let graph = beside::graph(Language::Russian).unwrap();
    let card = |slug: &str| {
        let id = graph.catalog().node_by_slug(slug).unwrap();
        let parts = page::node_card(&graph, id, None);
        parts.iter().map(Element::text).collect::<String>()
    };
    assert!(card("sez-alliance").contains("это наш перевод"));
    assert!(!card("suzhou").contains("это наш перевод"));
    assert!(card("sez-alliance").contains("Special Economic Zone Free Trade Innovation Alliance"));
}

#[test]
fn it_is_found_by_its_names_in_every_language() {
    for language in Language::ALL {
        let graph = beside::graph(language).unwrap();
        let index = SearchIndex::new(&graph);
        for (query, slug) in [
            ("suzhou", "suzhou"),
            ("苏州", "suzhou"),
            ("Сучжоу", "suzhou"),
            ("Laiki", "lekki-free-zone"),
            ("scoda", "scoda"),
            ("sip", "suzhou-industrial-park"),
            ("lfz", "lekki-free-zone"),
        ] {
            let hit = &index.find(query, &graph, 1)[0];
            let found = &graph.catalog().node(hit.node).slug;
            assert_eq!(found, slug, "{query} in {language:?}");
        }
    }
}

#[test]
fn the_sentence_is_one_in_each_language() {
    let said = |language| {
        let graph = beside::graph(language).unwrap();
        let filter = Filter {
            countries: ["KH".to_owned()].into_iter().collect(),
            ..Filter::default()
        };
        let subset = filter.subset(&graph, None, None);
        let runs = words::sentence(&graph, &filter, None, &subset);
        runs.iter().map(words::Run::text).collect::<String>()
    };
    let [english, chinese, russian] = Language::ALL.map(said);
    assert!(
        english.contains(": Cambodia and partners elsewhere."),
        "{english}"
    );
    assert!(chinese.contains("：柬埔寨及其在别处的伙伴。"), "{chinese}");
    assert!(
        russian.contains(": Камбоджа и партнёры в других местах."),
        "{russian}"
    );
}

#[test]
fn a_link_says_the_language_and_choosing_one_tells_the_page_anew() {
    let graph = zonelink::embedded::graph().unwrap();
    let index = SearchIndex::new(&graph);
    let opened = state::opened("?z=scoda&lang=ru", &graph, &index);
    assert_eq!(opened.place.language, Some(Language::Russian));
    let (next, effects) = state::update(&opened, Action::Speak(Language::Chinese), &graph, &index);
    assert_eq!(permalink::write(&next.place, &graph), "?z=scoda&lang=zh");
    assert_eq!(effects.last(), Some(&Effect::Speak(Language::Chinese)));
    let (same, effects) = state::update(&opened, Action::Speak(Language::English), &graph, &index);
    assert_eq!(permalink::write(&same.place, &graph), "?z=scoda&lang=en");
    assert!(
        !effects.contains(&Effect::Speak(Language::English)),
        "it is told in it already"
    );
    // Back to a link that names none: the reader's own, which is the last that was chosen.
    let back = Action::AddressChanged("?z=scoda".to_owned());
    let (_back, effects) = state::update(&next, back, &graph, &index);
    assert_eq!(effects.last(), Some(&Effect::Speak(Language::Chinese)));
    let unknown = state::opened("?lang=xx", &graph, &index);
    assert_eq!(unknown.notices.len(), 1);
}

#[test]
fn the_same_nodes_and_ties_stand_in_every_language() {
    let english = zonelink::embedded::graph().unwrap();
    for language in OTHERS {
        let graph = beside::graph(language).unwrap();
        let slugs = |graph: &Graph| -> Vec<String> {
            let nodes = graph.catalog().nodes().iter();
            nodes.map(|node| node.slug.clone()).collect()
        };
        assert_eq!(slugs(&graph), slugs(&english));
        assert_eq!(
            graph.catalog().figures().len(),
            english.catalog().figures().len()
        );
        let id = graph.catalog().node_by_slug("suzhou").unwrap();
        assert!(graph.catalog().node(id).names.get("en") == Some("Suzhou"));
        let target = Some(Target::Node(id));
        let subset = Filter::default().subset(&graph, None, target);
        assert_eq!(
            subset.node_count(),
            Filter::default()
                .subset(&english, None, target)
                .node_count()
        );
    }
}

#[test]
fn every_step_of_a_story_leads_somewhere_in_every_language() {
    for language in Language::ALL {
        let graph = beside::graph(language).unwrap();
        let ids: Vec<&str> = graph
            .stories()
            .iter()
            .map(|story| story.id.as_str())
            .collect();
        assert_eq!(ids, STORIES.map(|(id, _question)| id));
        for (story, _question) in (0..).zip(STORIES) {
            let first = Told { story, step: 0 };
            assert!((3..=6).contains(&first.count(&graph)));
            for step in 0..first.count(&graph) {
                let told = Told { story, step };
                let (link, text) = told.tale(&graph).unwrap();
                let (place, problems) = permalink::read(link, &graph);
                assert!(problems.is_empty() && text.chars().count() > 20, "{link}");
                assert_eq!(
                    permalink::write(&place, &graph)
                        .trim_start_matches('?')
                        .len(),
                    link.len(),
                    "{link}"
                );
                assert_eq!(Told::from_link(&told.in_link()), Some(told));
            }
        }
    }
}
