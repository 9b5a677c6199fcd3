// Editing in place. A link marked data-edit leads to a page with a form; here that form opens in the [data-replace]
// around the link instead, and its answer holds the same part anew, by id, with what to say about it. A list edits its
// cells the same way: each with an id, and a link. Whatever goes wrong, the link is followed after all.
const before = new WeakMap(); // What stood in a part that is being edited.

const asPart = { headers: { "X-Fragment": "1" } };

async function edit(link, place) {
  if (before.has(place)) return;
  before.set(place, []); // A second press waits for the first.
  const part = await fetch(link.href, asPart).then((reply) => reply.text())
    .then((text) => formIn(parsed(text))).catch(() => null);
  if (!part) {
    before.delete(place);
    return location.assign(link.href);
  }
  before.set(place, [...place.childNodes]);
  openForm(place, part);
}

const formIn = (answer) => [...answer.querySelectorAll("[data-replace]")].find((part) => part.querySelector("form"));

/** A form with nothing in it yet, or with what is wrong with it, or with two answers to choose from. */
function openForm(place, part) {
  // The part around it keeps its id and is what the answer replaces.
  part.removeAttribute("id");
  part.removeAttribute("data-replace");
  sendInline(part);
  place.replaceChildren(part);
  prepare(part);
  const field = part.querySelector("[aria-invalid]") ?? part.querySelector("input:checked, input:not([type=hidden]), textarea, select");
  field?.focus();
  if (field?.type === "text") field.select();
  announce(part.dataset.announce ?? part.querySelector(".problem")?.textContent.trim());
}

function sendInline(part) {
  for (const form of part.querySelectorAll("form")) form.dataset.inline = "";
}

function leaveForm(place) {
  place.replaceChildren(...before.get(place));
  before.delete(place);
  place.querySelector("a[data-edit]")?.focus();
}

/** "Saved." with Undo beside it, in the part that has changed; only the last one stays. */
function say(part, notice) {
  for (const old of document.querySelectorAll("[data-notice]")) old.remove();
  notice.removeAttribute("role"); // It is announced already.
  sendInline(notice);
  part.append(notice);
}

const editing = (element) => {
  const place = element?.closest("[data-replace]");
  return place && before.get(place)?.length ? place : null;
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const place = link.closest("[data-replace]");
  if (link.matches("[data-edit]") && place) {
    event.preventDefault();
    edit(link, place);
  } else if (link.closest(".form-end") && editing(link)) {
    event.preventDefault();
    leaveForm(place);
  }
});
document.addEventListener("keydown", (event) => {
  const place = editing(document.activeElement);
  if (event.key === "Escape" && place && !event.isComposing) leaveForm(place);
});
