// Keys that lead to other pages. Which there are stands at the links and fields themselves, in `data-keys`; the list of all of them is in the page.

const list = document.getElementById("keys");
const patience = 1200;
let begun = "";
let timer = 0;

const isWriting = (element) => Boolean(element.closest?.("input, textarea, select, [contenteditable]"));

function find(keys) {
  return [...document.querySelectorAll("[data-keys]")].find((element) => element.dataset.keys === keys);
}

function follow(element) {
  if (element.matches("input")) {
    element.focus();
    element.select();
  } else {
    element.click();
  }
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isWriting(event.target)) return;
  if (document.querySelector("dialog[open]")) return;
  if (event.key === "?") {
    list.showModal();
    event.preventDefault();
    return;
  }
  const keys = begun ? `${begun} ${event.key}` : event.key;
  clearTimeout(timer);
  begun = "";
  const element = find(keys);
  if (element) {
    follow(element);
    event.preventDefault();
  } else if (event.key.length === 1 && document.querySelector(`[data-keys^="${CSS.escape(event.key)} "]`)) {
    begun = event.key;
    timer = setTimeout(() => (begun = ""), patience);
  }
});

const button = document.getElementById("show-keys");
button.hidden = false;
button.addEventListener("click", () => list.showModal());
