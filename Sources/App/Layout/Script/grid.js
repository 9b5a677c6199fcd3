// A list as a grid: one stop for the Tab key, arrows from cell to cell, cells edited where they stand, and as many rows as
// the list has, of which only those around what is seen are there. On phones the list stays as it is.
(() => {
  const table = document.querySelector("table[data-count]");
  if (!table || !matchMedia("(min-width: 40rem)").matches) return;
  const pane = table.parentElement, heads = [...table.tHead.rows[0].cells], first = table.tBodies[0];
  // Browsers end pages at some height; beyond that there are links.
  const size = 100, count = +table.dataset.count, rows = Math.min(count, 300000), last = Math.ceil(rows / size) - 1;
  const from = +table.dataset.from, chunks = new Map();
  const ticked = new Set(); // Also of rows that are not there now.
  let at = { row: from, col: 0 }, height = 44, askedAt = 0, timer, opening = null;

  // Windows of rows.

  /** A place without rows, as high as they would be. */
  function space() {
    const body = document.createElement("tbody"), cell = body.insertRow().insertCell();
    body.setAttribute("aria-hidden", "true");
    cell.colSpan = heads.length;
    return body;
  }
  const end = space();

  function spread(gap, missing) {
    gap.hidden = missing <= 0;
    gap.rows[0].cells[0].style.height = `${Math.max(0, missing * height)}px`;
  }

  const there = () => [...chunks].filter(([, chunk]) => chunk.body?.isConnected).sort((a, b) => a[0] - b[0]);

  function fit() {
    let row = 0;
    for (const [number, chunk] of there()) {
      spread(chunk.gap, number * size - row);
      row = number * size + chunk.body.rows.length;
    }
    spread(end, rows - row);
  }

  function put(number) {
    const chunk = chunks.get(number), next = there().find(([other]) => other > number);
    (next ? next[1].gap : end).before(chunk.gap, chunk.body);
  }

  function ready(chunk, body, number) {
    // What was read stands in a document of its own.
    chunk.body = body.ownerDocument === document ? body : document.adoptNode(body);
    [...body.rows].forEach((row, index) => {
      row.setAttribute("aria-rowindex", number * size + index + 2);
      for (const cell of row.cells) if (cell.tagName === "TD") cell.setAttribute("role", "gridcell");
      for (const stop of row.querySelectorAll("a, input")) {
        stop.tabIndex = -1;
        if (stop.name === "who") stop.checked = ticked.has(stop.value);
      }
    });
  }

  /** The rows from one place on; a window that is not looked at any more is not waited for. */
  async function ask(number) {
    const stop = new AbortController(), chunk = { gap: space(), stop };
    chunks.set(number, chunk);
    chunk.come = (async () => {
      try {
        const reply = await fetch(`${table.dataset.rows}&from=${number * size}`, { ...asPart, signal: stop.signal });
        if (!reply.ok || reply.redirected) throw 0;
        ready(chunk, parsed(await reply.text()).querySelector("tbody"), number);
      } catch (problem) {
        if (problem.name === "AbortError") return void chunks.delete(number);
        announce(word("offline"));
        setTimeout(() => { chunks.delete(number); update(); }, 5000);
      }
    })();
    await chunk.come;
    update();
  }

  function wanted() {
    const top = pane.scrollTop / height, bottom = top + pane.clientHeight / height;
    const low = Math.max(0, Math.floor((top - 60) / size)), high = Math.min(last, Math.floor((bottom + 60) / size));
    return Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => low + index);
  }

  function update() {
    const needed = wanted(), missing = needed.filter((number) => !chunks.has(number));
    for (const [number, chunk] of chunks) {
      if (needed.includes(number)) {
        if (chunk.body && !chunk.body.isConnected) put(number);
      } else if (!chunk.body) {
        chunk.stop.abort();
      } else if (chunk.body.isConnected && !chunk.body.contains(document.activeElement) && !chunk.body.querySelector("form")) {
        chunk.gap.remove();
        chunk.body.remove();
      }
    }
    // What was seen a while ago is asked for anew, so that it is not old.
    for (const [number, chunk] of chunks) {
      if (chunks.size <= 24) break;
      if (chunk.body && !chunk.body.isConnected) chunks.delete(number);
    }
    fit();
    clearTimeout(timer);
    if (missing.length) {
      const wait = 100 - (performance.now() - askedAt);
      if (wait > 0) timer = setTimeout(update, wait);
      else { askedAt = performance.now(); missing.forEach(ask); }
    }
    if (!table.querySelector("tbody [tabindex='0']")) {
      const cell = cellAt(at.row, at.col) ?? table.querySelector("tbody[data-list] th");
      if (cell) cell.tabIndex = 0;
    }
  }

  /** The same rows again, after something was taken back. */
  async function again() {
    const had = table.contains(document.activeElement);
    for (const [number, chunk] of [...chunks]) {
      if (!chunk.body?.isConnected) { chunks.delete(number); continue; }
      const reply = await fetch(`${table.dataset.rows}&from=${number * size}`, asPart).catch(() => null);
      const body = reply?.ok && parsed(await reply.text()).querySelector("tbody");
      if (!body) return location.reload();
      chunk.body.replaceWith(body);
      ready(chunk, body, number);
    }
    update();
    if (had || document.activeElement === document.body) go(at.row, at.col);
  }

  // From cell to cell.

  const cellAt = (row, col) => chunks.get(Math.floor(row / size))?.body?.rows[row % size]?.cells[col];
  const rowOf = (cell) => +cell.parentElement.getAttribute("aria-rowindex") - 2;

  async function go(row, col) {
    at = { row: Math.min(Math.max(row, 0), rows - 1), col: Math.min(Math.max(col, 0), heads.length - 1) };
    const wish = at, room = pane.clientHeight - table.tHead.offsetHeight;
    if (wish.row * height < pane.scrollTop) pane.scrollTop = wish.row * height;
    else if ((wish.row + 1) * height > pane.scrollTop + room) pane.scrollTop = (wish.row + 1) * height - room;
    askedAt = 0;
    update();
    await chunks.get(Math.floor(wish.row / size))?.come;
    update();
    const cell = cellAt(wish.row, wish.col);
    if (wish !== at || !cell) return;
    cell.tabIndex = 0;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  table.addEventListener("focusin", (event) => {
    const cell = event.target.closest("tbody td, tbody th");
    if (!cell) return;
    at = { row: rowOf(cell), col: cell.cellIndex };
    for (const other of table.querySelectorAll("tbody [tabindex='0']")) if (other !== cell) other.tabIndex = -1;
    for (const notice of table.querySelectorAll("[data-notice]")) if (!cell.contains(notice)) notice.remove();
    cell.tabIndex = 0;
    // What was saved comes back as a part of its cell.
    if (event.target.matches("[data-replace]")) cell.focus({ preventScroll: true });
  });
  table.addEventListener("mousedown", (event) => {
    const cell = event.target.closest("tbody td, tbody th");
    if (!cell || event.target.closest("a, form")) return;
    cell.tabIndex = 0;
    cell.focus({ preventScroll: true });
  });
  table.addEventListener("dblclick", (event) => {
    const cell = event.target.closest("tbody td");
    if (cell && !event.target.closest("a, form")) open(cell);
  });

  table.addEventListener("keydown", (event) => {
    const cell = event.target.closest("tbody td, tbody th");
    if (!cell || event.isComposing) return;
    if (event.target.closest("form")) return within(event, cell);
    if (event.target !== cell && event.key === "Enter") return;
    const { row, col } = at, page = Math.max(1, Math.floor((pane.clientHeight - table.tHead.offsetHeight) / height) - 1);
    const control = event.ctrlKey || event.metaKey;
    const next = {
      ArrowDown: [row + 1, col], ArrowUp: [row - 1, col], ArrowRight: [row, col + 1], ArrowLeft: [row, col - 1],
      PageDown: [row + page, col], PageUp: [row - page, col],
      Home: control ? [0, 0] : [row, 0], End: control ? [rows - 1, heads.length - 1] : [row, heads.length - 1],
    }[event.key];
    const mirrored = document.dir === "rtl" && /Arrow(Left|Right)/.test(event.key);
    if (next && !event.altKey) {
      go(next[0], mirrored ? 2 * col - next[1] : next[1]);
    } else if (event.key === "Enter" || event.key === "F2") {
      if (control) return;
      open(cell);
    } else if (event.key.length === 1 && !control && !event.altKey) {
      if (opening) opening.typed += event.key;
      else if (event.key === " " && cell.querySelector("[name=who]")) cell.querySelector("[name=who]").click();
      else if (mayChange(cell)) open(cell, event.key === " " ? "" : event.key);
      else return;
    } else return;
    event.preventDefault();
  });

  /** In the form of a cell. */
  function within(event, cell) {
    if (event.key === "Escape") setTimeout(() => cell.focus({ preventScroll: true }));
    else if (event.key === "Enter" && event.target.tagName === "TEXTAREA" && !event.shiftKey) {
      event.preventDefault();
      event.target.form.requestSubmit();
    } else if (event.key.startsWith("Arrow")) event.stopPropagation();
  }

  table.addEventListener("change", (event) => {
    if (event.target.name === "who") ticked[event.target.checked ? "add" : "delete"](event.target.value);
  });
  document.getElementById("chosen")?.addEventListener("submit", (event) => {
    for (const old of event.target.querySelectorAll("[data-ticked]")) old.remove();
    for (const value of ticked) {
      if (table.querySelector(`[name=who][value="${value}"]`)) continue;
      const field = Object.assign(document.createElement("input"), { type: "hidden", name: "who", value });
      field.dataset.ticked = "";
      event.target.append(field);
    }
  });

  // Changing a cell.

  const mayChange = (cell) => heads[cell.cellIndex].dataset.col && !("fixed" in cell.dataset);

  async function open(cell, typed = null) {
    if (!mayChange(cell)) return cell.querySelector("a[href]")?.click();
    const column = heads[cell.cellIndex].dataset.col, who = cell.parentElement.dataset.who;
    let place = cell.querySelector("[data-replace]");
    if (!place) {
      place = document.createElement("div");
      place.id = `cell-${who}-${column}`;
      place.dataset.replace = "";
      place.append(...cell.childNodes);
      cell.append(place);
      cell.classList.remove("nothing");
    }
    // What stood there is put back when the form is left, even where that is nothing.
    if (!place.hasChildNodes()) place.append("");
    opening = { typed: typed ?? "" };
    await edit({ href: `${table.dataset.cell}&who=${who}&col=${column}` }, place);
    const what = opening.typed;
    opening = null;
    if (what) fill(place, what);
  }

  function fill(place, typed) {
    const field = place.querySelector("input:not([type=hidden]), textarea, select"), low = typed.toLowerCase();
    if (!field) return;
    const begins = (text) => text.trim().toLowerCase().startsWith(low);
    if (field.tagName === "SELECT") {
      const option = [...field.options].find((one) => begins(one.text));
      if (option) field.value = option.value;
    } else if (field.type === "radio" || field.type === "checkbox") {
      const box = [...place.querySelectorAll("input:not([type=hidden])")]
        .find((one) => one.value === typed || begins(one.labels[0]?.textContent ?? ""));
      if (!box) return;
      box.checked = true;
      box.focus();
    } else if (field.type !== "date") field.value = typed;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // Undo beside a cell: the rows come again, and the reader stays where they are.
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!table.contains(form) || !form.getAttribute("action").startsWith("/undo/")) return;
    event.preventDefault();
    event.stopPropagation();
    const body = new URLSearchParams(new FormData(form));
    const reply = await fetch(form.action, { method: "POST", body, ...asPart }).catch(() => null);
    if (!reply) return announce(word("offline"));
    const said = parsed(await reply.text()).querySelector("[data-notice] p");
    if (!reply.ok || !said) return form.submit();
    form.closest("[data-notice]")?.remove();
    await again();
    announce(said.textContent.trim());
  }, true);

  // A column of values, pasted on a cell, is looked at first.
  document.addEventListener("paste", (event) => {
    const cell = document.activeElement.closest("tbody td"), form = document.getElementById("paste");
    const text = event.clipboardData.getData("text/plain");
    if (!cell || cell !== document.activeElement || !table.contains(cell) || !form || !text || !mayChange(cell)) return;
    event.preventDefault();
    form.elements.col.value = heads[cell.cellIndex].dataset.col;
    form.elements.row.value = at.row + 1;
    form.elements.values.value = text;
    try { sessionStorage.setItem("grid", JSON.stringify({ path: location.pathname, ...at })); } catch { /* no storage */ }
    form.requestSubmit();
  });

  // The beginning.
  table.setAttribute("role", "grid");
  table.setAttribute("aria-rowcount", count + 1);
  table.tHead.rows[0].setAttribute("aria-rowindex", 1);
  // Where rows come and go, what is seen stays: their places are known, and the browser need not guess.
  pane.style.overflowAnchor = "none";
  table.style.minWidth = `${heads.length * 8}rem`;
  for (const part of document.querySelectorAll("[data-plain]")) part.hidden = part.dataset.plain === "" || rows === count;
  if (first.rows.length > 1) height = (first.rows[first.rows.length - 1].offsetTop - first.rows[0].offsetTop) / (first.rows.length - 1);
  first.after(end);
  if (from % size) first.remove();
  else {
    const chunk = { gap: space() };
    ready(chunk, first, from / size);
    first.before(chunk.gap);
    chunks.set(from / size, chunk);
  }
  fit();
  pane.scrollTop = from * height;
  let frame = 0, noted;
  pane.addEventListener("scroll", () => {
    frame ||= requestAnimationFrame(() => { frame = 0; update(); });
    clearTimeout(noted);
    noted = setTimeout(() => {
      // Back from another page, the list is where it was.
      const address = new URL(location), row = Math.round(pane.scrollTop / height);
      if (row) address.searchParams.set("from", row);
      else address.searchParams.delete("from");
      history.replaceState(history.state, "", address);
    }, 400);
  }, { passive: true });
  addEventListener("resize", update);
  update();
  try {
    const was = JSON.parse(sessionStorage.getItem("grid") ?? "null");
    if (was?.path === location.pathname && document.querySelector("main > [data-notice]")) go(was.row, was.col);
    if (!location.pathname.endsWith("/paste")) sessionStorage.removeItem("grid");
  } catch { /* no storage */ }
})();
