//! CSV by [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), with a line of comment for each thing that the table says
//! of itself, and no cell that a spreadsheet would take for a formula.

use super::attributes::line;
use super::xml::hex;
use crate::{Table, Value};

/// Rows being written.
#[derive(Debug, Default)]
pub struct Csv {
    text: String,
}

impl Csv {
    /// A file that begins with what is said of it.
    pub fn new(title: &str, meta: &[(String, Value)]) -> Self {
        let mut text = String::new();
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !title.trim().is_empty() {
            // A colon and a blank make a name of what is before them; of two colons one is left the first time.
            let mut title = one_line(title);
            while title.contains(": ") {
                title = one_line(&title.replace(": ", " – "));
            }
            text += &format!("# {title}\r\n");
        }
        for (key, value) in meta.iter().filter(|(_, value)| is_plain(value)) {
            text += &format!("# {}: {}\r\n", one_line(key), one_line(&line(value)));
        }
        Self { text }
    }

    /// Adds a row.
    pub fn row<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>) {
        for (place, cell) in cells.into_iter().enumerate() {
            if place > 0 {
                self.text.push(',');
            }
            push_cell(cell, &mut self.text);
        }
        self.text.push_str("\r\n");
    }

    /// The file.
    pub fn into_text(self) -> String {
        self.text
    }
}

/// Whether a thing said of the whole table is a text, number or flag, which every format can hold.
pub(super) fn is_plain(value: &Value) -> bool {
    !value.is_empty() && matches!(value, Value::Text(_) | Value::Number(_) | Value::Flag(_))
}

/// Whether a spreadsheet would take a cell for a formula. A negative number is none.
pub fn is_formula(cell: &str) -> bool {
    let begins = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    begins && !cell.trim().is_empty() && !crate::value::is_number(cell)
}

fn push_cell(cell: &str, out: &mut String) {
    let guard = if is_formula(cell) { "'" } else { "" };
    let has_special = cell.contains([',', '"', '\n', '\r', ';', '\t', '|']); // whatever a reader may think divides cells
    let has_edge = cell.trim() != cell || cell.starts_with("# ");
    if cell.trim().is_empty() {
    } else if has_special || has_edge {
        *out += &format!("\"{guard}{}\"", cell.replace('"', "\"\""));
    } else {
        *out += guard;
        *out += cell;
    }
}

/// The list of nodes.
pub fn nodes(table: &Table) -> String {
    let mut csv = Csv::new(&table.title, &table.meta);
    let columns = used(
        table.node_columns.names(),
        table.nodes.iter().map(|row| row.attributes.as_slice()),
    );
    let has_color = table.nodes.iter().any(|row| row.color.is_some());
    let names = columns.iter().map(|(_, name)| *name);
    csv.row(
        ["id", "label"]
            .into_iter()
            .chain(names)
            .chain(has_color.then_some("color")),
    );
    for row in &table.nodes {
        let values = columns
            .iter()
            .map(|(column, _)| row.get(*column).map(line).unwrap_or_default());
        let color = has_color.then(|| row.color.map(hex).unwrap_or_default());
        let cells: Vec<String> = values.chain(color).collect();
        let label = row.label.as_deref().unwrap_or_default();
        csv.row(
            [row.id.as_str(), label]
                .into_iter()
                .chain(cells.iter().map(String::as_str)),
        );
    }
    csv.into_text()
}

/// The list of edges; ends are ids of nodes.
pub fn edges(table: &Table) -> String {
    let mut csv = Csv::new(&table.title, &table.meta);
    let columns = used(
        table.edge_columns.names(),
        table.edges.iter().map(|row| row.attributes.as_slice()),
    );
    let fixed = [
        "id", "source", "target", "type", "directed", "label", "weight", "tie",
    ];
    csv.row(
        fixed
            .into_iter()
            .chain(columns.iter().map(|(_, name)| *name)),
    );
    let id = |place: u32| {
        table
            .nodes
            .get(place as usize)
            .map_or("", |node| node.id.as_str())
    };
    for row in &table.edges {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let weight = row
            .weight
            .map(|weight| line(&Value::number(weight)))
            .unwrap_or_default();
        let mut cells = vec![
            text(&row.id),
            id(row.source).to_owned(),
            id(row.target).to_owned(),
            text(&row.relation),
        ];
        cells.extend([
            table.is_directed(row).to_string(),
            text(&row.label),
            weight,
            text(&row.tie),
        ]);
        cells.extend(
            columns
                .iter()
                .map(|(column, _)| row.get(*column).map(line).unwrap_or_default()),
        );
        csv.row(cells.iter().map(String::as_str));
    }
    csv.into_text()
}

/// The columns with a value in some row that CSV can show.
fn used<'t>(
    names: &'t [String],
    rows: impl Iterator<Item = &'t [(u32, Value)]>,
) -> Vec<(usize, &'t str)> {
    let typed = super::attributes::used(names, rows, true);
    typed
        .into_iter()
        .map(|(column, name, _)| (column as usize, name))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_nobodys_name_however_many_colons_it_has() {
        for title in ["a: b", "::\t\"", ":: : x", "a::: b"] {
            let text = Csv::new(title, &[]).into_text();
            assert!(!text.contains(": "), "{text}");
        }
    }

    #[test]
    fn no_cell_is_a_formula() {
        let mut csv = Csv::default();
        csv.row([
            "=1+1", "+49 30", "-12.5", "-x", "@a", "\tb", "\rc", "＝d", "a=b", "# e",
        ]);
        assert_eq!(
            csv.into_text(),
            "'=1+1,'+49 30,-12.5,'-x,'@a,\"'\tb\",\"'\rc\",'＝d,a=b,\"# e\"\r\n"
        );
    }

    #[test]
    fn quotes_are_doubled_and_edges_kept() {
        let mut csv = Csv::default();
        csv.row(["say \"hi\"", "a,b", "c\r\nd", " e ", "  ", "é"]);
        assert_eq!(
            csv.into_text(),
            "\"say \"\"hi\"\"\",\"a,b\",\"c\r\nd\",\" e \",,é\r\n"
        );
    }
}
