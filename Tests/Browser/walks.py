"""Walks through the program as a new user would: in Chromium, with and without script, by keyboard alone, in both
languages, light and dark; axe looks at every page on the way.

    Tests/Browser/run [--pictures FOLDER] [--only NAME]

With `--killed postgres://…` the walks go through a proxy to two servers over one database, which are killed on the way.
"""

import argparse
import os
import re
import sys
import time
import traceback

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

from grids import works_in_a_list
from house import House, KilledHouse
from many import does_with_many
from paper import fits_both_papers, prints_and_keys

KEEPER = ("ana@example.org", "a long and quiet street")
words = {
    "en": {
        "person": "Add a person", "note": "Note a conversation", "save note": "Save the note", "wrong": "Wrong number",
        "undo": "Undo", "marked": "is marked wrong", "works": "Wrong number", "next": "Next step", "said": "What was said",
    },
    "es": {
        "person": "Agregar una persona", "note": "Anotar una conversación", "save note": "Guardar la nota",
        "wrong": "Número equivocado", "undo": "Deshacer", "marked": "marcado como equivocado", "works": "Número equivocado",
        "next": "Próximo paso", "said": "Qué se dijo",
    },
}


WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# A page with all that it loads, unpacked.
WEIGHT = """() => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
    .filter(one => !["xmlhttprequest", "fetch"].includes(one.initiatorType)).reduce((sum, one) => sum + one.decodedBodySize, 0)
    - [...document.querySelectorAll("[data-list]")].reduce((sum, data) => sum + data.innerHTML.length, 0)"""
# Words that a box hides because they do not fit. What is there for the ears alone is clipped away on purpose.
CUT_OFF = """() => [...document.querySelectorAll("body *")].filter(box => {
    const style = getComputedStyle(box);
    for (let outer = box; outer; outer = outer.parentElement)
        if (getComputedStyle(outer).clipPath != "none") return false;
    return box.scrollWidth > box.clientWidth + 1 && !["INPUT", "SELECT", "TEXTAREA"].includes(box.tagName)
        && ["hidden", "clip"].includes(style.overflowX) && style.visibility == "visible" && box.innerText?.trim();
}).slice(0, 3).map(box => box.outerHTML.slice(0, 150))"""


class Walk:
    """One visitor with a browser of their own."""

    def __init__(self, browser, address, language="en", dark=False, script=True, phone=True, pictures=None,
                 is_killed=False):
        self.context = browser.new_context(
            base_url=address, locale="es-US" if language == "es" else "en-US", java_script_enabled=script,
            color_scheme="dark" if dark else "light",
            viewport={"width": 390, "height": 844} if phone else {"width": 1280, "height": 900})
        self.page = self.context.new_page()
        self.page.set_default_timeout(15000)
        self.language, self.script, self.pictures = language, script, pictures
        self.words = words[language]
        self.name = f"{language}{'-dark' if dark else ''}{'' if script else '-plain'}{'-phone' if phone else ''}"
        self.faults = []
        self.person, self.is_again = None, False
        # Whether an answer was broken off since this was last asked; people then look, and do it once more.
        self.is_broken, self.is_killed = False, is_killed
        if is_killed:
            self.page.on("response", lambda answer: self.breaks() if answer.status == 502 else None)
            self.page.on("requestfailed", lambda request: self.breaks() if "ABORTED" not in (request.failure or "") else None)
        # A page that is refused or not there is also told to the console; the walks look at those pages themselves.
        self.page.on("console", lambda line: self.faults.append(line.text)
                     if line.type == "error" and not self.expects(line.text) else None)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))

    def breaks(self):
        self.is_broken = True

    def expects(self, line):
        return "responded with a status of 4" in line or self.is_killed and ("status of 502" in line or "net::ERR" in line)

    def arrives(self, address):
        """Waits for a page whose address, without what follows `?`, has that pattern."""
        self.page.wait_for_url(lambda url: self.is_broken or re.search(address, url.split("?")[0]))
        assert not self.is_broken, "the answer was broken off"

    def tries(self, steps):
        """Takes the steps again when an answer was broken off on the way: a server was killed."""
        for _ in range(5):
            self.is_broken = False
            try:
                return steps(self)
            except Exception:
                if not self.is_broken:
                    raise
        raise AssertionError("answers were broken off five times in a row")

    def look(self, name):
        """Axe, the edge of the screen, and a picture. Axe is a script, so plain walks only take pictures."""
        if self.pictures:
            self.page.screenshot(path=f"{self.pictures}/{self.name}-{name}.png", full_page=True)
        if not self.script:
            return
        found = Axe().run(self.page).response["violations"]
        assert not found, f"{name}: " + "; ".join(f"{one['id']} {one['nodes'][0]['html'][:150]}" for one in found)
        wide = self.page.evaluate(WIDER)
        assert wide <= 0, f"{name} is {wide} px wider than the screen"
        self.fits_when_zoomed(name)

    def fits_when_zoomed(self, name):
        """A window of 640 px at 200 % has room for 320: nothing runs over or is cut off, read from the right as well."""
        size = self.page.viewport_size
        self.page.set_viewport_size({"width": 320, "height": 450})
        direction = self.page.evaluate("document.documentElement.dir")
        for other in ("ltr", "rtl"):
            self.page.evaluate("dir => { document.documentElement.dir = dir }", other)
            wide = self.page.evaluate(WIDER)
            cut = self.page.evaluate(CUT_OFF)
            if self.pictures and (wide > 0 or cut):
                self.page.screenshot(path=f"{self.pictures}/{self.name}-{name}-zoomed-{other}.png", full_page=True)
            assert wide <= 0, f"{name}, zoomed, {other}, is {wide} px wider than the screen"
            assert not cut, f"{name}, zoomed, {other}, cuts off {cut}"
        self.page.evaluate("dir => { document.documentElement.dir = dir }", direction)
        self.page.set_viewport_size(size)

    def goes(self, path, name=None):
        self.page.goto(path)
        self.look(name or path.strip("/").replace("/", "-") or "start")

    def end(self):
        self.context.close()
        assert not self.faults, f"the browser complained: {self.faults}"


def start_group(walk):
    """The first visit to an empty server makes the group and its keeper."""
    page = walk.page
    walk.goes("/", "start")
    if "/sign-in" in page.url:
        # The group was made, only the answer was broken off.
        return sign_in(walk)
    page.fill("[name=name]", "Bronx tenants")
    page.fill("[name=keeper]", "Ana Ruiz")
    page.fill("[name=email]", KEEPER[0])
    page.fill("[name=password]", KEEPER[1])
    page.check(f"[name=language][value={walk.language}]")
    page.locator("main form button").last.click()
    walk.arrives(r"/today")
    walk.look("today-empty")


def sign_in(walk):
    page = walk.page
    walk.context.clear_cookies()
    walk.goes("/sign-in", "sign-in")
    page.fill("[name=email]", KEEPER[0])
    page.fill("[name=password]", KEEPER[1])
    page.locator("main form button").last.click()
    walk.arrives(r"/today")


def find(walk, typed, name):
    """By typing, with script; by sending the form, without."""
    page = walk.page
    page.goto("/people")
    box = page.locator("#search")
    box.click()
    box.type(typed, delay=20)
    if walk.script:
        option = page.locator("[role=option]", has_text=name).first
        expect(option).to_be_visible()
        walk.look("suggestions")
        option.click()
    else:
        box.press("Enter")
        page.locator("main a", has_text=name).first.click()
    walk.arrives(r"/people/\d+$")
    expect(page.locator("h1")).to_contain_text(name)
    walk.person = page.url


def note_one_to_one(walk, next_step):
    """A 1:1 with a follow-up, which then stands on Today."""
    page = walk.page
    page.goto(walk.person)
    page.locator("main a", has_text=walk.words["note"]).first.click()
    walk.arrives(r"/note")
    walk.look("note")
    page.check("[name=kind][value='1:1']")
    page.check("[name=result][value=talked]")
    page.fill("textarea[name=note]", "Will bring three neighbors. Worried about the heat.")
    page.fill("[name=next]", next_step)
    page.check("[name=due][value=today]")
    page.locator("button", has_text=walk.words["save note"]).click()
    walk.arrives(r"/people/\d+$")
    expect(page.locator(".timeline")).to_contain_text("Worried about the heat")
    walk.look("person")
    walk.goes("/today", "today")
    expect(page.locator("main")).to_contain_text(next_step)


def wrong_number_and_back(walk):
    """One tap marks the number; undo makes it right again."""
    page = walk.page
    page.goto(walk.person)
    numbers = page.locator("main a[href^='tel:']")
    before = numbers.count()
    assert before > 0, "the person has no number"
    page.locator(".contact button", has_text=walk.words["wrong"]).first.click()
    expect(page.locator("[data-notice]")).to_contain_text(walk.words["marked"])
    assert numbers.count() < before, "a wrong number is still dialled"
    walk.look("wrong-number")
    page.locator("[data-notice] button", has_text=walk.words["undo"]).click()
    page.wait_for_load_state()
    walk.arrives(r"/people/\d+$")
    expect(numbers).to_have_count(before)


def looks_round(walk):
    """Every page that a keeper can reach from the navigation."""
    seen = set()
    for path in ["/today", "/people", "/people?order=newest", "/people/new", "/people/new?kind=organization", "/people/places", "/people/import",
                 "/search?q=maria", "/work", "/work/events", "/work/events/new", "/work/tasks",
                 "/work/tasks/new", "/more", "/help/keys", "/account", "/house", "/house/accounts", "/house/copies",
                 "/house/hand-over", "/history", "/design"]:
        name = "round-" + path.strip("/").replace("/", "-").replace("?", "-").replace("=", "-")
        walk.tries(lambda walk: walk.goes(path, name))
        # The page of components shows each of them in every state.
        if walk.script and path != "/design":
            weight = walk.page.evaluate(WEIGHT)
            assert weight <= 60_000, f"{path} weighs {weight} bytes with its style and script, without its data"
        seen.add(path)
    walk.page.goto("/nowhere")
    walk.look("not-here")
    return seen


def by_keyboard(walk):
    """From the door to a saved note without a pointer."""
    page = walk.page
    walk.context.clear_cookies()
    page.goto("/sign-in")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    for name, value in [("email", KEEPER[0]), ("password", KEEPER[1])]:
        tab_to(page, f"[name={name}]")
        page.keyboard.type(value)
    page.keyboard.press("Enter")
    walk.arrives(r"/today")
    menus_by_keyboard(page)
    page.keyboard.press("g")
    page.keyboard.press("p")
    walk.arrives(r"/people")
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.type("rosa", delay=30)
    expect(page.locator("[role=option]").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    walk.arrives(r"/people/\d+$")
    tab_to(page, "a[href$='/note']")
    page.keyboard.press("Enter")
    walk.arrives(r"/note")
    tab_to(page, "textarea[name=note]")
    page.keyboard.type("Talked by keyboard alone.")
    tab_to(page, "main form button.main")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: not url.endswith("/note"))
    expect(page.locator(".timeline")).to_contain_text("Talked by keyboard alone.")


def menus_by_keyboard(page):
    """The menu of one's account and the list of keys: opened, walked and closed, and back where one was."""
    menu = page.locator("details.account")
    tab_to(page, "details.account summary")
    page.keyboard.press("Enter")
    expect(menu).to_have_attribute("open", "")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('details.account') != null"), "the menu is passed over"
    page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    expect(menu.locator("summary")).to_be_focused()
    page.keyboard.press("?")
    expect(page.locator("dialog[open] kbd").first).to_be_visible()
    assert page.evaluate("document.activeElement.closest('dialog') != null"), "the keys are shown but not gone to"
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(menu.locator("summary")).to_be_focused()


def edits_in_place(walk):
    """Facts change where they stand: saved, undone, refused, disputed, and by the plain way when the script cannot."""
    page = walk.page
    sign_in(walk)
    add_rosa(walk)
    person = page.url

    def opens(name, control="input:not([type=hidden])"):
        fact = page.locator(f"#fact-{name}")
        fact.locator("a[data-edit]").press("Enter")
        expect(fact.locator(control).first).to_be_focused()
        return fact

    fact = opens("pronouns")
    walk.look("in-place")
    page.keyboard.type("they")
    page.keyboard.press("Escape")
    expect(fact.locator("a[data-edit]")).to_be_focused()
    expect(fact).not_to_contain_text("they")
    opens("pronouns").locator(".form-end a").click()
    expect(fact.locator("a[data-edit]")).to_be_focused()

    opens("given")
    page.keyboard.type("Rosa María")
    page.keyboard.press("Enter")
    given = page.locator("#fact-given")
    expect(given).to_contain_text("Rosa María")
    expect(given.locator("[data-notice]")).to_contain_text("Saved.")
    expect(given.locator("a[data-edit]")).to_be_focused()
    expect(page.locator("#said")).to_have_text("Saved.")
    expect(page.locator("h1")).to_contain_text("Rosa María")
    walk.look("in-place-saved")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(given).not_to_contain_text("María")
    expect(page.locator("#said")).to_have_text("Undone.")

    born = opens("born")
    page.keyboard.type("soon")
    page.keyboard.press("Enter")
    expect(born.locator(".problem")).to_be_visible()
    expect(born.locator("input[name=born]")).to_be_focused()
    expect(page.locator("#said")).to_contain_text("Write the day as")
    walk.look("in-place-refused")
    born.locator("input[name=born]").fill("1979-03-04")
    page.keyboard.press("Enter")
    expect(born).to_contain_text("1979")

    opens("family")
    elsewhere = page.context.new_page()
    elsewhere.goto(f"{person}/edit?only=family")
    elsewhere.fill("[name=family]", "Gonzales")
    elsewhere.locator("main form button.main").click()
    elsewhere.wait_for_load_state()
    elsewhere.close()
    page.keyboard.type("González Ruiz")
    page.keyboard.press("Enter")
    family = page.locator("#fact-family")
    expect(family.locator("input[type=radio]").first).to_be_focused()
    expect(page.locator("#said")).to_have_text("Two of you changed this")
    walk.look("in-place-disputed")
    family.locator("label", has_text="González Ruiz").click()
    family.locator("button.main").click()
    expect(family).to_contain_text("González Ruiz")
    expect(family.locator("[data-notice]")).to_be_visible()

    organizer = opens("organizer", "select")
    organizer.locator("select").select_option(index=0)
    organizer.locator("button.main").click()
    expect(organizer.locator("[data-notice]")).to_be_visible()
    assert page.url == person, "editing in place left the page"

    page.route("**/edit?only=*", lambda route, request:
               route.abort() if "x-fragment" in request.headers else route.continue_())
    page.locator("#fact-pronouns a[data-edit]").click()
    page.wait_for_url("**/edit?only=pronouns")
    walk.faults = [fault for fault in walk.faults if "ERR_FAILED" not in fault]


def edits_without_script(walk):
    """The same links are pages of their own."""
    page = walk.page
    sign_in(walk)
    add_rosa(walk)
    page.locator("#fact-pronouns a[data-edit]").click()
    page.wait_for_url("**/edit?only=pronouns")
    page.fill("[name=pronouns]", "she")
    page.locator("main form button.main").click()
    expect(page.locator("#fact-pronouns")).to_contain_text("she")
    expect(page.locator("[data-notice]")).to_contain_text("Saved.")


def takes_line(walk):
    """Presses the button of the open line, and waits until the line is in the question."""
    walk.page.locator("#open button[value=keep]").press("Enter")
    expect(walk.page.locator("#open")).to_have_count(0)


def builds(walk):
    """A list line by line: clauses, a group, a mistake, the text and back, and why somebody is in it."""
    page = walk.page
    if walk.language == "es":
        in_spanish(walk)
    sign_in(walk)
    expect(page.locator("html")).to_have_attribute("lang", walk.language)
    add_rosa(walk)
    walk.goes("/people/lists/build", "build-empty")
    page.locator("button[value='and:r']").press("Enter")
    expect(page.locator("#open")).to_be_visible()
    walk.look("build-open")
    page.locator("#f-what").select_option("fact:given")
    if not walk.script:
        page.locator("#open button[value=choose]").click()
    if walk.script:
        expect(page.locator("#f-value")).to_be_visible()
        page.locator("#f-value").type("Rosa", delay=20)
        expect(page.locator("#open-count")).to_contain_text(re.compile(r"\d"))
        expect(page.locator("#f-value")).to_be_focused()
        assert page.locator("#f-value").input_value() == "Rosa", "what was typed is gone"
    else:
        page.fill("#f-value", "Rosa")
    walk.look("build-line")
    takes_line(walk)
    expect(page.locator("#line-r")).to_contain_text("Rosa")
    page.locator("#line-r summary").press("Enter")
    page.locator("#line-r button[value='or:r']").press("Enter")
    page.locator("#f-what").select_option("fact:age")
    if not walk.script:
        page.locator("#open button[value=choose]").click()
    page.fill("#f-value", "old")
    page.locator("#open button[value=keep]").press("Enter")
    expect(page.locator("#open .problem")).to_be_visible()
    walk.look("build-mistake")
    assert page.locator("#f-value").input_value() == "old", "what was typed is gone"
    page.fill("#f-value", "41")
    takes_line(walk)
    expect(page.locator("fieldset.aside legend").first).to_be_visible()
    page.locator("button[value='and:r']").press("Enter")
    page.locator("#f-what").select_option("call:contacted")
    if not walk.script:
        page.locator("#open button[value=choose]").click()
    expect(page.locator("[id='f-a.kind']")).to_be_visible()
    # A new page without script shows the line that is open, not its own top.
    expect(page.locator("#f-what")).to_be_in_viewport()
    walk.look("build-call")
    page.locator("[id='f-a.kind']").select_option("door")
    page.check("[name=turned]")
    takes_line(walk)
    walk.look("build-lines")
    for line in page.locator("#build .person > span").all():
        assert line.bounding_box()["height"] < 110, "a line of words is squeezed beside its buttons"
    page.locator("button[value=text]").press("Enter")
    area = page.locator("textarea[name=q]")
    expect(area).to_have_value("(given = Rosa or age = 41) and not contacted(kind = door)")
    walk.look("build-text")
    page.locator("button[value=lines]").press("Enter")
    expect(page.locator("[id='line-r.0']")).to_be_visible()
    page.fill("[name=find]", "Gonzalez")
    page.locator("#why form button").press("Enter")
    page.wait_for_load_state()
    if page.locator("#why .person a").count():
        page.locator("#why .person a").first.press("Enter")
        page.wait_for_load_state()
    expect(page.locator("#why .badge").first).to_be_visible()
    walk.look("build-why")


def builds_by_keyboard(walk):
    """Without a pointer from the empty question to a kept list."""
    page = walk.page
    sign_in(walk)
    page.goto("/people/lists/build")
    tab_to(page, "button[value='and:r']")
    page.keyboard.press("Enter")
    expect(page.locator("#f-what")).to_be_focused()
    page.locator("#f-what").select_option("fact:given")
    expect(page.locator("#f-value")).to_be_focused()
    page.keyboard.type("Rosa")
    page.keyboard.press("Enter")
    expect(page.locator("#line-r")).to_contain_text("Rosa")
    expect(page.locator("button[value='and:r']")).to_be_focused()
    tab_to(page, "[name=name]")
    page.keyboard.type(f"Rosas {walk.name}")
    page.keyboard.press("Enter")
    walk.arrives(r"/people/lists/\d+$")
    tab_to(page, "a[href$='/build']")
    page.keyboard.press("Enter")
    walk.arrives(r"/build$")
    expect(page.locator("#line-r")).to_contain_text("Rosa")


def tab_to(page, selector):
    for _ in range(120):
        if page.evaluate("(s) => document.activeElement?.matches(s)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {selector}")


def whole_way(walk, is_first):
    walk.tries(start_group if is_first else sign_in)
    walk.tries(bring_in)
    walk.tries(lambda walk: find(walk, "adaese washinton", "Adaeze Washington"))
    walk.tries(add_rosa)
    walk.tries(lambda walk: find(walk, "rosa gonsales", "Rosa González"))
    walk.tries(lambda walk: note_one_to_one(walk, f"Call about Thursday {walk.name}"))
    walk.tries(marks_a_number)


def marks_a_number(walk):
    # On somebody new each time: of a number that was marked just before, nothing would be seen.
    if walk.is_again:
        add_rosa(walk)
    walk.is_again = True
    wrong_number_and_back(walk)


def bring_in(walk, fixture="hand-made-english.csv"):
    """A spreadsheet is sent, looked at as people, brought in, and reported."""
    page = walk.page
    walk.goes("/people/import", "import")
    page.set_input_files("[name=file]", os.path.join(os.path.dirname(__file__), "../Fixtures/imports", fixture))
    page.locator("main form[enctype] button").click()
    walk.arrives(r"/people/import/\d+")
    expect(page.locator("main table").first).to_contain_text("Adaeze Washington")
    walk.look("import-preview")
    page.locator("button[name=go]").first.click()
    # The page asks again by itself, with script and without. Of a server that was killed, another takes the work over as
    # soon as its claim of a minute runs out.
    expect(page.locator("main a[href$='/take-back']")).to_be_visible(timeout=100_000 if walk.is_killed else 30_000)
    walk.look("import-report")
    page.goto(page.url + "/take-back")
    walk.look("import-take-back")


def brings_answers(walk):
    """Columns become questions, tags and a tag, by keyboard; the answers stand on the person's page."""
    page = walk.page
    is_spanish = walk.language == "es"
    sheet = "respuestas-espanol.csv" if is_spanish else "answers-english.csv"
    page.goto("/people/import")
    page.set_input_files("[name=file]", os.path.join(os.path.dirname(__file__), "../Fixtures/imports", sheet))
    page.locator("main form[enctype] button").press("Enter")
    walk.arrives(r"/people/import/\d+$")
    if page.locator("#columns").count():
        for column, kind in [("c3", "question-scale"), ("c4", "question-one choice"), ("c5", "question-several choices"),
                             ("c6", "tag"), ("c8", "question-yes/no")]:
            tab_to(page, f"[name={column}]")
            field = page.locator(f"[name={column}]")
            # What another walk has made is known by its name.
            if not field.input_value().startswith("answer-"):
                field.select_option(kind)
        tab_to(page, "#columns .form-end button:not([name])")
        page.keyboard.press("Enter")
        page.wait_for_load_state()
        expect(page.locator("[name=c6]")).to_have_value("tag")
        walk.look("columns-chosen")
        page.locator("#columns button[name=go]").press("Enter")
    expect(page.locator("main a[href$='/take-back']")).to_be_visible(timeout=30_000)
    walk.look("answers-report")
    page.goto("/search?q=Ngozi+Ferrer")
    page.locator("main a", has_text="Ngozi Ferrer").first.press("Enter")
    walk.arrives(r"/people/\d+$")
    expect(page.locator("main")).to_contain_text("Calificación de la vivienda" if is_spanish else "Housing rating")
    expect(page.locator("#tags")).to_contain_text("huelga de renta" if is_spanish else "rent strike")
    walk.look("answers-on-person")


def add_rosa(walk):
    """Somebody to look for, whatever the spreadsheets hold."""
    page = walk.page
    page.goto("/people/new")
    page.fill("[name=given]", "Rosa")
    page.fill("[name=family]", "González")
    page.fill("[name=phone]", "(718) 555-0123")
    page.locator("main form button.main").last.click()
    walk.arrives(r"/people/\d+$")
    walk.person = page.url
    walk.look("person-new")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--spadework", required=True)
    parser.add_argument("--pictures")
    parser.add_argument("--only", default="")
    parser.add_argument("--killed", metavar="DATABASE", help="two servers over this PostgreSQL, killed on the way")
    options, more = parser.parse_known_args()
    if options.pictures:
        os.makedirs(options.pictures, exist_ok=True)
    passed, failed = 0, []
    house = KilledHouse(options.spadework, options.killed) if options.killed else House(options.spadework, more)
    with sync_playwright() as play, house:
        browser = play.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        walks = [
            ("a new user, on a phone", dict(), lambda walk: whole_way(walk, True)),
            ("the same without script", dict(script=False), lambda walk: whole_way(walk, False)),
            ("in the dark, on a wide screen", dict(dark=True, phone=False), lambda walk: whole_way(walk, False)),
            ("by keyboard alone", dict(phone=False), lambda walk: walk.tries(by_keyboard)),
            ("editing in place, on a phone", dict(), lambda walk: walk.tries(edits_in_place)),
            ("editing in place, dark and wide", dict(dark=True, phone=False), lambda walk: walk.tries(edits_in_place)),
            ("editing without script", dict(script=False), lambda walk: walk.tries(edits_without_script)),
            ("building a list, on a phone", dict(), lambda walk: walk.tries(builds)),
            ("building a list, dark and wide", dict(dark=True, phone=False), lambda walk: walk.tries(builds)),
            ("building a list without script", dict(script=False), lambda walk: walk.tries(builds)),
            ("building a list by keyboard alone", dict(phone=False), lambda walk: walk.tries(builds_by_keyboard)),
            ("working in a list, by keyboard", dict(phone=False), lambda walk: walk.tries(grid)),
            ("working in a list, dark and wide", dict(dark=True, phone=False), lambda walk: walk.tries(grid)),
            ("working in a list, on a phone", dict(), lambda walk: walk.tries(grid)),
            ("working in a list without script", dict(script=False, phone=False), lambda walk: walk.tries(grid)),
            ("paper, dark and wide", dict(dark=True, phone=False), lambda walk: walk.tries(paper)),
            ("paper without script, on a phone", dict(script=False), lambda walk: walk.tries(paper)),
            ("deeds for many by keyboard alone", dict(phone=False), lambda walk: walk.tries(many_by_keyboard)),
            ("deeds for many without script", dict(script=False), lambda walk: walk.tries(many)),
            ("deeds for many, dark", dict(dark=True), lambda walk: walk.tries(many)),
            ("answers from a spreadsheet, by keyboard", dict(phone=False), lambda walk: walk.tries(answers_come)),
            ("answers from a spreadsheet, dark, on a phone", dict(dark=True), lambda walk: walk.tries(answers_come)),
            ("looking round, light", dict(), lambda walk: (walk.tries(sign_in), looks_round(walk))),
            ("looking round, dark", dict(dark=True, phone=False), lambda walk: (walk.tries(sign_in), looks_round(walk))),
            ("in Spanish", dict(language="es"), lambda walk: (walk.tries(in_spanish), whole_way(walk, False))),
            ("working in a list in Spanish", dict(language="es", phone=False, dark=True), lambda walk: walk.tries(grid)),
            ("working in a list in Spanish, on a phone", dict(language="es", dark=True), lambda walk: walk.tries(grid)),
            ("answers from a spreadsheet in Spanish", dict(language="es"), lambda walk: walk.tries(answers_come)),
            ("building a list in Spanish", dict(language="es"), lambda walk: walk.tries(builds)),
            ("deeds for many in Spanish", dict(language="es"), lambda walk: walk.tries(many)),
            ("paper in Spanish", dict(language="es", phone=False), lambda walk: walk.tries(paper)),
            ("looking round in Spanish, dark", dict(language="es", dark=True), lambda walk: (walk.tries(sign_in), looks_round(walk))),
        ]
        for name, how, steps in walks:
            if options.only not in name and name != walks[0][0]:
                continue
            # How pages look in the dark does not depend on what they are kept in.
            if options.killed and ("looking round" in name and "dark" in name or "for many" in name):
                continue
            started = time.time()
            walk = Walk(browser, house.address, pictures=options.pictures, is_killed=house.is_killed, **how)
            try:
                steps(walk)
                walk.end()
                passed += 1
                print(f"ok    {name} ({time.time() - started:.1f} s)", flush=True)
            except Exception as error:
                failed.append(name)
                if options.pictures and not walk.page.is_closed():
                    walk.page.screenshot(path=f"{options.pictures}/failed-{len(failed)}.png")
                print(f"FAILED {name}: {str(error)[:1500]}\n{traceback.format_exc()[-900:]}\nat {walk.page.url}", flush=True)
                if name == walks[0][0]:
                    break
        browser.close()
        story = house.story()
    if story:
        print(story)
    print(f"{passed} passed, {len(failed)} failed")
    sys.exit(1 if failed else 0)


def answers_come(walk):
    sign_in(walk)
    brings_answers(walk)


def paper(walk):
    sign_in(walk)
    add_rosa(walk)
    add_rosa(walk)
    add_rosa(walk)
    prints_and_keys(walk)
    if walk.script:
        fits_both_papers(walk)


def grid(walk):
    sign_in(walk)
    for _ in range(3):
        add_rosa(walk)
    works_in_a_list(walk)


def many(walk):
    sign_in(walk)
    does_with_many(walk)


def many_by_keyboard(walk):
    sign_in(walk)
    does_with_many(walk, keyboard=True)


def in_spanish(walk):
    """Chooses Spanish for this account; from here on every page speaks it."""
    sign_in(walk)
    walk.page.goto("/account")
    walk.page.check("[name=language][value=es]")
    walk.page.locator("form:has([name=language]) button").first.click()
    walk.page.wait_for_load_state()
    walk.page.context.clear_cookies()


if __name__ == "__main__":
    main()
