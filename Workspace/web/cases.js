// Narrows the list of cases down while one types, as the form does by itself when it is sent; the address keeps the words.

const field = () => document.getElementById("only");

function narrow() {
  if (!field()) return;
  const words = field().value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const row of document.querySelectorAll("[data-find]")) {
    row.hidden = !words.every((word) => row.dataset.find.includes(word));
  }
  for (const section of document.querySelectorAll("main section:has([data-find])")) {
    section.hidden = !section.querySelector("[data-find]:not([hidden])");
  }
}

document.addEventListener("input", (event) => {
  if (event.target !== field()) return;
  narrow();
  const address = new URL(location.href);
  if (field().value.trim()) address.searchParams.set("only", field().value);
  else address.searchParams.delete("only");
  history.replaceState(history.state, "", address);
});

document.addEventListener("submit", (event) => {
  if (event.target.id !== "filter") return;
  event.preventDefault();
  narrow();
});

// What stands in the field is put back after the page was.
document.addEventListener("purport:swapped", () => queueMicrotask(narrow));
