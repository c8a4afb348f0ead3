//! The whole way of a file: read in slices, mended, made a catalog, written in every format, and read and written again.

use exchange::read::{File, Import};
use exchange::{Table, bridge, write};

type Writer = fn(&Table) -> String;

/// Formats that must come back in the bytes in which they were written.
const FORMATS: [(&str, Writer); 3] = [
    ("b.json", write::json),
    ("b.gexf", write::gexf),
    ("b.graphml", write::graphml),
];

/// Takes some bytes under a name through everything. What is refused must say why on one line.
pub fn all(name: &str, bytes: &[u8]) {
    let file = File {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
    };
    let read = Import::new(file, None).and_then(|mut import| {
        while !import.advance(64)?.finished {}
        import.finish()
    });
    let imported = match read {
        Ok(imported) => imported,
        Err(refusal) => {
            let said = refusal.to_string();
            assert!(said.lines().count() == 1, "{said}");
            return;
        }
    };
    for (name, write) in FORMATS {
        let read = |text: &str| {
            let file = File {
                name: name.to_owned(),
                bytes: text.as_bytes().to_vec(),
            };
            let again = Import::new(file, None).and_then(Import::finish);
            again.expect("what was written is read").table
        };
        // A stranger's file may use names that this format has a place of its own for; after one way they are there.
        let first = write(&read(&write(&imported.table)));
        assert_eq!(write(&read(&first)), first);
    }
    let _text = write::geojson(&imported.table);
    let bridged = bridge::catalog(imported, "").expect("what was read makes a map");
    let choice = bridge::Choice::all(&bridged.catalog);
    let _table = bridge::table(&bridged.catalog, &choice, "", &[]);
}
