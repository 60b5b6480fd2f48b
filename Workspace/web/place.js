// Puts a fresh version of the page in the place of the one that is shown, keeping where the reader is. Whoever does so asks here, so that
// one page is fetched at a time, what is asked last counts, and a late answer is dropped.

let asked = 0;
let running = null;
let isDue = false;

export const main = () => document.getElementById("main");

const setting = (name, within = document) => within.querySelector(`meta[name="purport-${name}"]`);

// The page at the address that is shown, as it is by now. What the reader asked for goes first, and is not broken off.
export async function refresh() {
  if (running) {
    isDue = true;
    return;
  }
  try {
    await show([{ address: location.href, keepsFields: true }]);
  } catch {
    // The workspace was stopped; the stream of changes asks again until it is back.
  }
}

// Pages one after the other, each in the place of the one before: `address`; `focus`, the name of the control that gets it; `keepsFields`, whether
// what is being filled in stays; `before` and `after`, called with the fresh content and what stood there. Whatever was being fetched is given up.
export async function show(versions) {
  const number = (asked += 1);
  running?.abort();
  const controller = (running = new AbortController());
  try {
    for (const version of versions) {
      const answer = await fetch(version.address, { signal: controller.signal, headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (number !== asked) return;
      swap(page, version);
    }
  } catch (error) {
    // Given up for what was asked after it.
    if (number === asked) throw error;
  } finally {
    if (number === asked) {
      running = null;
      if (isDue) {
        isDue = false;
        refresh();
      }
    }
  }
}

function swap(page, { focus = null, keepsFields = false, isPart = false, before, after }) {
  const fresh = page.getElementById("main");
  if (!fresh) return;
  for (const name of ["version", "token"]) {
    const [old, latest] = [setting(name), setting(name, page)];
    if (old && latest) old.content = latest.content;
  }
  // The languages lead to the same supposition.
  const [languages, latest] = [document, page].map((within) => within.querySelector("nav.languages"));
  if (!isPart && languages && latest) languages.replaceWith(latest);
  document.title = page.title;
  const old = main();
  // A page that shows the same has nothing to be put in place.
  if (old.innerHTML === fresh.innerHTML && !old.hasAttribute("aria-busy")) return;
  before?.(fresh, old);
  const kept = keep(old, focus, keepsFields);
  old.replaceWith(fresh);
  document.dispatchEvent(new CustomEvent("purport:swapped"));
  kept.restore(fresh);
  after?.(fresh);
}

// What a control is called whatever it leads to: links to this page change with every supposition.
export function nameOf(element) {
  if (element.id) return `#${element.id}`;
  const group = element.closest("[aria-label]");
  const address = element.getAttribute("href");
  const leads = address && new URL(address, location.href).pathname !== location.pathname ? address : "";
  const says = element.getAttribute("aria-label") ?? (element.tagName === "INPUT" ? "" : element.textContent.trim().slice(0, 80));
  return [element.tagName, group?.getAttribute("aria-label") ?? "", element.getAttribute("name") ?? "", leads, says].join("|");
}

const controls = "a[href], button, input, select, textarea, summary, [tabindex]";
const fieldKinds = "input, select, textarea";

// Elements with their names, and of those called the same the how-many-eth each is.
function numbered(within, selector) {
  const counts = new Map();
  return [...within.querySelectorAll(selector)].map((element) => {
    const name = nameOf(element.tagName === "DETAILS" ? (element.querySelector("summary") ?? element) : element);
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return { element, name, label: `${name}|${count}` };
  });
}

// What the reader did to a page, to be done again to its next version.
function keep(old, focus, keepsFields) {
  const place = [scrollX, scrollY];
  const areas = [...old.querySelectorAll(".map-scroll, .scroll")].map((area) => [area.scrollLeft, area.scrollTop]);
  const opened = new Set(numbered(old, "details").filter(({ element }) => element.open).map(({ label }) => label));
  const fields = keepsFields ? numbered(old, fieldKinds).filter(({ element }) => isChanged(element)) : [];
  const active = document.activeElement;
  const focused = focus === null ? numbered(old, controls).find(({ element }) => element === active)?.label : `${focus}|0`;
  const selection = keepsFields && old.contains(active) && active.selectionStart !== undefined ? [active.selectionStart, active.selectionEnd] : null;
  return {
    restore(fresh) {
      for (const { element, label } of numbered(fresh, "details")) if (opened.has(label)) element.open = true;
      const targets = new Map(numbered(fresh, fieldKinds).map(({ element, label }) => [label, element]));
      for (const { element, label } of fields) {
        const target = targets.get(label);
        if (!target || target.type === "file") continue;
        if (target.type === "checkbox" || target.type === "radio") target.checked = element.checked;
        else target.value = element.value;
      }
      [...fresh.querySelectorAll(".map-scroll, .scroll")].forEach((area, index) => {
        if (areas[index]) [area.scrollLeft, area.scrollTop] = areas[index];
      });
      if (focused) {
        const target = numbered(fresh, controls).find(({ label }) => label === focused)?.element;
        target?.focus({ preventScroll: true });
        if (target?.setSelectionRange && selection && selection[0] !== null) target.setSelectionRange(...selection);
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
