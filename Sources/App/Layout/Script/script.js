"use strict";
// Everything here makes quicker what links and forms already do. Nothing depends on it.

const said = document.getElementById("said");
const word = (name) => document.body.dataset[name] ?? "";
const parsed = (text) => new DOMParser().parseFromString(text, "text/html");

/** Read aloud by screen readers. Emptied first, so that the same words are heard twice. */
function announce(text) {
  if (!said || !text) return;
  said.textContent = "";
  setTimeout(() => { said.textContent = text; }, 50);
}

/** What this device remembers. Some browsers forbid it, and then it remembers nothing. */
const device = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, value); } catch { /* the page works without */ } },
  remove(key) { try { localStorage.removeItem(key); } catch { /* the page works without */ } },
  keys() { try { return Object.keys(localStorage); } catch { return []; } },
};

// Menus: one open at a time; Escape and a click elsewhere close it.
function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (menu !== except) menu.open = false;
  }
}
document.addEventListener("click", (event) => closeMenus(event.target.closest("details.menu")));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.activeElement?.closest("details.menu[open]");
  closeMenus();
  menu?.querySelector("summary").focus();
});

// Long work: the part of the page that tells of it is asked for again.
const ask = setInterval(async () => {
  const part = document.querySelector("[data-again]");
  if (!part) return clearInterval(ask);
  const page = await fetch(location).then((reply) => reply.ok && reply.text()).catch(() => 0);
  const next = page && parsed(page).querySelector("[data-again]");
  if (next) part.replaceWith(next);
  else if (page) location.reload();
}, 2000);

// Keys.
const isTyping = (element) =>
  element.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]") !== null;

function walk(step) {
  const lists = [...document.querySelectorAll("[data-list]")].filter((list) => list.children.length);
  const list = document.activeElement.closest("[data-list]") ?? lists[0];
  if (!list) return false;
  const stops = [...list.children].map((row) => row.querySelector("a[href]")).filter(Boolean);
  const here = [...list.children].findIndex((row) => row.contains(document.activeElement));
  const at = stops.findIndex((stop) => list.children[here]?.contains(stop));
  stops[here < 0 ? (step > 0 ? 0 : stops.length - 1) : Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  return true;
}

async function showKeys() {
  let keys = document.querySelector("dialog[data-keys]");
  if (!keys) {
    const page = await fetch("/help/keys").then((reply) => reply.text()).catch(() => "");
    const part = parsed(page).querySelector("[data-keys]");
    if (!part) return location.assign("/help/keys");
    keys = document.createElement("dialog");
    keys.dataset.keys = "";
    keys.setAttribute("aria-label", part.querySelector("h2")?.textContent ?? "");
    keys.className = "keys";
    keys.innerHTML = `${part.innerHTML}<form method="dialog" class="form-end"><button class="quiet"></button></form>`;
    keys.querySelector("form button").textContent = word("close");
    document.body.append(keys);
    for (const box of keys.querySelectorAll("[data-keys-off]")) offerSwitch(box);
  }
  if (!keys.open) keys.showModal();
}

/** Single keys can get in the way of voice control, so a device can do without them. */
function offerSwitch(box) {
  box.hidden = false;
  const tick = box.querySelector("input");
  tick.checked = device.get("keys-off") !== null;
  tick.addEventListener("change", () => (tick.checked ? device.set("keys-off", "1") : device.remove("keys-off")));
}
for (const box of document.querySelectorAll("[data-keys-off]")) offerSwitch(box);

let goAt = 0;
document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
  const isInList = document.activeElement.closest("[data-list]") !== null;
  const arrow = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (arrow && isInList) return void (walk(arrow) && event.preventDefault());
  if (device.get("keys-off")) return;

  if (Date.now() - goAt < 1500) {
    goAt = 0;
    const link = document.querySelector(`a[data-go="${CSS.escape(event.key)}"]`);
    if (link) { event.preventDefault(); link.click(); return; }
  }
  const search = document.getElementById("search");
  if (event.key === "g") goAt = Date.now();
  else if (event.key === "/" && search) { event.preventDefault(); search.focus(); search.select(); }
  else if (event.key === "?") { event.preventDefault(); showKeys(); }
  else if (event.key === "j" || event.key === "k") walk(event.key === "j" ? 1 : -1);
});
