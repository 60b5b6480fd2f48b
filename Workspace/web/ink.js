// The text of the editor in colours, drawn line by line beneath a field whose own letters are transparent.

export class Ink {
  #layer;
  #statements;
  #properties;
  #lines = [];
  #problems = [];

  constructor(layer, statements, properties) {
    this.#layer = layer;
    this.#statements = new Set(statements);
    this.#properties = new Set(properties);
  }

  get problems() {
    return this.#problems;
  }

  // Draws the text; only lines that are new or changed are made anew.
  draw(text) {
    const lines = text.split("\n");
    const old = this.#lines;
    let head = 0;
    while (head < lines.length && head < old.length && lines[head] === old[head].text) head += 1;
    let tail = 0;
    while (tail < lines.length - head && tail < old.length - head && lines[lines.length - 1 - tail] === old[old.length - 1 - tail].text) tail += 1;
    for (const line of old.slice(head, old.length - tail)) line.element.remove();
    const before = tail > 0 ? old[old.length - tail].element : null;
    const made = lines.slice(head, lines.length - tail).map((line) => {
      const element = document.createElement("div");
      this.#layer.insertBefore(element, before);
      return { text: line, element, marks: "new" };
    });
    this.#lines = [...old.slice(0, head), ...made, ...old.slice(old.length - tail)];
    this.#mark();
  }

  // Problems as ranges of the text: `{start, end, severity, …}`.
  set(problems) {
    this.#problems = problems;
    this.#mark();
  }

  // Keeps problems under their words while a text is typed, until it has been checked again.
  shift(start, removed, inserted) {
    this.#problems = this.#problems.flatMap((problem) => {
      if (problem.end <= start) return [problem];
      if (problem.start >= start + removed) {
        return [{ ...problem, start: problem.start + inserted - removed, end: problem.end + inserted - removed }];
      }
      return [];
    });
  }

  #mark() {
    let offset = 0;
    for (const line of this.#lines) {
      const [start, end] = [offset, offset + line.text.length];
      const here = this.#problems.filter((problem) => problem.start <= end && Math.max(problem.end, problem.start + 1) > start);
      const marks = here.map((problem) => [problem.start - start, problem.end - start, problem.severity].join()).join(";");
      if (marks !== line.marks) this.#fill(line, here, start);
      line.marks = marks;
      offset = end + 1;
    }
  }

  #fill(line, problems, start) {
    const cuts = new Set([0, line.text.length]);
    const tokens = this.#tokens(line.text);
    for (const token of tokens) cuts.add(token.start).add(token.end);
    const ranges = problems.map((problem) => {
      const from = Math.max(0, problem.start - start);
      return { from, to: Math.min(line.text.length, Math.max(problem.end - start, from + 1)), severity: problem.severity };
    });
    for (const range of ranges) cuts.add(range.from).add(range.to);
    const places = [...cuts].filter((place) => place <= line.text.length).sort((left, right) => left - right);
    line.element.replaceChildren(
      ...places.slice(1).map((end, index) => {
        const begin = places[index];
        const piece = document.createElement("span");
        piece.textContent = line.text.slice(begin, end);
        const token = tokens.find((candidate) => candidate.start <= begin && end <= candidate.end);
        const range = ranges.find((candidate) => candidate.from <= begin && end <= candidate.to);
        piece.className = [token?.kind, range && `problem ${range.severity}`].filter(Boolean).join(" ");
        return piece;
      }),
      document.createElement("br"),
    );
  }

  // The words of a line that have a colour. What is right and wrong is for the workspace to say.
  #tokens(line) {
    const tokens = [];
    const first = /^(\s*)([a-z0-9]+)(?=[\s:]|$)/.exec(line);
    let at = 0;
    if (/^\s*#/.test(line)) return [{ kind: "comment", start: 0, end: line.length }];
    if (first) {
      const start = first[1].length;
      at = start + first[2].length;
      const isStatement = first[1] === "" && this.#statements.has(first[2]);
      if (isStatement) tokens.push({ kind: "statement", start, end: at });
      else if (this.#properties.has(first[2])) tokens.push({ kind: "property", start, end: at });
      const name = isStatement && /^\s+([^\s:"]+)(?=\s*:)/.exec(line.slice(at));
      if (name) {
        const begin = at + name[0].length - name[1].length;
        tokens.push({ kind: "name", start: begin, end: begin + name[1].length });
        at = begin + name[1].length;
      }
    }
    const rest = /"(?:\\.|[^"\\])*"?|(?<=\s)#(?=\s|$).*|(?<![\w-])unknown(?![\w-])|(?<![\w-])\d[\d.]*%?(?![\w-])/g;
    rest.lastIndex = at;
    for (const match of line.matchAll(rest)) {
      const kind = match[0][0] === '"' ? "string" : match[0][0] === "#" ? "comment" : match[0] === "unknown" ? "unknown" : "number";
      tokens.push({ kind, start: match.index, end: match.index + match[0].length });
    }
    return tokens;
  }

  // Where an offset of the text is on the screen.
  place(offset) {
    let start = 0;
    for (const line of this.#lines) {
      if (offset > start + line.text.length) {
        start += line.text.length + 1;
        continue;
      }
      let left = offset - start;
      const range = document.createRange();
      for (const piece of line.element.children) {
        const text = piece.firstChild;
        if (!text) continue;
        if (left <= text.length) {
          range.setStart(text, left);
          range.collapse(true);
          const [box] = range.getClientRects();
          if (box) return box;
        }
        left -= text.length;
      }
      return line.element.getBoundingClientRect();
    }
    return this.#layer.getBoundingClientRect();
  }

  // The problem whose words are drawn at a point of the screen.
  problemAt(x, y) {
    const isAt = (element) => [...element.getClientRects()].some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
    const element = [...this.#layer.querySelectorAll(".problem")].find(isAt);
    return element && this.#problems.find((problem) => {
      const [start, end] = [this.place(problem.start), this.place(Math.max(problem.end - 1, problem.start))];
      return y >= start.top && y <= end.bottom;
    });
  }
}
