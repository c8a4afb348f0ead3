// Starts the app: counts the bytes as they come, and says so when it cannot start.
// The names carry hashes, so they are read from the preload links that the bundler wrote.
const glue = document.querySelector('link[rel="modulepreload"][href*="app-"]').href;
const wasm = document.querySelector('link[rel="preload"][as="fetch"]').href;
const dress = () => {
  // Cards, lists and sheets and their styles, with the first sign of a reader: sooner than anything that needs them is drawn.
  if (document.getElementById("later")) return;
  const sheet = Object.assign(document.createElement("link"), { id: "later", rel: "stylesheet" });
  sheet.onload = sheet.onerror = () => { document.documentElement.dataset.dressed = ""; };
  sheet.href = document.querySelector('meta[name="later-styles"]').content;
  document.head.append(sheet);
  import(glue).then((app) => app.warm?.()).catch(() => {}); // the app asks again and says so
};
for (const sign of ["pointermove", "pointerdown", "keydown", "focusin", "click", "dragover", "drop"]) {
  addEventListener(sign, dress, { capture: true, passive: true, once: true });
}
if (location.search) dress();
const bar = document.querySelector("#first .progress-bar");

const counted = (response) => {
  // A compressed answer's length is not that of its body; the line then stays where it is.
  const total = response.headers.has("content-encoding") ? 0 : Number(response.headers.get("content-length"));
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  if (!response.body || !total) return response;
  let seen = 0;
  const count = new TransformStream({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      bar.style.transform = `scaleX(${Math.min(seen / total, 1)})`;
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(count), response);
};

try {
  const [{ default: init }, response] = await Promise.all([import(glue), fetch(wasm)]);
  await init({ module_or_path: counted(response) });
} catch (error) {
  console.error(error);
  document.documentElement.dataset.state = "failed";
  for (const note of document.querySelectorAll("#first-note [data-failed]")) {
    note.textContent = note.dataset.failed.replace("{0}", () => String(error).slice(0, 200));
  }
}
