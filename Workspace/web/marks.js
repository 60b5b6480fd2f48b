// Explains the marks of an article under the mouse and by keyboard: Tab reaches the marks, the arrows go from one to the next.

const tip = document.createElement("div");
tip.id = "mark-note";
tip.className = "mark-note";
tip.setAttribute("role", "tooltip");
tip.hidden = true;
document.body.append(tip);
let described = null;
let leaving = 0;
// How long a note waits for the mouse on its way to it, in milliseconds.
const patience = 250;

const marks = () => [...document.querySelectorAll("article.text mark")];

function prepare() {
  hide();
  for (const [index, mark] of marks().entries()) {
    mark.dataset.note = mark.title;
    mark.removeAttribute("title");
    mark.tabIndex = index === 0 ? 0 : -1;
  }
}

// What a mark says, and those around it.
function notes(mark) {
  const said = [];
  for (let at = mark; at; at = at.parentElement.closest("mark")) said.push(at.dataset.note);
  return [...new Set(said)];
}

function show(mark) {
  hide();
  described = mark;
  tip.replaceChildren(...notes(mark).map((text) => Object.assign(document.createElement("p"), { textContent: text })));
  tip.hidden = false;
  mark.setAttribute("aria-describedby", tip.id);
  const [box] = mark.getClientRects();
  const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - 8));
  // Over the first line of the words or under their last: over none of them.
  const isRoom = box.top > tip.offsetHeight + 8;
  const lowest = Math.max(...[...mark.getClientRects()].map((line) => line.bottom));
  tip.style.setProperty("left", `${left + scrollX}px`);
  tip.style.setProperty("top", `${(isRoom ? box.top - tip.offsetHeight - 6 : lowest + 6) + scrollY}px`);
}

function hide() {
  clearTimeout(leaving);
  described?.removeAttribute("aria-describedby");
  described = null;
  tip.hidden = true;
}

// The mouse has gone; a mark that has the focus is still explained.
function leave() {
  const focused = document.activeElement?.closest?.("article.text mark");
  if (focused) show(focused);
  else hide();
}

const markAt = (event) => event.target.closest?.("article.text mark");

document.addEventListener("mouseover", (event) => {
  const mark = markAt(event);
  clearTimeout(leaving);
  if (mark) show(mark);
  // WCAG 1.4.13: the note stays while the mouse is over it, or on its way.
  else if (described && !event.target.closest?.("#mark-note")) leaving = setTimeout(leave, patience);
});

document.addEventListener("focusin", (event) => {
  const mark = markAt(event);
  if (!mark) return hide();
  for (const other of marks()) other.tabIndex = other === mark ? 0 : -1;
  show(mark);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return hide();
  const mark = markAt(event);
  if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const all = marks();
  all[all.indexOf(mark) + step]?.focus();
  event.preventDefault();
});

// What was read stands beside the text: words and statement show each other.
function tie(element) {
  const number = element?.closest?.("[data-said]")?.dataset.said;
  for (const old of document.querySelectorAll(".current[data-said]")) old.classList.remove("current");
  if (!number) return;
  for (const other of document.querySelectorAll(`[data-said="${number}"]`)) other.classList.add("current");
  const beside = document.querySelector(".beside-text");
  const row = beside?.querySelector(`li[data-said="${number}"]`);
  if (!row || beside.contains(element) || beside.scrollHeight <= beside.clientHeight) return;
  const [box, frame] = [row.getBoundingClientRect(), beside.getBoundingClientRect()];
  if (box.top < frame.top || box.bottom > frame.bottom) beside.scrollTop += box.top - frame.top - (frame.height - box.height) / 2;
}

for (const kind of ["mouseover", "focusin"]) {
  document.addEventListener(kind, (event) => {
    if (event.target.closest?.("article.text mark, .said li")) tie(event.target);
    else if (event.target.closest?.("main")) tie(null);
  });
}

document.addEventListener("purport:swapped", prepare);
prepare();
