//! Texts that would be code or markup somewhere, and files made of them.

use browser_tests::Result;
use serde_json::json;

/// Each payload in each wrapping.
pub(crate) fn texts() -> Vec<String> {
    const RUN: &str = "window.executed=1";
    let payloads = [
        format!("<img src=x onerror={RUN}>"),
        format!("<script>{RUN}</script>"),
        format!("<svg/onload={RUN}>"),
        format!("<svg><script>{RUN}</script></svg>"),
        "<iframe srcdoc=\"<script>parent.executed=1</script>\"></iframe>".to_owned(),
        format!("<a href=\"javascript:{RUN}\">a</a>"),
        format!("<details open ontoggle={RUN}>"),
        format!("<style onload={RUN}></style>"),
        format!("<input autofocus onfocus={RUN}>"),
        format!("<math><mtext></form><form><mglyph><style></math><img src onerror={RUN}>"),
        format!("javascript:{RUN}"),
        format!("data:text/html,<script>{RUN}</script>"),
        format!("{{{{constructor.constructor('{RUN}')()}}}}"),
        format!("${{{RUN}}}"),
        format!("=HYPERLINK(\"javascript:{RUN}\")"),
        format!("<base href=//x.invalid/>{RUN}"),
        format!("<meta http-equiv=refresh content=\"0;url=javascript:{RUN}\">"),
        format!("<object data=\"javascript:{RUN}\">"),
        format!("<template><script>{RUN}</script></template>"),
        "\u{202e}\u{2066}\u{feff}\u{0}\u{1b}[31m\u{d}\u{a}".to_owned(),
        "%3Cimg%20src%3Dx%20onerror%3Dwindow.executed%3D1%3E".to_owned(),
        "&lt;img src=x onerror=window.executed=1&gt;".to_owned(),
        "__proto__".to_owned(),
        "../../../../etc/passwd".to_owned(),
        "' OR 1=1; --".to_owned(),
    ];
    let wrapped = |text: &String| {
        [
            text.clone(),
            format!("'>{text}"),
            format!("\">{text}"),
            format!("`>{text}"),
            format!("-->{text}"),
            format!("]]>{text}"),
            format!("</title>{text}"),
            format!("</textarea>{text}"),
            format!("</script>{text}"),
            format!("</style>{text}"),
            format!("\\\"{text}\\\""),
            format!(" \t{text}"),
            format!("{text}\u{0}"),
            text.to_uppercase(),
            text.replace('<', "<\u{0}"),
            text.replace('<', "\u{ff1c}"),
            text.replace(' ', "/"),
            format!("苏州{text}"),
            format!("{text},{text}"),
            format!("{text}{}", "A".repeat(2000)),
        ]
    };
    payloads.iter().flat_map(wrapped).collect()
}

/// The texts as graphs in the four formats that are read.
pub(crate) fn files(texts: &[String]) -> Result<Vec<(&'static str, String)>> {
    // A table with such bytes is no text, and is refused.
    let legal = |text: &str| text.chars().filter(|&each| each >= ' ').collect::<String>();
    let quoted = |text: &String| format!("\"{}\"", legal(text).replace('"', "\"\""));
    let escaped = |text: &String| {
        let legal = legal(text).replace('&', "&amp;").replace('<', "&lt;");
        legal.replace('>', "&gt;").replace('"', "&quot;")
    };
    let rows = texts.iter().map(|text| {
        let text = quoted(text);
        format!("{text},hub,{text},{text}\n")
    });
    let csv = format!("source,target,type,note\n{}", rows.collect::<String>());
    let nodes: serde_json::Map<String, serde_json::Value> = texts
        .iter()
        .map(|text| {
            let about = json!({ "kind": text, "country": text, "summary": text, "wikidata": text, "names": { "zh": text } });
            (text.clone(), json!({ "label": text, "metadata": about }))
        })
        .collect();
    let edges: Vec<_> = texts
        .iter()
        .map(|text| json!({ "source": texts[0], "target": text, "relation": text, "metadata": { "note": text, "date": text } }))
        .collect();
    let json = json!({ "graph": { "label": texts[0], "nodes": nodes, "edges": edges } });
    let numbered = || texts.iter().map(escaped).zip(0..);
    let labelled = |(text, id): (String, u32)| format!("<node id=\"{id}\" label=\"{text}\"/>");
    let gexf = format!(
        "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\"><graph><nodes>{}</nodes><edges/></graph></gexf>",
        numbered().map(labelled).collect::<String>()
    );
    let told = |(text, id): (String, u32)| {
        format!("<node id=\"{id}\"><data key=\"k\">{text}</data></node>")
    };
    let graphml = format!(
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><key id=\"k\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/><graph edgedefault=\"undirected\">{}</graph></graphml>",
        numbered().map(told).collect::<String>()
    );
    Ok(vec![
        ("hostile.csv", csv),
        ("hostile.json", serde_json::to_string(&json)?),
        ("hostile.gexf", gexf),
        ("hostile.graphml", graphml),
    ])
}
