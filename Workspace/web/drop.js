// An article that is dropped or pasted on the list of cases goes into the form that is there without scripts, too.

const form = () => document.getElementById("adding");
const hint = () => document.getElementById("drop-here");

function holdsArticle(data) {
  return data.types.includes("Files") || data.types.includes("text/plain");
}

addEventListener("dragover", (event) => {
  if (!form() || !holdsArticle(event.dataTransfer)) return;
  event.preventDefault();
  hint().hidden = false;
});

addEventListener("dragleave", (event) => {
  if (hint() && !event.relatedTarget) hint().hidden = true;
});

addEventListener("drop", (event) => {
  if (!form() || event.target.closest?.("textarea, input")) return;
  event.preventDefault();
  hint().hidden = true;
  if (event.dataTransfer.files.length > 0) {
    const one = new DataTransfer();
    one.items.add(event.dataTransfer.files[0]);
    form().elements.file.files = one.files;
    form().requestSubmit();
  } else {
    put(event.dataTransfer.getData("text/plain"));
  }
});

addEventListener("paste", (event) => {
  if (!form() || event.target.closest?.("textarea, input")) return;
  const text = event.clipboardData.getData("text/plain");
  if (text.trim()) put(text);
});

// A text is looked at before it is sent.
function put(text) {
  form().closest("details").open = true;
  form().elements.text.value = text;
  form().elements.text.focus();
}
