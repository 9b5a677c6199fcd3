// The builder of questions: what its buttons do comes without a new page, and what is typed is counted as one types.
(() => {
  const fragment = { headers: { "X-Fragment": "1" } };
  let timer, asked, counting;

  const builder = () => document.getElementById("builder");
  const address = (form, button) => {
    const filled = new FormData(form);
    if (button?.name) filled.append(button.name, button.value);
    // Fields that are empty say nothing.
    return `${form.getAttribute("action")}?${new URLSearchParams([...filled].filter(([name, value]) => value || name === "q" || name === "what" || name === "was"))}`;
  };

  async function get(url, signal) {
    const reply = await fetch(url, { ...fragment, signal });
    if (!reply.ok || reply.redirected) throw 0;
    return parsed(await reply.text());
  }

  /** The page comes again, without what stands around it. */
  async function come(url, id) {
    clearTimeout(timer);
    asked?.abort();
    const mine = asked = new AbortController();
    let next;
    try { next = (await get(url, mine.signal)).getElementById("builder"); } catch (error) {
      if (error.name !== "AbortError") location.assign(url);
      return;
    }
    if (mine !== asked) return;
    if (!next) return location.assign(url);
    builder().replaceWith(next);
    history.replaceState(null, "", next.querySelector("#open") ? url : next.dataset.address);
    focus(next, id);
    announce(next.querySelector("#build .problem")?.textContent.trim() || next.querySelector("#build [role=status]")?.textContent.trim());
    countSlow();
  }

  /** What one was at, or else where one goes on. */
  function focus(part, id) {
    const open = part.querySelector("#open");
    const same = id && document.getElementById(id);
    const field = open && [...open.querySelectorAll("input:not([type=hidden], [type=checkbox]), select, textarea")];
    const first = field && (field.find((one) => !one.value) ?? field[1] ?? field[0]);
    const wrong = open?.querySelector(".problem") && field.find((one) => one.tagName !== "SELECT");
    const next = same ?? wrong ?? first ?? part.querySelector("#build [name=do][value='and:r']") ?? part.querySelector("#build textarea");
    next?.focus();
  }

  /** Counts what is typed, and leaves the fields as they are. */
  async function tryLine(form) {
    asked?.abort();
    const mine = asked = new AbortController();
    try {
      const next = await get(address(form, { name: "do", value: "try" }), mine.signal);
      if (mine !== asked) return;
      for (const id of ["open-problem", "open-count"]) {
        const here = document.getElementById(id), there = next.getElementById(id);
        if (here && there && here.innerHTML !== there.innerHTML) here.replaceChildren(...there.childNodes);
      }
      for (const list of next.querySelectorAll("#open datalist")) document.getElementById(list.id)?.replaceWith(list);
    } catch { /* stale, or no connection: the buttons still work */ }
  }

  /** Places and organizations may be too many for the page. */
  async function offer(input) {
    if (!input.value.trim()) return;
    try {
      const values = await get(`/people/lists/build/values?of=${input.dataset.values}&q=${encodeURIComponent(input.value)}`);
      let list = input.list;
      if (!list) {
        list = document.createElement("datalist");
        list.id = `values-${input.id}`;
        input.after(list);
        input.setAttribute("list", list.id);
      }
      list.replaceChildren(...values.querySelector("datalist").children);
    } catch { /* one can type it whole */ }
  }

  /** What took too long for the page is counted one after another. */
  async function countSlow() {
    const mine = counting = {};
    const question = document.querySelector("#build [name=q]")?.value;
    for (const place of document.querySelectorAll("#builder [data-count]")) {
      const query = new URLSearchParams({ q: question, of: place.dataset.count });
      const answer = await get(`/people/lists/build/count?${query}`).catch(() => null);
      if (mine !== counting) return;
      if (answer) place.textContent = answer.querySelector("p").textContent;
    }
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.id !== "build") return;
    event.preventDefault();
    come(address(form, event.submitter));
  });
  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (form?.id !== "build" || form.querySelector("[name=as]")) return;
    if (event.target.matches("[data-what]")) come(address(form, { name: "do", value: "choose" }));
    else if (event.target.matches("#open select[name$='.sign']")) come(address(form, { name: "do", value: "choose" }), event.target.id);
  });
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form?.id !== "build" || !event.target.closest("#open") || event.target.matches("[data-what]")) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (event.target.dataset.values) offer(event.target);
      tryLine(form);
    }, 300);
  });
  countSlow();
})();
