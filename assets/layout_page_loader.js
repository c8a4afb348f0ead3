// Where there is no worker, its module runs on the page. What fails is told to the page as a message that means nothing.
const fail = () => globalThis.zonelinkLayoutPort.postMessage(null);
const script = document.createElement("script");
script.src = "./layout_worker.js";
script.onload = () => wasm_bindgen({ module_or_path: "./layout_worker_bg.wasm" }).catch(fail);
script.onerror = fail;
document.head.append(script);
