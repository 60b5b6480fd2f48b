// Follows the folder: when a file changes, the page is fetched anew and its content put in place, keeping where the reader is.
// A page that somebody writes in (`data-live="tell"`) is told instead.
import { main, refresh } from "/place.js";

let version = document.querySelector('meta[name="purport-version"]')?.content;
let source = null;

function open() {
  if (source || document.visibilityState === "hidden") return;
  source = new EventSource("/events");
  source.addEventListener("change", (event) => {
    const change = JSON.parse(event.data);
    // The first event says how things stand: what happened between page and stream is not missed.
    if (change.version === version) return;
    version = change.version;
    document.dispatchEvent(new CustomEvent("purport:change", { detail: change }));
    if (main()?.dataset.live === "swap") refresh();
  });
}

// A browser keeps few connections to one server: a page that nobody sees needs none.
function close() {
  source?.close();
  source = null;
}

document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? close() : open()));
addEventListener("pagehide", close);
addEventListener("pageshow", open);
open();
