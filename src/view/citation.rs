//! How to cite a node, a tie or a view: one line of text, and what reference managers read. The date is told, not read.

use super::permalink::{self, Place};
use super::{Target, words};
use crate::graph::Graph;
use crate::language::Phrase;
use atlas::{ArticleId, PartialDate};

/// What is cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// `SCODA`, `SCODA memorandum with Moglino SEZ`, or the sentence of a view.
    pub title: String,
    /// Its whole address; none where no link can name it.
    pub address: Option<String>,
    /// The version of the data.
    pub version: String,
    /// The day on which it was looked at.
    pub accessed: Option<PartialDate>,
    /// The articles that it was read from: title, outlet and date on one line each.
    pub after: Vec<String>,
    /// A name for it in a bibliography.
    pub key: String,
}

/// A form of citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// One line to read.
    Text,
    /// BibTeX and BibLaTeX.
    BibTex,
    /// RIS, which Zotero, EndNote and Mendeley read.
    Ris,
    /// CSL-JSON.
    CslJson,
}

impl Style {
    /// Every form, as they are offered.
    pub const ALL: [Style; 4] = [Style::Text, Style::BibTex, Style::Ris, Style::CslJson];
}

impl Citation {
    /// What is shown at a place: what is selected there, or else the view. `base` is the address of the page without its
    /// query, `sentence` what the view says of itself.
    pub fn of(
        graph: &Graph,
        place: &Place,
        base: &str,
        version: &str,
        accessed: Option<PartialDate>,
        sentence: &str,
    ) -> Self {
        let catalog = graph.catalog();
        let (title, key, mut articles): (String, &str, Vec<ArticleId>) = match place.selected {
            Some(Target::Node(id)) => {
                let ties = graph.ties(id).iter();
                let evidence = ties.flat_map(|&tie| &catalog.relation(tie).evidence);
                let node = catalog.node(id);
                let articles = evidence.map(|evidence| evidence.article).collect();
                (node.name.clone(), &node.slug, articles)
            }
            Some(Target::Tie(id)) => {
                let tie = catalog.relation(id);
                let evidence = tie.evidence.iter();
                let articles = evidence.map(|evidence| evidence.article).collect();
                (words::tie_in_words(graph, id), &tie.slug, articles)
            }
            None => {
                let all = 0..catalog.articles().len();
                let articles = all.map(ArticleId::from_index).collect();
                (
                    sentence.trim_end_matches(['.', '。']).to_owned(),
                    "view",
                    articles,
                )
            }
        };
        atlas::order::sort_by(&mut articles, Ord::cmp);
        articles.dedup();
        let line = |id: ArticleId| {
            let article = catalog.article(id);
            let title = graph.words().with(Phrase::Quoted, &[&article.title]);
            let date = article
                .published
                .map(|date| words::partial_date(graph.words(), date));
            let parts = [Some(title), Some(article.outlet.clone()), date];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        };
        let has_address = *graph.origin() != crate::graph::Origin::Dropped;
        Self {
            title,
            address: has_address.then(|| format!("{base}{}", permalink::write(place, graph))),
            version: version.to_owned(),
            accessed,
            after: articles.into_iter().map(line).collect(),
            key: format!("zonelink-{key}"),
        }
    }

    /// The citation in a form.
    pub fn styled(&self, style: Style, graph: &Graph) -> String {
        match style {
            Style::Text => self.text(graph),
            Style::BibTex => self.bibtex(graph),
            Style::Ris => self.ris(graph),
            Style::CslJson => self.csl_json(graph),
        }
    }

    fn text(&self, graph: &Graph) -> String {
        let words = graph.words();
        let title = words.with(Phrase::Quoted, &[&self.title]);
        let accessed = self.accessed.map_or_else(String::new, |date| {
            words.with(Phrase::Accessed, &[&words::partial_date(words, date)])
        });
        let version = words.with(Phrase::DataVersion, &[&self.version]);
        let parts = [title, "Zonelink".to_owned(), version, accessed];
        let parts = parts.into_iter().chain(self.address.clone());
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        let line = parts.join(", ");
        match self.note(graph) {
            note if note.is_empty() => format!("{line}."),
            note => format!("{line}. {note}."),
        }
    }

    /// `After: …`, the articles in a row.
    fn note(&self, graph: &Graph) -> String {
        if self.after.is_empty() {
            return String::new();
        }
        graph.words().with(Phrase::After, &[&self.after.join("; ")])
    }

    /// What every form has, under the names it has in each: BibTeX, RIS, CSL.
    fn fields(&self, graph: &Graph) -> Vec<([&'static str; 3], String)> {
        let fields = [
            (["author", "AU", "author"], Some("Zonelink".to_owned())),
            (["title", "TI", "title"], Some(self.title.clone())),
            (["version", "ET", "version"], Some(self.version.clone())),
            (["url", "UR", "URL"], self.address.clone()),
            (["urldate", "Y2", "accessed"], self.accessed.map(iso)),
            (["note", "N1", "note"], Some(self.note(graph))),
        ];
        let told = |(names, value): ([&'static str; 3], Option<String>)| Some((names, value?));
        fields.into_iter().filter_map(told).collect()
    }

    fn bibtex(&self, graph: &Graph) -> String {
        let mut out = format!("@misc{{{},\n", self.key);
        for ([name, ..], value) in self.fields(graph) {
            let value = match name {
                "url" => value, // read as it stands
                // In braces of their own, names and titles keep their capitals.
                "author" | "title" => format!("{{{}}}", tex(&value)),
                _ => tex(&value),
            };
            out += &format!("  {name} = {{{value}}},\n");
        }
        out + "}"
    }

    fn ris(&self, graph: &Graph) -> String {
        let mut out = "TY  - ELEC\n".to_owned();
        for ([_, tag, _], value) in self.fields(graph) {
            let value = value.replace(['\n', '\r'], " ");
            out += &format!("{tag}  - {value}\n");
        }
        out + "ER  - \n"
    }

    fn csl_json(&self, graph: &Graph) -> String {
        let id = json(&self.key);
        let mut out = format!("[{{\n  \"id\": {id},\n  \"type\": \"webpage\"");
        for ([.., name], value) in self.fields(graph) {
            let value = json(&value);
            let value = match name {
                "author" => format!("[{{\"literal\": {value}}}]"),
                "accessed" => format!("{{\"raw\": {value}}}"),
                _ => value,
            };
            out += &format!(",\n  \"{name}\": {value}");
        }
        out + "\n}]"
    }
}

/// `2026-11-26`.
fn iso(date: PartialDate) -> String {
    let PartialDate { year, month, day } = date;
    format!(
        "{year:04}-{:02}-{:02}",
        month.unwrap_or(1),
        day.unwrap_or(1)
    )
}

/// A text in which nothing is a command to TeX.
fn tex(text: &str) -> String {
    let mut safe = String::new();
    for letter in text.chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => safe.extend(['\\', letter]),
            '\\' => safe.push_str("\\textbackslash{}"),
            '~' => safe.push_str("\\textasciitilde{}"),
            '^' => safe.push_str("\\textasciicircum{}"),
            letter => safe.push(letter),
        }
    }
    safe
}

/// A text as JSON has it.
fn json(text: &str) -> String {
    let mut quoted = "\"".to_owned();
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            control if control.is_control() => quoted.push(' '),
            letter => quoted.push(letter),
        }
    }
    quoted + "\""
}
