//! What comes from elsewhere stays text, and nothing goes elsewhere.

use browser_tests::{Page, Result, Setup, by_mouse_and_by_finger, journey};

use crate::files::drop_file;
use crate::hostile;
use crate::on_map::settled;

/// Runs before every page: what the policy forbade is noted, and so is code that was a text.
const WATCH: &str = "window.breaches = []; window.executed = 0;
    addEventListener('securitypolicyviolation', (event) => breaches.push(`${event.violatedDirective} ${event.blockedURI}`));";

async fn breaches(page: &Page) -> Result<Vec<String>> {
    page.js("breaches").await
}

#[tokio::test]
async fn the_policy_is_kept_and_no_request_leaves_the_origin() -> Result<()> {
    by_mouse_and_by_finger("policy", Setup::desktop().may_log_errors(), async |page| {
        page.run_before_pages(WATCH).await?;
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
            keeps_to_itself(page, view).await?;
        }
        page.open("").await?;
        settled(page).await?;
        drop_file(page, "two.csv", "source,target\nA,B\n").await?;
        page.wait_for("#file-source").await?;
        keeps_to_itself(page, "a file").await?;
        for leaf in ["z/scoda/", "zh/list/", "nowhere/"] {
            page.open(leaf).await?;
            keeps_to_itself(page, leaf).await?;
        }
        // And it is a policy: what is forbidden is noted.
        page.js::<bool>("(document.body.setAttribute('style', 'color: red'), true)")
            .await?;
        page.wait_until("breaches.some((each) => each.startsWith('style-src'))")
            .await
    })
    .await
}

/// The policy was kept, and nothing was asked for elsewhere.
async fn keeps_to_itself(page: &Page, what: &str) -> Result<()> {
    assert_eq!(breaches(page).await?, Vec::<String>::new(), "{what}");
    assert_eq!(strangers(page).await?, Vec::<String>::new(), "{what}");
    Ok(())
}

/// Addresses of another origin that the page has asked for.
async fn strangers(page: &Page) -> Result<Vec<String>> {
    page.js(
        "performance.getEntriesByType('resource').map((each) => each.name)
            .filter((name) => !/^(data|blob):/.test(name) && new URL(name).origin !== location.origin)",
    )
    .await
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
    let texts = hostile::texts();
    assert!(texts.len() >= 500);
    journey("hostile", Setup::desktop().may_flood().may_log_errors(), async |page| {
        page.run_before_pages(WATCH).await?;
        page.open("").await?;
        settled(page).await?;
        let list = serde_json::to_string(&texts)?;

        // The address, each of its parts, as if gone to by Back.
        let taken: usize = page
            .js(&format!(
                "(() => {{ let taken = 0; for (const text of {list}) {{ const query = new URLSearchParams();
                    for (const part of ['z', 'e', 'c', 'i', 'k', 'r', 'b', 'a', 'from', 'to', 'v', 'd', 'p', 's', 'h', 'data', 'lang', text]) query.set(part, text);
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
        for (name, file) in hostile::files(&texts)? {
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
