// Words that are selected in an article become a statement of a case: a menu beside them leads to the editor, which nobody has saved yet.

const form = () => document.getElementById("quoting");
let range = null;

// Offsets count from the block of the page that words stand in, in code points of what the page shows; the workspace makes of it where they are stored.
function places(selected) {
  const blocks = [...document.querySelectorAll("article.text [data-start]")].filter((block) => selected.intersectsNode(block));
  if (blocks.length === 0) return null;
  const count = (block, node, offset, otherwise) => {
    if (!block.contains(node)) return otherwise;
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(node, offset);
    return [...before.toString()].length;
  };
  const [first, last] = [blocks[0], blocks.at(-1)];
  return {
    from: `${first.dataset.start},${count(first, selected.startContainer, selected.startOffset, 0)}`,
    to: `${last.dataset.start},${count(last, selected.endContainer, selected.endOffset, [...last.textContent].length)}`,
  };
}

function offer(selected) {
  const menu = form();
  if (!menu) return;
  range = selected;
  menu.hidden = false;
  const boxes = [...selected.getClientRects()];
  const box = boxes.at(-1) ?? selected.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - menu.offsetWidth - 8));
  menu.style.setProperty("left", `${left + scrollX}px`);
  menu.style.setProperty("top", `${box.bottom + scrollY + 8}px`);
}

function withdraw() {
  if (form()) form().hidden = true;
  range = null;
}

function selectionInText() {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const selected = selection.getRangeAt(0);
  const article = document.querySelector("article.text");
  return article && selected.intersectsNode(article) && selected.toString().trim() ? selected : null;
}

document.addEventListener("mouseup", (event) => {
  if (event.target.closest?.("#quoting")) return;
  setTimeout(() => {
    const selected = selectionInText();
    if (selected) offer(selected);
    else withdraw();
  });
});

document.addEventListener("keyup", (event) => {
  if (!event.shiftKey || !event.key.startsWith("Arrow")) return;
  const selected = selectionInText();
  if (selected) offer(selected);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && range) {
    withdraw();
    event.preventDefault();
  }
  // A mark that has the focus stands for its words.
  const mark = event.key === "Enter" ? event.target.closest?.("article.text mark") : null;
  if (mark && form()) {
    const words = document.createRange();
    words.selectNodeContents(mark);
    getSelection().removeAllRanges();
    getSelection().addRange(words);
    offer(words);
    form().querySelector("button").focus();
    event.preventDefault();
  }
});

document.addEventListener("click", (event) => {
  const button = event.target.closest?.('#quoting button[name="as"]');
  const found = button && range && places(range);
  if (!found) return;
  const address = new URL(document.getElementById("quoting-case").value, location.href);
  for (const [name, value] of Object.entries({ article: form().dataset.article, as: button.value, ...found })) {
    address.searchParams.set(name, value);
  }
  location.assign(address);
});

function prepare() {
  withdraw();
  const hint = document.querySelector(".how-to-quote");
  if (hint) hint.hidden = !form();
}

document.addEventListener("purport:swapped", prepare);
prepare();
