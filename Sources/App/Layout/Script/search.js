// Search as you type: the server answers with a list of links, this shows it and walks it.
for (const form of document.querySelectorAll("form[data-suggest]")) {
  const input = form.querySelector("input[type=search]");
  const box = document.createElement("div");
  form.append(box);
  let asked, timer, chosen = -1;
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" })) {
    input.setAttribute(name, value);
  }

  const options = () => [...box.querySelectorAll("[role=option]")];

  function close() {
    clearTimeout(timer);
    asked?.abort();
    box.replaceChildren();
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-controls");
    choose(-1);
  }

  function choose(number) {
    chosen = number;
    options().forEach((option, index) => option.setAttribute("aria-selected", String(index === number)));
    const option = options()[number];
    if (!option) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  async function ask() {
    const text = input.value.trim();
    if (!text) return close();
    asked?.abort();
    const mine = asked = new AbortController();
    try {
      const reply = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(text)}`,
        { signal: mine.signal, headers: { "X-Fragment": "1" } });
      const answer = await reply.text();
      if (!reply.ok || mine !== asked || document.activeElement !== input) return;
      show(answer);
    } catch { /* stale, or no connection: Enter still searches */ }
  }

  function show(answer) {
    const list = parsed(answer).querySelector("[role=listbox]");
    if (!list) return close();
    box.replaceChildren(list);
    choose(-1);
    const isOpen = options().length > 0;
    input.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) input.setAttribute("aria-controls", list.id);
    else input.removeAttribute("aria-controls");
    announce(list.dataset.announce);
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 80);
  });
  input.addEventListener("keydown", (event) => {
    const count = options().length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count) {
      event.preventDefault();
      // One place more than there are options: the field itself.
      choose((chosen + 1 + step + count + 1) % (count + 1) - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      options()[chosen].click();
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (count) close();
      else if (input.value) input.value = "";
      else input.blur();
    }
  });
  form.addEventListener("submit", close);
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
  // A press must not take the focus away before the click arrives.
  box.addEventListener("mousedown", (event) => event.preventDefault());
}
