//! What comes from elsewhere stays text, and nothing goes elsewhere.

use browser_tests::{Page, Result, Setup, by_mouse_and_by_finger, journey};
use serde_json::json;

use crate::files::drop_file;
use crate::on_map::settled;

/// Runs before every page: what the policy forbade is noted, and so is code that was a text.
const WATCH: &str = "window.breaches = []; window.executed = 0;
    addEventListener('securitypolicyviolation', (event) => breaches.push(`${event.violatedDirective} ${event.blockedURI}`));";

async fn watched(page: &Page) -> Result<()> {
    let watch = json!({ "source": WATCH });
    let cdp = page.driver.cdp();
    cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", watch)
        .await?;
    Ok(())
}

async fn breaches(page: &Page) -> Result<Vec<String>> {
    page.js("breaches").await
}

#[tokio::test]
async fn the_policy_is_kept_and_no_request_leaves_the_origin() -> Result<()> {
    by_mouse_and_by_finger("policy", Setup::desktop().may_log_errors(), async |page| {
        watched(page).await?;
        for view in [
            "",
            "?z=suqian&lang=ru",
            "?e=scoda-moglino-memorandum",
            "?v=figures",
            "?c=KH&v=ties",
            "?p=suzhou,nichicon-suqian",
            "?s=day,2",
        ] {
            page.open(view).await?;
            settled(page).await?;
            assert_eq!(breaches(page).await?, Vec::<String>::new(), "{view}");
            assert_eq!(strangers(page).await?, Vec::<String>::new(), "{view}");
        }
        page.open("").await?;
        settled(page).await?;
        drop_file(page, "two.csv", "source,target\nA,B\n").await?;
        page.wait_for("#file-source").await?;
        assert_eq!(breaches(page).await?, Vec::<String>::new(), "a file");
        for leaf in ["z/scoda/", "zh/list/", "nowhere/"] {
            page.open(leaf).await?;
            assert_eq!(breaches(page).await?, Vec::<String>::new(), "{leaf}");
            assert_eq!(strangers(page).await?, Vec::<String>::new(), "{leaf}");
        }
        // And it is a policy: what is forbidden is noted.
        page.js::<bool>("(document.body.setAttribute('style', 'color: red'), true)")
            .await?;
        page.wait_until("breaches.some((each) => each.startsWith('style-src'))")
            .await
    })
    .await
}

/// Addresses of another origin that the page has asked for.
async fn strangers(page: &Page) -> Result<Vec<String>> {
    page.js(
        "performance.getEntriesByType('resource').map((each) => each.name)
            .filter((name) => !/^(data|blob):/.test(name) && new URL(name).origin !== location.origin)",
    )
    .await
}

/// Texts that would be code or markup somewhere: each payload in each wrapping.
fn hostile() -> Vec<String> {
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

/// Nothing ran, nothing became an element, and the page still answers.
async fn unharmed(page: &Page, by: &str) -> Result<()> {
    assert_eq!(page.js::<u32>("executed").await?, 0, "{by} ran");
    let made = "img, iframe, object, embed, base, math, form, .app script, .app style, .app template, [onload], [onerror], [onfocus], [ontoggle], a[href^='javascript:' i], a[href^='data:']";
    assert_eq!(page.count_of(made).await?, 0, "{by} became an element");
    assert_eq!(breaches(page).await?, Vec::<String>::new(), "{by}");
    Ok(())
}

#[tokio::test]
async fn five_hundred_hostile_texts_stay_text_wherever_they_come_in() -> Result<()> {
    let texts = hostile();
    assert!(texts.len() >= 500);
    journey("hostile", Setup::desktop().may_flood().may_log_errors(), async |page| {
        watched(page).await?;
        page.open("").await?;
        settled(page).await?;
        let list = serde_json::to_string(&texts)?;

        // The address, each of its parts, as if gone to by Back.
        let taken: usize = page
            .js(&format!(
                "(() => {{ let taken = 0; for (const text of {list}) {{ const query = new URLSearchParams();
                    for (const part of ['z', 'e', 'c', 'i', 'k', 'r', 'b', 'a', 'from', 'to', 'v', 'd', 'p', 's', 'h', 'data', text]) query.set(part, text);
                    history.replaceState(null, '', '?' + query); taken += new URLSearchParams(location.search).get('z') === text;
                    dispatchEvent(new PopStateEvent('popstate')); }} return taken; }})()"
            ))
            .await?;
        assert!(taken >= 500, "{taken} reached the address");
        page.wait_for(".notice").await?;
        unharmed(page, "the address").await?;
        page.open("").await?;
        settled(page).await?;

        // The search.
        page.js::<bool>(&format!(
            "(() => {{ const field = document.querySelector('#search'); field.focus();
                for (const text of {list}) {{ field.value = text; field.dispatchEvent(new Event('input', {{ bubbles: true }})); }} return true; }})()"
        ))
        .await?;
        unharmed(page, "the search").await?;

        // Messages from other windows.
        page.js::<bool>(&format!(
            "(() => {{ for (const text of {list}) {{ postMessage(text, '*'); postMessage({{ type: text, node: text, [text]: text }}, '*'); }} return true; }})()"
        ))
        .await?;
        unharmed(page, "a message").await?;

        // Files: each text is a name, a country, a kind and an attribute.
        for (name, file) in files(&texts)? {
            page.open("").await?;
            settled(page).await?;
            drop_file(page, name, &file).await?;
            page.wait_for("#file-source").await?;
            settled(page).await?;
            unharmed(page, name).await?;
            page.click(".views button:last-child").await?;
            page.wait_for("#list tbody tr").await?;
            unharmed(page, "a table").await?;
            page.click("#search").await?;
            page.write("onerror").await?;
            page.press("Enter").await?;
            let title = page.text_of("#card-title").await?;
            assert!(title.to_lowercase().contains("onerror"), "{title}");
            unharmed(page, "a card").await?;
        }

        // Storage: under every key that the page keeps, and others.
        for keep in [
            "localStorage.setItem('zonelink-theme', text); localStorage.setItem('zonelink-language', text);",
            "localStorage.setItem('zonelink-text-' + text, text);",
        ] {
            page.js::<bool>(&format!(
                "(() => {{ for (const text of {list}) {{ {keep} }} return true; }})()"
            ))
            .await?;
            page.open("?z=suqian").await?;
            settled(page).await?;
            unharmed(page, "the storage").await?;
        }
        assert!(page.console_errors().await?.is_empty(), "nothing was logged");
        // What would have been seen had one of them become what it says it is.
        page.js::<bool>("(document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=window.executed=1>'), true)")
            .await?;
        page.wait_until("breaches.length > 0 && document.querySelector('img')")
            .await
    })
    .await
}

/// The texts as graphs in the four formats that are read.
fn files(texts: &[String]) -> Result<Vec<(&'static str, String)>> {
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
