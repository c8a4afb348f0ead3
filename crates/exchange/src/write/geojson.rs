//! [GeoJSON](https://www.rfc-editor.org/rfc/rfc7946): nodes whose position is known as points, ties between two such as
//! lines. Lines are straight in longitude and latitude and claim no route; no borders are drawn.

use super::json::write;
use crate::{Columns, Table, Value};

/// The table as a `FeatureCollection`.
pub fn geojson(table: &Table) -> String {
    let columns = [
        table.node_columns.find("lon"),
        table.node_columns.find("lat"),
    ];
    let positions: Vec<Option<Value>> = table
        .nodes
        .iter()
        .map(|row| {
            let [lon, lat] = columns.map(|column| row.get(column?)?.as_number());
            let (lon, lat) = (lon?, lat?);
            let on_earth = (-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat);
            on_earth.then(|| Value::List(vec![Value::number(lon), Value::number(lat)]))
        })
        .collect();
    let mut features = Vec::new();
    for (row, position) in table.nodes.iter().zip(&positions) {
        let Some(position) = position else {
            continue;
        };
        let mut properties = vec![named("name", Value::text(row.name()))];
        properties.extend(shown(&table.node_columns, &row.attributes, &["lat", "lon"]));
        features.push(feature(
            Some(&row.id),
            "Point",
            position.clone(),
            properties,
        ));
    }
    for row in &table.edges {
        let end = |place: u32| positions.get(place as usize).cloned().flatten();
        let (Some(source), Some(target)) = (end(row.source), end(row.target)) else {
            continue;
        };
        let id = |place: u32| {
            table
                .nodes
                .get(place as usize)
                .map(|node| node.id.as_str())
                .unwrap_or_default()
        };
        let mut properties = vec![
            named("source", Value::text(id(row.source))),
            named("target", Value::text(id(row.target))),
        ];
        properties.extend(
            row.relation
                .as_deref()
                .map(|relation| named("relation", Value::text(relation))),
        );
        properties.push(named("directed", Value::Flag(table.is_directed(row))));
        properties.extend(shown(&table.edge_columns, &row.attributes, &[]));
        features.push(feature(
            row.id.as_deref(),
            "LineString",
            Value::List(vec![source, target]),
            properties,
        ));
    }
    let mut document = vec![named("type", Value::text("FeatureCollection"))];
    if !table.title.is_empty() {
        document.push(named("title", Value::text(table.title.as_str())));
    }
    let own = |key: &str| matches!(key, "type" | "title" | "features" | "bbox");
    document.extend(table.meta.iter().filter(|(key, _)| !own(key)).cloned());
    document.push(named("features", Value::List(features)));
    let mut text = String::new();
    write(&Value::Record(document), Some(0), &mut text);
    text + "\n"
}

fn feature(
    id: Option<&str>,
    kind: &str,
    coordinates: Value,
    properties: Vec<(String, Value)>,
) -> Value {
    let geometry = Value::Record(vec![
        named("type", Value::text(kind)),
        named("coordinates", coordinates),
    ]);
    let mut fields = vec![named("type", Value::text("Feature"))];
    fields.extend(id.map(|id| named("id", Value::text(id))));
    fields.push(named("geometry", geometry));
    fields.push(named("properties", Value::Record(properties)));
    Value::Record(fields)
}

fn shown(columns: &Columns, attributes: &[(u32, Value)], but: &[&str]) -> Vec<(String, Value)> {
    let shown = attributes
        .iter()
        .map(|(column, value)| (columns.name(*column), value));
    let shown = shown.filter(|(name, value)| !but.contains(name) && !value.is_empty());
    shown
        .map(|(name, value)| named(name, value.clone()))
        .collect()
}

fn named(name: &str, value: Value) -> (String, Value) {
    (name.to_owned(), value)
}
