//! The worker's end: takes a file or an address, goes on in slices, and says how far it is.

use crate::opening::{Opening, Step};
use exchange::read::check_size;
use js_sys::{Array, Function, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{MessageEvent, MessagePort};
use zonelink::web::error::Error;
use zonelink::web::fetch;
use zonelink::web::file_worker::{Asked, Report};

/// How long one slice runs before the reader is told how far it is.
const SLICE_MS: f64 = 40.0;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(callback: &Function, pause_ms: i32) -> JsValue;
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn now_ms() -> f64;
}

/// Listens for as long as the worker lives, and says so.
pub(crate) fn start() -> Result<(), Error> {
    // A worker's scope posts and hears as a port does.
    let port: MessagePort = js_sys::global().unchecked_into();
    let told = port.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(asked) = Asked::unpack(&event.data()) {
            let port = told.clone();
            spawn_local(async move { take(asked, port).await });
        }
    });
    port.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget(); // the worker ends as a whole
    tell(&port, &Report::ready());
    Ok(())
}

async fn take(asked: Asked, port: MessagePort) {
    let refused = |why: String| Report::Refused {
        why,
        columns: Vec::new(),
    };
    let (name, bytes) = match bytes(&asked.source).await {
        Ok(found) => found,
        Err(why) => return tell(&port, &refused(why)),
    };
    match Opening::new(name, bytes, asked.roles.as_deref()) {
        Ok(opening) => go_on(Rc::new(RefCell::new(opening)), port),
        Err((refusal, columns)) => tell(
            &port,
            &Report::Refused {
                why: refusal.to_string(),
                columns,
            },
        ),
    }
}

/// One slice, and then the next when messages have been looked at.
fn go_on(opening: Rc<RefCell<Opening>>, port: MessagePort) {
    let begin_ms = now_ms();
    let report = loop {
        let step = opening.borrow_mut().step();
        match step {
            Ok(Step::Reading(_) | Step::LayingOut(_)) if now_ms() - begin_ms < SLICE_MS => {}
            Ok(Step::Reading(share)) => break Report::Reading(share),
            Ok(Step::LayingOut(share)) => break Report::LayingOut(share),
            Ok(Step::Ready(mut ready)) => {
                name_countries(&mut ready.opened.countries);
                break Report::of_ready(&ready.catalog, ready.positions, &ready.opened);
            }
            Err(refusal) => {
                break Report::Refused {
                    why: refusal.to_string(),
                    columns: opening.borrow().columns().to_vec(),
                };
            }
        }
    };
    tell(&port, &report);
    if matches!(report, Report::Reading(_) | Report::LayingOut(_)) {
        let next = Closure::once_into_js(move || go_on(opening, port));
        set_timeout(next.unchecked_ref(), 0);
    }
}

/// The names of countries, as the browser has them; where it has none, the code stays.
fn name_countries(countries: &mut [(String, String)]) {
    let names = || -> Option<(JsValue, Function)> {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let class: Function = Reflect::get(&intl, &"DisplayNames".into())
            .ok()?
            .dyn_into()
            .ok()?;
        let options = js_sys::Object::new();
        Reflect::set(&options, &"type".into(), &"region".into()).ok()?;
        let names = Reflect::construct(&class, &Array::of2(&"en".into(), &options)).ok()?;
        let of = Reflect::get(&names, &"of".into()).ok()?.dyn_into().ok()?;
        Some((names, of))
    };
    let Some((names, of)) = names() else { return };
    for (code, name) in countries {
        let found = of.call1(&names, &JsValue::from_str(code)).ok();
        if let Some(found) = found.and_then(|found| found.as_string()) {
            *name = found;
        }
    }
}

/// The name and the bytes of a file of the reader's, or of one beside the page, by its address.
async fn bytes(source: &JsValue) -> Result<(String, Vec<u8>), String> {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &JsValue::from_str(name)).ok();
    let (name, holder) = match source.as_string() {
        Some(address) => {
            let name = address.rsplit('/').next().unwrap_or(&address).to_owned();
            let unreachable =
                || format!("{name}: it cannot be fetched from where this page comes from");
            let promise = fetch::fetch(&address).map_err(|_error| unreachable())?;
            let response = JsFuture::from(promise)
                .await
                .map_err(|_error| unreachable())?;
            let is_ok = get(&response, "ok").is_some_and(|ok| ok.is_truthy());
            if !is_ok {
                let status = get(&response, "status").and_then(|status| status.as_f64());
                let status = status.unwrap_or(0.0) as u32;
                return Err(format!(
                    "{name}: there is no such file beside this page (status {status})"
                ));
            }
            (name, response)
        }
        None => {
            let name = get(source, "name").and_then(|name| name.as_string());
            let name = name.unwrap_or_else(|| "the file".to_owned());
            let size = get(source, "size")
                .and_then(|size| size.as_f64())
                .unwrap_or(0.0);
            check_size(size as u64).map_err(|refusal| format!("{name}: {}", refusal.message))?;
            (name, source.clone())
        }
    };
    let unreadable = || format!("{name}: the browser cannot read it; is it still where it was?");
    let bytes = fetch::read(&holder).await.ok_or_else(unreadable)?;
    Ok((name.clone(), bytes))
}

fn tell(port: &MessagePort, report: &Report) {
    let (body, transfer): (JsValue, Array) = report.pack();
    if port
        .post_message_with_transferable(&body, &transfer)
        .is_err()
    {
        wasm_bindgen::throw_str("the file worker cannot talk to the page"); // which hears of it
    }
}
