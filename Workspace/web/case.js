// Makes suppositions move the page in place: the links and the form of a case lead to addresses of the same page, which is fetched and
// put in the place of the old one, with focus, scrolling and what is open kept. Without this script they are plain links.

const main = () => document.getElementById("main");
let asked = 0;
let running = null;

// Leads to this page under another supposition, in another view, or with more of the map.
function isOwn(address) {
  return address.origin === location.origin && address.pathname === location.pathname;
}

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest?.("a[href]");
  if (!link || !main().contains(link) || link.target === "_blank") return;
  // Links within a drawing are objects of their own.
  const address = new URL(link.getAttribute("href"), location.href);
  if (!isOwn(address) || (address.search === location.search && address.hash)) return;
  event.preventDefault();
  go(address, nameOf(link));
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "get" || !main().contains(form)) return;
  const address = new URL(form.action, location.href);
  if (!isOwn(address)) return;
  const fields = new FormData(form, event.submitter);
  for (const [name, value] of fields) if (value) address.searchParams.append(name, value);
  event.preventDefault();
  go(address, event.submitter ? nameOf(event.submitter) : null);
});

addEventListener("popstate", () => show(new URL(location.href), null));

function go(address, focus) {
  address.hash = "";
  history.pushState(null, "", address);
  show(address, focus);
}

// First what the supposition moves, then the plots, which take longer to work out.
async function show(address, focus) {
  const number = (asked += 1);
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  main().setAttribute("aria-busy", "true");
  try {
    const first = new URL(address);
    first.searchParams.set("part", "first");
    for (const part of [first, address]) {
      const answer = await fetch(part, { signal, headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (number !== asked) return;
      swap(page, part === first, part === first ? focus : null);
    }
  } catch (error) {
    // The workspace does not answer: the browser says so better than a page that stays as it was.
    if (error.name !== "AbortError") location.assign(address);
  }
}

function swap(page, isFirst, focus) {
  const fresh = page.getElementById("main");
  if (!fresh) return;
  const old = main();
  const plots = old.querySelector("#plots");
  if (isFirst && plots) {
    plots.classList.add("stale");
    (fresh.querySelector("section.missing") ?? fresh.querySelector("section.remarks"))?.before(plots) ?? fresh.append(plots);
  }
  const kept = keep(old, focus);
  document.title = page.title;
  // The languages lead to the same supposition.
  const [languages, latest] = [document, page].map((within) => within.querySelector("nav.languages"));
  if (!isFirst && languages && latest) languages.replaceWith(latest);
  old.replaceWith(fresh);
  applyZoom(fresh);
  kept.restore(fresh);
  if (isFirst) {
    fresh.setAttribute("aria-busy", "true");
    announce(fresh.querySelector(".verdict")?.textContent);
  }
  document.dispatchEvent(new CustomEvent("purport:swapped"));
}

// Whoever else puts a fresh page in place leaves the drawing at its first size.
document.addEventListener("purport:swapped", () => applyZoom());

// What a control is called whatever it leads to: its own address changes with every supposition.
function nameOf(element) {
  if (element.id) return `#${element.id}`;
  const group = element.closest("[aria-label]");
  return [group?.getAttribute("aria-label") ?? "", element.getAttribute("aria-label") ?? element.textContent.trim()].join("|");
}

const controls = "a[href], button, input, select, textarea, summary, [tabindex]";

function keep(old, focus) {
  const place = [scrollX, scrollY];
  const areas = [...old.querySelectorAll(".map-scroll, .scroll")].map((area) => [area.scrollLeft, area.scrollTop]);
  const open = new Set([...old.querySelectorAll("details[open]")].map((details) => details.querySelector("summary")?.textContent));
  const active = document.activeElement;
  const name = focus ?? (old.contains(active) ? nameOf(active) : null);
  return {
    restore(fresh) {
      for (const details of fresh.querySelectorAll("details")) {
        if (open.has(details.querySelector("summary")?.textContent)) details.open = true;
      }
      [...fresh.querySelectorAll(".map-scroll, .scroll")].forEach((area, index) => {
        if (areas[index]) [area.scrollLeft, area.scrollTop] = areas[index];
      });
      if (name) [...fresh.querySelectorAll(controls)].find((element) => nameOf(element) === name)?.focus({ preventScroll: true });
      scrollTo({ left: place[0], top: place[1], behavior: "instant" });
    },
  };
}

// Tells those who cannot see the numbers move.
function announce(text) {
  let region = document.getElementById("announcement");
  if (!region) {
    region = document.createElement("p");
    region.id = "announcement";
    region.className = "visually-hidden";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  region.textContent = (text ?? "").replace(/\s+/g, " ").trim();
}

// The map opens where the question is, not at its left edge.
function showHeadline() {
  const area = document.querySelector(".map-scroll");
  const node = area?.querySelector(".headline");
  if (!area || !node || area.scrollWidth <= area.clientWidth) return;
  const [box, frame] = [node.getBoundingClientRect(), area.getBoundingClientRect()];
  area.scrollLeft += box.left - frame.left - (frame.width - box.width) / 2;
  area.scrollTop += box.top - frame.top - (frame.height - box.height) / 2;
}

// The drawing may be made larger and smaller, and stays so while suppositions move its numbers.
let zoom = 1;

function applyZoom(within = document) {
  const drawing = within.querySelector(".map-drawing");
  const tools = within.querySelector(".map-tools");
  if (!drawing || !tools) return;
  tools.hidden = false;
  const { width, height } = drawing.viewBox.baseVal;
  drawing.setAttribute("width", width * zoom);
  drawing.setAttribute("height", height * zoom);
}

document.addEventListener("click", (event) => {
  const kind = event.target.closest?.("[data-zoom]")?.dataset.zoom;
  const area = document.querySelector(".map-scroll");
  const box = document.querySelector(".map-drawing")?.viewBox.baseVal;
  if (!kind || !area || !box) return;
  const fit = Math.min(1, (area.clientWidth - 24) / box.width, Math.max(300, innerHeight * 0.8) / box.height);
  const old = zoom;
  zoom = kind === "fit" ? fit : Math.min(2, Math.max(0.2, zoom * (kind === "in" ? 1.25 : 0.8)));
  const [x, y] = [(area.scrollLeft + area.clientWidth / 2) / old, (area.scrollTop + area.clientHeight / 2) / old];
  applyZoom();
  area.scrollTo({ left: x * zoom - area.clientWidth / 2, top: y * zoom - area.clientHeight / 2, behavior: "instant" });
});

applyZoom();
showHeadline();
