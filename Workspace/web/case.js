// Makes suppositions move the page in place: the links and the form of a case lead to addresses of the same page, which is fetched and
// put in the place of the old one, with focus, scrolling and what is open kept. Without this script they are plain links.
import { main, nameOf, show } from "/place.js";

// The supposition whose page is shown, or was asked for.
let shown = location.search;

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

// Going to a place on the page is no other supposition.
addEventListener("popstate", () => {
  if (location.search !== shown) suppose(new URL(location.href), null);
});

function go(address, focus) {
  address.hash = "";
  history.pushState(null, "", address);
  suppose(address, focus);
}

// First what the supposition moves, then the plots, which take longer to work out.
async function suppose(address, focus) {
  shown = address.search;
  main().setAttribute("aria-busy", "true");
  const first = new URL(address);
  first.searchParams.set("part", "first");
  try {
    await show([
      { address: first, focus, isPart: true, before: keepPlots, after: tell },
      { address },
    ]);
  } catch {
    // The workspace does not answer: the browser says so better than a page that stays as it was.
    location.assign(address);
  }
}

function keepPlots(fresh, old) {
  const plots = old.querySelector("#plots");
  if (!plots) return;
  plots.classList.add("stale");
  const next = fresh.querySelector("section.missing") ?? fresh.querySelector("section.remarks");
  if (next) next.before(plots);
  else fresh.append(plots);
}

function tell(fresh) {
  fresh.setAttribute("aria-busy", "true");
  announce(fresh.querySelector(".verdict")?.textContent);
}

document.addEventListener("purport:swapped", () => applyZoom());

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

function applyZoom() {
  const drawing = document.querySelector(".map-drawing");
  const tools = document.querySelector(".map-tools");
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
