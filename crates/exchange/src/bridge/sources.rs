//! Where a file's statements stand: in the articles that it brings along, as our own export does, or in its own lines.

use super::catalog::Origin;
use super::names::{is_slug, slug};
use crate::{Table, Value};
use atlas::{Article, ArticleId, AsWritten, Evidence, NodeId, PartialDate, Reading};
use std::collections::{BTreeMap, HashMap};

/// The articles, and what spellings are read as.
pub(super) struct Sources<'t> {
    articles: Vec<Article>,
    by_slug: HashMap<String, ArticleId>,
    /// The rows of the nodes that a spelling is one of.
    spellings: HashMap<&'t str, Vec<u32>>,
    /// Whether the only article is the file itself.
    is_file: bool,
}

impl<'t> Sources<'t> {
    pub(super) fn new(table: &'t Table, origin: Origin<'_>) -> Self {
        let told = table
            .meta
            .iter()
            .find(|(key, _)| key == "articles")
            .map(|(_, value)| value.as_list());
        let mut articles: BTreeMap<String, Article> = BTreeMap::new();
        for article in told.unwrap_or_default().iter().filter_map(article) {
            articles.insert(article.slug.clone(), article);
        }
        let is_file = articles.is_empty();
        let articles: Vec<Article> = if is_file {
            vec![the_file(table, origin)]
        } else {
            articles.into_values().collect()
        };
        let by_slug = articles
            .iter()
            .enumerate()
            .map(|(place, article)| (article.slug.clone(), ArticleId::from_index(place)));
        let mut spellings: HashMap<&str, Vec<u32>> = HashMap::new();
        if let Some(column) = table.node_columns.find("as_written") {
            for (row, place) in table.nodes.iter().zip(0..) {
                let texts = row
                    .get(column)
                    .map(Value::as_list)
                    .unwrap_or_default()
                    .iter()
                    .filter_map(Value::as_text);
                texts.for_each(|text| spellings.entry(text).or_default().push(place));
            }
        }
        Self {
            by_slug: by_slug.collect(),
            articles,
            spellings,
            is_file,
        }
    }

    /// The evidence that a list tells, or else the line of the file. `about` are rows of the nodes that it is about, and
    /// `id` gives the node of a row.
    pub(super) fn evidence(
        &self,
        listed: Option<&Value>,
        line: u32,
        about: &[u32],
        id: &dyn Fn(u32) -> NodeId,
    ) -> Vec<Evidence> {
        let listed = listed.map(Value::as_list).unwrap_or_default();
        if self.is_file && listed.is_empty() {
            let paragraph = u16::try_from(line).ok().filter(|line| *line > 0);
            let on_line = |paragraph| Evidence {
                article: ArticleId::from_index(0),
                paragraph,
                as_written: Vec::new(),
            };
            return paragraph.map(on_line).into_iter().collect();
        }
        let one = |told: &Value| {
            let article = *self.by_slug.get(told.get("article")?.as_text()?)?;
            let written = told
                .get("as_written")
                .map(Value::as_list)
                .unwrap_or_default()
                .iter()
                .filter_map(Value::as_text);
            let reads = |text: &str| {
                let rows = self
                    .spellings
                    .get(text)
                    .map(Vec::as_slice)
                    .unwrap_or_default();
                let row = rows.iter().find(|row| about.contains(row)).or(rows.first());
                row.map_or(Reading::Name, |&row| Reading::Node(id(row)))
            };
            Some(Evidence {
                article,
                paragraph: told.get("paragraph")?.as_number()? as u16,
                as_written: written
                    .map(|text| AsWritten {
                        text: text.to_owned(),
                        reads: reads(text),
                    })
                    .collect(),
            })
        };
        listed.iter().filter_map(one).collect()
    }

    /// The name of the file, or of the first article.
    pub(super) fn name(&self) -> &str {
        self.articles
            .first()
            .map_or("", |article| article.outlet.as_str())
    }

    pub(super) fn into_articles(self) -> Vec<Article> {
        self.articles
    }
}

/// An article as our export tells it.
fn article(told: &Value) -> Option<Article> {
    let text = |name| {
        told.get(name)
            .and_then(Value::as_text)
            .unwrap_or_default()
            .to_owned()
    };
    let slug = told.get("id")?.as_text()?.to_owned();
    Some(Article {
        title: text("title"),
        outlet: text("outlet"),
        published: PartialDate::parse(&text("published")).ok(),
        language: text("language"),
        file: String::new(),
        sha256: text("sha256"),
        summary: text("summary"),
        slug,
    })
}

/// The file as the article that everything in it stands in.
fn the_file(table: &Table, Origin { file, sha256 }: Origin<'_>) -> Article {
    let name = if is_slug(file) {
        file.to_owned()
    } else {
        slug(file)
    };
    Article {
        slug: if name.is_empty() {
            "file".to_owned()
        } else {
            name
        },
        title: if table.title.is_empty() {
            file.to_owned()
        } else {
            table.title.clone()
        },
        outlet: file.to_owned(),
        published: table
            .meta_text("date")
            .and_then(|date| PartialDate::parse(date.get(..10).unwrap_or(date)).ok()),
        language: "und".to_owned(),
        file: file.to_owned(),
        sha256: sha256.to_owned(),
        summary: String::new(),
    }
}
