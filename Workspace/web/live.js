// Follows the folder: when a file changes, the page is fetched anew and its content put in place, keeping where the reader is.
// A page that somebody writes in (`data-live="tell"`) is told instead.

const setting = (name, within = document) => within.querySelector(`meta[name="purport-${name}"]`);
let version = setting("version")?.content;
let source = null;
let isFetching = false;
let isDue = false;

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

const main = () => document.getElementById("main");

async function refresh() {
  if (isFetching) {
    isDue = true;
    return;
  }
  isFetching = true;
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const content = fresh.getElementById("main");
    if (content) swap(content, fresh);
  } catch {
    // The workspace was stopped; the stream asks again until it is back.
  } finally {
    isFetching = false;
    if (isDue) {
      isDue = false;
      refresh();
    }
  }
}

function swap(content, fresh) {
  for (const name of ["version", "token"]) {
    const [old, latest] = [setting(name), setting(name, fresh)];
    if (old && latest) old.content = latest.content;
  }
  // Forms carry the token too; a page that shows the same words has nothing to be put in place.
  if (main().innerHTML === content.innerHTML) return;
  const kept = keep(main());
  document.title = fresh.title;
  main().replaceWith(content);
  kept.restore(content);
  document.dispatchEvent(new CustomEvent("purport:swapped"));
}

// What the reader did to a page, to be done again to its next version.
function keep(old) {
  const place = [scrollX, scrollY];
  const opened = labelled(old, "details").filter(({ element }) => element.open).map(({ label }) => label);
  const fields = labelled(old, "input, select, textarea").filter(({ element }) => isChanged(element));
  const focused = labelled(old, "a, button, input, select, textarea, summary, [tabindex]")
    .find(({ element }) => element === document.activeElement);
  const selection = focused && "selectionStart" in focused.element ? [focused.element.selectionStart, focused.element.selectionEnd] : null;
  return {
    restore(content) {
      for (const { element, label } of labelled(content, "details")) if (opened.includes(label)) element.open = true;
      const targets = new Map(labelled(content, "input, select, textarea").map(({ element, label }) => [label, element]));
      for (const { element, label } of fields) {
        const target = targets.get(label);
        if (!target || target.type === "file") continue;
        if (target.type === "checkbox" || target.type === "radio") target.checked = element.checked;
        else target.value = element.value;
      }
      if (focused) {
        const target = labelled(content, "a, button, input, select, textarea, summary, [tabindex]")
          .find(({ label }) => label === focused.label)?.element;
        target?.focus({ preventScroll: true });
        if (target && selection && selection[0] !== null) target.setSelectionRange(...selection);
      }
      scrollTo({ left: place[0], top: place[1], behavior: "instant" });
    },
  };
}

function isChanged(field) {
  if (field.type === "hidden" || field.type === "file") return false;
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (field.tagName === "SELECT") return [...field.options].some((option) => option.selected !== option.defaultSelected);
  return field.value !== field.defaultValue;
}

// Elements with what tells each from the others whatever stands between them: its id, or what it is, says and leads to, and the how-many-eth it is.
function labelled(within, selector) {
  const counts = new Map();
  return [...within.querySelectorAll(selector)].map((element) => {
    const says = element.tagName === "DETAILS" ? element.querySelector("summary")?.textContent : element.value ? "" : element.textContent;
    const name = element.id || [element.tagName, element.name ?? "", element.getAttribute("href") ?? "", (says ?? "").slice(0, 80)].join("|");
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return { element, label: `${name}|${count}` };
  });
}

document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? close() : open()));
addEventListener("pagehide", close);
addEventListener("pageshow", open);
open();
