importScripts("./layout_worker.js");
wasm_bindgen({ module_or_path: "./layout_worker_bg.wasm" });
