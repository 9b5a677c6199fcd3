// Forms: sent once, saved in place, and what was typed is never lost.

// Drafts: kept on this device until the server has them, and forgotten after two weeks or at sign-out.
const draftKey = (area) => `draft:${area.dataset.localDraft}`;
const drafts = (form) => [...form.querySelectorAll("[data-local-draft]")];

function keepDraft(area) {
  if (area.value.trim()) device.set(draftKey(area), JSON.stringify({ text: area.value, at: Date.now() }));
  else device.remove(draftKey(area));
}

function restoreDraft(area) {
  let draft;
  try { draft = JSON.parse(device.get(draftKey(area)) ?? "null"); } catch { /* not ours */ }
  if (!draft?.text || area.value.trim() || Date.now() - draft.at > 14 * 86400000) return;
  area.value = draft.text;
  const line = document.createElement("p");
  const forget = document.createElement("button");
  line.className = "restored";
  forget.type = "button";
  forget.className = "plain";
  line.textContent = `${word("restored")} `;
  forget.textContent = word("forget");
  forget.addEventListener("click", () => {
    area.value = "";
    device.remove(draftKey(area));
    line.remove();
    area.focus();
  });
  line.append(forget);
  area.after(line);
}

/** A form sent the ordinary way was saved if the next page says so. */
function noteSentDrafts(form) {
  try { sessionStorage.setItem("sent", JSON.stringify(drafts(form).map(draftKey))); } catch { /* no storage */ }
}

function settleSentDrafts() {
  const sent = JSON.parse(sessionStorage.getItem("sent") ?? "[]");
  sessionStorage.removeItem("sent");
  if (document.querySelector("[data-notice]")) sent.forEach((key) => device.remove(key));
}

function prepare(root) {
  for (const area of root.querySelectorAll("[data-local-draft]")) restoreDraft(area);
}
try { settleSentDrafts(); } catch { /* no storage */ }
prepare(document);
document.querySelector("[data-problems]")?.focus();

document.addEventListener("input", (event) => {
  if (event.target.matches("[data-local-draft]")) keepDraft(event.target);
  else event.target.form?.setAttribute("data-changed", "");
});

// Leaving a form half filled in asks first; drafts are safe anyway.
addEventListener("beforeunload", (event) => {
  if (document.querySelector("form[data-warn][data-changed]:not([data-sent])")) event.preventDefault();
});

function busy(form, button) {
  form.dataset.sent = "";
  if (!button) return;
  const words = button.querySelector("span") ?? button;
  button.setAttribute("aria-disabled", "true");
  form.restore = () => { words.textContent = form.said; button.removeAttribute("aria-disabled"); };
  form.said = words.textContent;
  words.textContent = button.dataset.busy ?? word("saving");
}

function ready(form) {
  delete form.dataset.sent;
  form.restore?.();
  form.restore = undefined;
}

document.addEventListener("submit", (event) => {
  const form = event.target, button = event.submitter;
  if (form.getAttribute("method") !== "post" || event.defaultPrevented) return;
  if ("sent" in form.dataset) return event.preventDefault();
  if ("signOut" in form.dataset) device.keys().filter((key) => key.startsWith("draft:")).forEach(device.remove);
  if ("inline" in form.dataset && form.closest("[data-replace]")) {
    event.preventDefault();
    send(form, button);
  } else {
    noteSentDrafts(form);
  }
  busy(form, button);
});
// Back from the next page: the browser shows this one as it was left.
addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("form[data-sent]").forEach(ready);
});

async function send(form, button) {
  const filled = new FormData(form);
  if (button?.name) filled.append(button.name, button.value);
  const body = form.enctype === "multipart/form-data" ? filled : new URLSearchParams(filled);
  let reply, text;
  try {
    reply = await fetch(form.getAttribute("action"), { method: "POST", body, ...asPart });
    // Whether it was saved nobody knows, such as when a proxy lost its server. Never send it again unasked.
    if (reply.status > 499) throw 0;
    text = await reply.text();
  } catch {
    return sayOffline(form);
  }
  const answer = parsed(text), place = form.closest("[data-replace]");
  if (!/^\s*<!d/i.test(text)) {
    const part = answer.getElementById(place.id), again = editing(place) && formIn(answer);
    // What the change has changed elsewhere on the page.
    if (part) for (const also of answer.querySelectorAll("[data-also]")) document.getElementById(also.id)?.replaceWith(also);
    if (part) return replace(form, part, reply.ok, answer.querySelector("[data-notice]"));
    if (again) return openForm(place, again);
  }
  // Not a part of a page. A redirect means that it was saved: sending again would save it twice.
  noteSentDrafts(form);
  if (reply.redirected) return location.assign(reply.url);
  if (button?.name) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value }));
  HTMLFormElement.prototype.submit.call(form);
}

function sayOffline(form) {
  ready(form);
  form.querySelector(".offline")?.remove();
  const line = document.createElement("p");
  line.className = "offline";
  line.textContent = word("offline");
  form.append(line);
  announce(word("offline"));
}

function replace(form, part, isSaved, notice) {
  const old = form.closest("[data-replace]");
  const focus = document.activeElement;
  const hadFocus = old.contains(focus) || focus === document.body;
  const name = focus.name, id = focus.id;
  if (isSaved) drafts(form).forEach((area) => device.remove(draftKey(area)));
  const said = notice?.querySelector("p").textContent.trim();
  old.replaceWith(part);
  prepare(part);
  if (notice) say(part, notice);
  const next = part.querySelector("[data-problems], [autofocus]") || id && document.getElementById(id) ||
    name && part.querySelector(`[name="${CSS.escape(name)}"]:not([type=hidden])`) ||
    part.querySelector("a[data-edit]") || part;
  if (hadFocus) {
    if (next === part) part.tabIndex = -1;
    next.focus({ preventScroll: next !== part.querySelector("[data-problems]") });
  }
  announce(part.dataset.announce ?? said ?? (isSaved ? word("saved") : part.querySelector("[data-problems]")?.textContent));
}
