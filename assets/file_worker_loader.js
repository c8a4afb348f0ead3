importScripts("./file_worker.js");
// What fails is told to the page as a message that means nothing.
wasm_bindgen({ module_or_path: "./file_worker_bg.wasm" }).catch(() => postMessage(null));
