// The editor of a case: colours, problems and the judgement as one types, completion, and saving that overwrites nobody.

import { Completion, insert } from "/completion.js";
import { Ink } from "/ink.js";
import { forget, keep, kept } from "/unsaved.js";

const form = document.querySelector("form.editor");
const field = document.getElementById("text");
const state = document.getElementById("state");
const words = document.getElementById("words").dataset;
const pause = 150;
// How long nothing is typed before a large case is judged with all care, after a first look, in milliseconds.
const rest = 1500;

const ink = new Ink(form.querySelector(".ink"), form.dataset.statements.split(" "), form.dataset.properties.split(" "));
const completion = new Completion(field, ink, words.completions);
completion.vocabulary.statements = form.dataset.statements.split(" ");
completion.vocabulary.properties = form.dataset.properties.split(" ");

let text = field.value;
let isUnsaved = "unsaved" in form.dataset;
let isLeaving = false;
let saving = Promise.resolve();
let summary = state.textContent;

form.classList.add("live");
document.getElementById("check").hidden = true;

// What the workspace says, and what has become of the text.
function show() {
  state.textContent = isUnsaved ? `${summary} · ${words.unsaved}` : summary;
  state.classList.toggle("unsaved", isUnsaved);
}

// MARK: Asking the workspace

const token = () => document.querySelector('meta[name="purport-token"]');

// Sends something with the token for writing; after a new start of the workspace with the new one.
async function send(address, body, options = {}) {
  const ask = () =>
    fetch(address, { method: "POST", body, ...options, headers: { "Purport-Token": token().content, ...options.headers } });
  let answer = await ask();
  if (answer.status === 403) {
    const page = await (await fetch(location.href)).text();
    const fresh = new DOMParser().parseFromString(page, "text/html").querySelector('meta[name="purport-token"]');
    if (fresh && fresh.content !== token().content) {
      token().content = fresh.content;
      form.elements.token.value = fresh.content;
      answer = await ask();
    }
  }
  return answer;
}

// MARK: Checking

let timer = 0;
let asked = null;

function checkSoon() {
  clearTimeout(timer);
  timer = setTimeout(check, pause);
}

async function check(look = "first") {
  clearTimeout(timer);
  asked?.abort();
  const request = (asked = new AbortController());
  const path = (form.elements.path?.value.trim() || form.dataset.path).replace(/(\.purport)?$/, ".purport");
  try {
    const query = new URLSearchParams({ look });
    if (location.search.includes("language=")) query.set("language", document.documentElement.lang);
    const address = `/check/${path.split("/").map(encodeURIComponent).join("/")}?${query}`;
    const answer = await send(address, text, { signal: request.signal, headers: { "Content-Type": "text/plain; charset=utf-8" } });
    if (!answer.ok) return;
    const said = await answer.json();
    // Something was typed meanwhile: the answer to that is on its way.
    if (request !== asked) return;
    ink.set(said.problems);
    completion.vocabulary.names = said.names;
    completion.vocabulary.likelihoods = said.likelihoods;
    document.getElementById("problems").innerHTML = said.list;
    document.getElementById("judged").innerHTML = said.judgement;
    makeProblemsReachable();
    summary = said.summary;
    show();
    explain();
    if (said.isFirstLook) timer = setTimeout(() => check("whole"), rest);
  } catch (error) {
    if (error.name !== "AbortError") state.textContent = words.failed;
  }
}

// MARK: Typing

// How many code units two texts share at their beginning, and at their end.
function sameEnds(now, old) {
  let head = 0;
  const shorter = Math.min(now.length, old.length);
  while (head < shorter && now[head] === old[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && now[now.length - 1 - tail] === old[old.length - 1 - tail]) tail += 1;
  return { head, tail };
}

field.addEventListener("input", () => {
  const now = field.value;
  const { head, tail } = sameEnds(now, text);
  ink.shift(head, text.length - head - tail, now.length - head - tail);
  text = now;
  isUnsaved = true;
  keep(form.dataset.path, text);
  ink.draw(text);
  show();
  completion.update();
  checkSoon();
});

field.addEventListener("keydown", (event) => {
  if (completion.key(event)) {
    event.preventDefault();
  } else if (event.key === " " && event.ctrlKey) {
    completion.update(true);
    event.preventDefault();
  } else if (event.key === "F8") {
    toNextProblem();
    event.preventDefault();
  } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.isComposing) {
    const before = text.slice(0, field.selectionStart);
    const line = before.slice(before.lastIndexOf("\n") + 1);
    const indentation = /^[ \t]*/.exec(line)[0];
    if (indentation) {
      // A second Enter ends the statement: the next line begins at the margin.
      if (indentation === line && field.selectionStart === field.selectionEnd) {
        field.setSelectionRange(field.selectionStart - line.length, field.selectionStart);
        document.execCommand("delete");
      } else {
        insert(field, `\n${indentation}`);
      }
      event.preventDefault();
    }
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey) && !event.altKey) {
    event.preventDefault();
    save();
  }
});

// MARK: Problems

const note = document.createElement("div");
note.className = "problem-note";
note.hidden = true;
note.setAttribute("aria-hidden", "true");
field.parentElement.append(note);

// Says what is wrong under the words that the cursor, or the mouse, is at.
function explain(problem = problemAtCursor()) {
  note.hidden = !problem || completion.isOpen;
  if (note.hidden) return;
  note.textContent = problem.remedy ? `${problem.message}: ${problem.remedy}` : problem.message;
  note.dataset.severity = problem.severity;
  const place = ink.place(problem.start);
  const page = field.parentElement.getBoundingClientRect();
  note.style.setProperty("top", `${place.bottom - page.top + 3}px`);
  note.style.setProperty("left", `${Math.max(0, Math.min(place.left - page.left, page.width - note.offsetWidth - 8))}px`);
}

function problemAtCursor() {
  if (document.activeElement !== field) return undefined;
  const at = field.selectionStart;
  return ink.problems.find((problem) => problem.start <= at && at <= problem.end);
}

document.addEventListener("selectionchange", () => explain());
field.addEventListener("blur", () => explain());
field.addEventListener("mousemove", (event) => {
  const problem = ink.problemAt(event.clientX, event.clientY);
  if (problem || !note.hidden) explain(problem);
});
field.addEventListener("mouseleave", () => explain());

function toNextProblem() {
  const next = ink.problems.find((problem) => problem.start > field.selectionStart) ?? ink.problems[0];
  if (next) select(next.start, next.end);
}

function select(start, end) {
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  const place = ink.place(start);
  const sheet = form.querySelector(".sheet");
  const box = sheet.getBoundingClientRect();
  if (place.top < box.top || place.bottom > box.bottom) sheet.scrollTop += place.top - box.top - box.height / 3;
  sheet.scrollIntoView({ block: "nearest" });
  explain();
}

// Each problem of the list leads to its line.
function makeProblemsReachable() {
  for (const item of document.querySelectorAll("#problems li[data-line]")) {
    const place = item.querySelector(".place");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet to-line";
    button.textContent = place.textContent;
    button.addEventListener("click", () => {
      const lines = text.split("\n");
      const line = Number(item.dataset.line) - 1;
      const start = lines.slice(0, line).reduce((sum, piece) => sum + piece.length + 1, 0);
      const problem = ink.problems.find((candidate) => candidate.start >= start && candidate.start <= start + (lines[line]?.length ?? 0));
      select(problem?.start ?? start, problem?.end ?? start);
    });
    place.replaceChildren(button);
  }
}

// MARK: Saving

function save() {
  saving = saving.then(saveNow);
  return saving;
}

async function saveNow() {
  const saved = text;
  form.elements.text.value = text;
  const fields = new URLSearchParams(new FormData(form));
  fields.set("do", "save");
  state.textContent = words.saving;
  try {
    const answer = await send(form.action, fields);
    if (answer.ok && answer.headers.get("Content-Type")?.startsWith("application/json")) {
      const { version, address } = await answer.json();
      form.elements.version.value = version;
      form.elements.original.value = saved;
      isUnsaved = text !== saved;
      if (!isUnsaved) forget(form.dataset.path);
      if (form.elements.path && !isUnsaved) return leave(() => location.assign(address));
      summary = summary.startsWith(words.saved) ? summary : `${words.saved} ${summary}`;
      hideNotices();
      show();
    } else if (answer.status < 500) {
      // The workspace shows both versions, or says what is in the way, on a page of its own that has the text.
      submit();
    } else {
      state.textContent = words.failed;
    }
  } catch {
    state.textContent = words.failed;
  }
}

const submit = () => leave(() => form.requestSubmit(form.querySelector('button[value="save"]')));

function leave(go) {
  isLeaving = true;
  go();
}

form.addEventListener("submit", (event) => {
  if (isLeaving) return;
  event.preventDefault();
  if (event.submitter?.value !== "check") save();
});

addEventListener("beforeunload", (event) => {
  if (isUnsaved && !isLeaving) event.preventDefault();
});

addEventListener("pageshow", () => (isLeaving = false));

// MARK: Changes on disk

function hideNotices() {
  for (const notice of document.querySelectorAll("#main > .notice")) notice.remove();
}

document.addEventListener("purport:change", async () => {
  await saving;
  if (form.elements.path) return check();
  const answer = await fetch(`/source/${form.dataset.path.split("/").map(encodeURIComponent).join("/")}`, { method: "HEAD", cache: "no-store" });
  const version = (answer.headers.get("ETag") ?? "").replaceAll(/W\/|"/g, "");
  // An article may have changed, on which quotes rest.
  if (answer.ok && version === form.elements.version.value) return check();
  hideNotices();
  const notice = document.createElement("p");
  notice.className = "notice changed";
  notice.setAttribute("role", "alert");
  notice.textContent = `${answer.ok ? words.changed : words.gone} `;
  if (answer.ok) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words.look;
    button.addEventListener("click", submit);
    notice.append(button);
  }
  form.before(notice);
});

// MARK: What was not saved

// Put in as if it was typed, so that Ctrl+Z goes back to what the workspace gave.
function putBack(old) {
  field.focus({ preventScroll: true });
  // No more than what differs: a browser takes long to type thousands of lines.
  const { head, tail } = sameEnds(old, text);
  field.setSelectionRange(head, text.length - tail);
  insert(field, old.slice(head, old.length - tail));
}

function offerUnsaved() {
  const old = kept(form.dataset.path);
  if (old === null) return;
  // After a save the file says what was kept.
  if (old === text) return isUnsaved ? undefined : forget(form.dataset.path);
  const [visit] = performance.getEntriesByType("navigation");
  const notice = document.createElement("p");
  notice.className = "notice unsaved-text";
  notice.setAttribute("role", "status");
  form.before(notice);
  if (visit && visit.type !== "navigate") {
    notice.textContent = words.restored;
    return putBack(old);
  }
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words.restore;
  button.addEventListener("click", () => {
    notice.remove();
    putBack(old);
  });
  notice.append(`${words.kept} `, button);
}

// MARK: Beginning

ink.draw(text);
makeProblemsReachable();
show();
check();
if (form.dataset.cursor) select(Number(form.dataset.cursor), Number(form.dataset.cursor));
offerUnsaved();
