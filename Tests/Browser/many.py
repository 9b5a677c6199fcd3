"""Deeds for many people: ticked in a list or found by a question, told before, done as one act, undone."""

import re

from playwright.sync_api import expect

NAME = "Vecina"
MANY = 2_100


def does_with_many(walk, keyboard=False):
    """From thirty who are ticked to two thousand in a job, with undo."""
    does = Doing(walk, keyboard)
    does.bring_many()
    does.tag_thirty()
    does.hand_over()
    does.make_tasks()
    does.list_by_hand()
    does.many_in_a_job()


class Doing:
    def __init__(self, walk, keyboard):
        self.walk, self.page, self.keyboard = walk, walk.page, keyboard
        self.main = walk.page.locator("main")

    # Ways to use the page

    def press(self, selector):
        """The last such button or link: by Tab and Enter, or with a finger."""
        if not self.keyboard:
            return self.page.locator(selector).last.click()
        self.reach(selector)
        self.page.keyboard.press("Enter")

    def arrives_by(self, selector):
        """Keys do not wait for the page they lead to, and one that is still coming stops the next."""
        with self.page.expect_navigation():
            self.press(selector)

    def reach(self, selector):
        """Goes on by Tab; what is meant is the last of such elements."""
        target = self.page.locator(selector).last
        for _ in range(600):
            if target.evaluate("(element) => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not reach {selector}")

    def tick(self, selector):
        if not self.keyboard:
            return self.page.locator(selector).last.check()
        box = self.page.locator(selector).last
        if box.evaluate("(box) => box.closest('[role=grid]') !== null"):
            self.goes_down_to(box)
        else:
            self.reach(selector)
        self.page.keyboard.press("Space")
        expect(box).to_be_checked()

    def goes_down_to(self, box):
        """A grid is one stop for Tab; the arrows go from row to row."""
        holds = "(box) => document.activeElement?.contains(box)"
        if not self.page.evaluate("() => document.activeElement?.closest('tbody') !== null"):
            self.reach("tbody [tabindex='0']")
            self.page.keyboard.press("Control+Home")
        for _ in range(200):
            self.page.wait_for_timeout(20)
            if box.evaluate(holds):
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError("the arrows do not reach a row")

    def take(self, selector, value):
        """One of several; the arrows go from one to the next."""
        wanted = self.page.locator(f"{selector}[value='{value}']")
        if not self.keyboard:
            return wanted.check()
        self.reach(f"{selector}:checked")
        while not wanted.is_checked():
            self.page.keyboard.press("ArrowDown")

    def write(self, selector, text):
        if not self.keyboard:
            return self.page.locator(selector).last.fill(text)
        self.reach(selector)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def choose(self, selector, value):
        """In a closed list the letters of a choice choose it."""
        field = self.page.locator(selector).last
        if not self.keyboard:
            return field.select_option(value)
        self.reach(selector)
        self.page.keyboard.type(field.locator(f"option[value='{value}']").inner_text())
        expect(field).to_have_value(value)

    def ask(self, question):
        self.page.goto("/people/lists/ask?q=" + question.replace(" ", "%20").replace('"', "%22"))

    def starts(self, deed):
        self.choose("[name=do]", deed)
        self.press("main form:has([name=do]) .form-end button")
        self.walk.page.wait_for_url(lambda url: "do=" in url)

    def is_told(self, name, count):
        """What will happen stands there before it is done."""
        self.press("main form:has([name=do]) .form-end button")
        expect(self.main.locator("[role=status]").first).to_contain_text(f"{count:,}")
        self.walk.look(f"together-{name}-told")

    def does(self):
        self.arrives_by("main form[method=post][action='/people/together'] .form-end button")

    def undo(self):
        self.arrives_by("[data-notice] form[action^='/undo/'] button, main form[action^='/undo/'] button")

    # What is done

    def bring_many(self):
        """Once for each house."""
        self.ask(f"family = {NAME}")
        if self.page.locator("main [name=who]").count() > 0:
            return
        rows = ["First name,Last name,Phone"] + [f"P{number:04},{NAME},(718) 555-{number:04}" for number in range(MANY)]
        self.page.goto("/people/import")
        self.page.set_input_files(
            "[name=file]", {"name": "many.csv", "mimeType": "text/csv", "buffer": "\n".join(rows).encode()})
        self.page.locator("main form[enctype] button").click()
        self.walk.arrives(r"/people/import/\d+")
        self.page.locator("button[name=go]").first.click()
        expect(self.page.locator("main a[href$='/take-back']")).to_be_visible(timeout=180_000)

    def tag_thirty(self):
        self.ask(f"family = {NAME}")
        self.walk.look("list-to-tick")
        values = [box.get_attribute("value") for box in self.page.locator("main [type=checkbox][name=who]").all()[:30]]
        for value in values:
            self.tick(f"main [name=who][value='{value}']")
        self.press("form#chosen button")
        self.walk.arrives(r"/people/together$")
        assert len(self.page.url) < 2_000, "the address names everybody who is ticked"
        assert len(values) == 30, "fewer than thirty can be ticked"
        self.starts("tag")
        self.walk.look("together-tag")
        self.write("[name=tag]", f"Thirty {self.walk.name}")
        self.is_told("tag", 30)
        self.does()
        expect(self.page.locator("[data-notice]")).to_contain_text("30")
        self.walk.look("together-tagged")
        self.undo()
        self.ask(f"family = {NAME} and tag = any")
        assert self.page.locator("main [name=who]").count() == 0, "the tag is still on somebody"

    def few(self, question, deed):
        self.page.goto(f"/people/together?q={question}".replace(" ", "%20"))
        self.starts(deed)

    def hand_over(self):
        self.few(f"family = {NAME} and given starts P00", "hand")
        self.walk.look("together-hand")
        self.tick("[name=to]")
        self.is_told("hand", 100)
        self.does()
        expect(self.page.locator("[data-notice]")).to_contain_text("100")
        self.undo()

    def make_tasks(self):
        self.few(f"family = {NAME} and given starts P000", "task")
        self.walk.look("together-task")
        self.write("[name=what]", f"Call about the meeting {self.walk.name}")
        own = self.page.locator("[name=owner] option").last.get_attribute("value")
        self.choose("[name=owner]", own)
        self.is_told("task", 10)
        self.does()
        expect(self.page.locator("[data-notice]")).to_contain_text("10")
        self.undo()

    def list_by_hand(self):
        """A list that begins empty, then with those who are ticked, and without them again."""
        name = f"By hand {self.walk.name}"
        self.ask("given = Nobody")
        self.write("#keep [name=name]", name)
        self.take("#keep [name=kind]", "fixed")
        self.press("#keep .form-end button")
        self.walk.arrives(r"/people/lists/\d+$")
        number = re.search(r"\d+$", self.page.url.split("?")[0])[0]
        self.ask(f"family = {NAME} and given starts P000")
        values = [box.get_attribute("value") for box in self.page.locator("main [type=checkbox][name=who]").all()[:3]]
        for value in values:
            self.tick(f"main [name=who][value='{value}']")
        self.press("form#chosen button")
        self.walk.arrives(r"/people/together$")
        self.starts("add")
        self.choose("[name=list]", number)
        self.is_told("list", 3)
        self.does()
        self.page.goto(f"/people/lists/{number}")
        assert self.page.locator("main [type=checkbox][name=who]").count() == 3, "those who were ticked are not on the list"
        self.walk.look("list-by-hand")

    def many_in_a_job(self):
        self.few(f"family = {NAME}", "tag")
        self.write("[name=tag]", f"Many {self.walk.name}")
        self.is_told("many", MANY)
        self.does()
        self.walk.arrives(r"/people/together/work/\d+$")
        self.walk.look("together-work")
        expect(self.main.locator("form[action^='/undo/'] button")).to_be_visible(timeout=120_000)
        self.walk.look("together-done")
        self.undo()
        self.ask(f"family = {NAME} and tag = any")
        assert self.page.locator("main [name=who]").count() == 0, "the tag is still on somebody"
