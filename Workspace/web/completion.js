// Completes names, keywords and words of likelihood in the editor, by keyboard (ARIA 1.2: a textbox with a listbox).

const most = 12;

export class Completion {
  #field;
  #ink;
  #list;
  #items = [];
  #chosen = -1;
  #isAsked = false;
  vocabulary = { statements: [], properties: [], names: [], likelihoods: [] };

  constructor(field, ink, label) {
    this.#field = field;
    this.#ink = ink;
    this.#list = document.createElement("ul");
    Object.assign(this.#list, { id: "completions", className: "completions", hidden: true });
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", label);
    field.parentElement.append(this.#list);
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", "completions");
    this.#list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const item = event.target.closest("li");
      if (item) this.#accept(Number(item.dataset.index));
    });
    field.addEventListener("blur", () => this.close());
  }

  get isOpen() {
    return !this.#list.hidden;
  }

  // After something was typed, or when it is asked for.
  update(isAsked = false) {
    const { word, candidates } = this.#context();
    const shortest = isAsked ? 0 : 2;
    const matching = candidates.filter(({ name }) => name.startsWith(word) && name !== word).slice(0, most);
    if (word.length < shortest || matching.length === 0) return this.close();
    this.#items = matching;
    this.#isAsked = isAsked;
    this.#chosen = 0;
    this.#show(word);
  }

  close() {
    this.#list.hidden = true;
    this.#field.removeAttribute("aria-activedescendant");
  }

  // Whether a key was meant for the list.
  key(event) {
    if (!this.isOpen) return false;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.#isAsked = true;
      this.#choose((this.#chosen + step + this.#items.length) % this.#items.length);
      return true;
    }
    if (event.key === "Escape") {
      this.close();
      return true;
    }
    // A line that is ended while a list happened to open stays as it was typed.
    if ((event.key === "Tab" && !event.shiftKey) || (event.key === "Enter" && this.#isAsked)) {
      this.#accept(this.#chosen);
      return true;
    }
    return false;
  }

  #context() {
    const before = this.#field.value.slice(0, this.#field.selectionStart);
    const line = before.slice(before.lastIndexOf("\n") + 1);
    const word = /[\p{L}\p{N}-]*$/u.exec(line)[0];
    const head = line.slice(0, line.length - word.length);
    const { statements, properties, names, likelihoods } = this.vocabulary;
    const keywords = (list) => list.map((name) => ({ name, text: "" }));
    if (/"[^"]*$/.test(head) && (head.match(/"/g).length % 2 === 1)) return { word, candidates: [] };
    if (head === "") return { word, candidates: keywords(statements) };
    if (/^\s+$/.test(head)) return { word, candidates: keywords(properties) };
    const isDeclared = /^(\w+)\s+$/.exec(head);
    if (isDeclared && names.some(({ kind }) => kind === isDeclared[1])) return { word, candidates: [] };
    return { word, candidates: [...names, ...keywords(likelihoods)] };
  }

  #show(word) {
    this.#list.replaceChildren(
      ...this.#items.map(({ name, text }, index) => {
        const item = document.createElement("li");
        item.id = `completion-${index}`;
        item.dataset.index = index;
        item.setAttribute("role", "option");
        const shown = document.createElement("span");
        shown.textContent = name;
        item.append(shown);
        if (text) {
          const more = document.createElement("small");
          more.textContent = ` ${text}`;
          item.append(more);
        }
        return item;
      }),
    );
    this.#list.hidden = false;
    const place = this.#ink.place(this.#field.selectionStart - word.length);
    const page = this.#field.parentElement.getBoundingClientRect();
    const room = page.width - this.#list.offsetWidth - 8;
    this.#list.style.setProperty("left", `${Math.max(0, Math.min(place.left - page.left, room))}px`);
    this.#list.style.setProperty("top", `${place.bottom - page.top + 2}px`);
    this.#choose(0);
  }

  #choose(index) {
    this.#chosen = index;
    for (const [number, item] of [...this.#list.children].entries()) {
      item.setAttribute("aria-selected", String(number === index));
      if (number === index) item.scrollIntoView({ block: "nearest" });
    }
    this.#field.setAttribute("aria-activedescendant", `completion-${index}`);
  }

  #accept(index) {
    const { word } = this.#context();
    const { name } = this.#items[index];
    this.close();
    insert(this.#field, name.slice(word.length));
  }
}

// Puts text where the cursor is, so that it can be undone.
export function insert(field, text) {
  field.focus();
  if (document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
