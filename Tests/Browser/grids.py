"""A list as it is worked with: columns, order, a cell, a pasted column and its undo, a list by hand, and a copy of it."""

import random
import re

from playwright.sync_api import expect

PASTED = "Bees\nBread\n"


def works_in_a_list(walk):
    page = walk.page
    keep_a_list(walk)
    choose_columns(walk)
    heads = page.locator("main thead th")
    is_wide = page.viewport_size["width"] >= 640
    if is_wide:
        heads.nth(0).locator("a").press("Enter")
    else:
        # Cards have no heads.
        fold(walk, "[name=pick]")
        page.locator("form:has([name=pick]) [name=by]").select_option("-name")
        page.locator("form:has([name=pick]) button.main").press("Enter")
    expect(heads.nth(0)).to_have_attribute("aria-sort", "descending")
    if walk.script and is_wide:
        walks_the_grid(walk)
    else:
        edits_by_link(walk)
    paste(walk, walk.script and is_wide)
    by_hand(walk)


def until(page, holds):
    """Looks again and again; the policy of the pages lets no text be run from within."""
    for _ in range(200):
        if page.evaluate(holds):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"it never holds that {holds}")


def keep_a_list(walk):
    page = walk.page
    walk.goes("/people/lists/build?q=given%20%3D%20Rosa", "grid-build")
    page.goto("/people/lists/ask?q=given%20%3D%20Rosa")
    page.locator("#keep [name=name]").fill(f"Rosas {random.randrange(10**9)}")
    page.locator("#keep button.main").press("Enter")
    walk.arrives(r"/people/lists/\d+$")


def fold(walk, inside):
    """Opens the part that is folded around something."""
    walk.page.locator(f"details:has({inside}) > summary").first.press("Enter")


def choose_columns(walk):
    page = walk.page
    fold(walk, "[name=pick]")
    for name in ["called", "pronouns"]:
        page.locator(f"[name=col][value={name}]").press("Space")
    page.locator("form:has([name=pick]) button.main").press("Enter")
    expect(page.locator("main thead th")).to_have_count(10)
    walk.look("grid-columns")


def column(walk, name):
    return walk.page.evaluate(
        "name => [...document.querySelectorAll('main thead th')].findIndex((head) => head.dataset.col === name)", name)


def walks_the_grid(walk):
    """By keyboard alone: one stop for Tab, arrows, typing begins to edit, Escape leaves, Enter saves; then Undo."""
    page = walk.page
    grid = page.locator("[role=grid]")
    expect(grid).to_have_attribute("aria-rowcount", re.compile(r"\d+"))
    stops = page.evaluate("document.querySelectorAll('tbody [tabindex=\"0\"]').length")
    assert stops == 1, f"{stops} cells can be tabbed to"
    here = "document.activeElement.closest('td, th')?.cellIndex"
    page.locator("main thead th a").last.focus()
    page.keyboard.press("Tab")
    assert page.evaluate(here) == 0, "Tab does not lead into the rows"
    page.keyboard.press("End")
    until(page, f"{here} === 9")
    page.keyboard.press("Home")
    until(page, f"{here} === 0")
    goal = column(walk, "called")
    for _ in range(goal):
        page.keyboard.press("ArrowRight")
    until(page, f"{here} === {goal}")
    page.keyboard.press("Enter")
    field = page.locator("[name=preferred]")
    expect(field).to_be_focused()
    walk.look("grid-editing")
    page.keyboard.press("Escape")
    expect(field).to_have_count(0)
    until(page, f"document.activeElement.cellIndex === {goal}")
    page.keyboard.type("Rosita")
    expect(field).to_have_value("Rosita")
    page.keyboard.press("Enter")
    cell = page.locator("tbody[data-list] tr").nth(0).locator("td").nth(goal - 1)
    expect(cell).to_contain_text("Rosita")
    expect(cell.locator("[data-notice]")).to_be_visible()
    until(page, f"document.activeElement.cellIndex === {goal}")
    walk.look("grid-saved")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("tbody", has_text="Rosita")).to_have_count(0)
    until(page, f"document.activeElement.cellIndex === {goal}")


def edits_by_link(walk):
    """On phones and without script each cell has a link."""
    page = walk.page
    page.locator("a[href*='links=yes']").first.press("Enter")
    page.wait_for_url(re.compile("links=yes"))
    walk.look("grid-links")
    page.locator("a[data-edit][href*='col=called']").first.press("Enter")
    field = page.locator("[name=preferred]")
    expect(field).to_be_visible()
    walk.look("grid-editing")
    field.fill("Rosita")
    field.press("Enter")
    expect(page.locator("[data-notice]").first).to_be_visible()
    expect(page.locator("main tbody[data-list]").first).to_contain_text("Rosita")
    walk.look("grid-saved")
    page.locator("[data-notice] button").first.press("Enter")
    expect(page.locator("main tbody[data-list]").first).not_to_contain_text("Rosita")


def paste(walk, in_grid):
    page = walk.page
    if in_grid:
        # Keys cannot put a text where pasting takes it from.
        page.evaluate("""text => {
            const data = new DataTransfer();
            data.setData("text/plain", text);
            document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }""", PASTED)
    else:
        fold(walk, "#paste")
        page.locator("#paste [name=col]").select_option("called")
        page.locator("#paste [name=values]").fill(PASTED)
        page.locator("#paste button").press("Enter")
    walk.arrives(r"/people/lists/paste$")
    expect(page.locator("main table")).to_contain_text("Bread")
    walk.look("paste-preview")
    page.locator("main form button.main").first.press("Enter")
    walk.arrives(r"/people/lists/\d+$")
    expect(page.locator("main tbody[data-list]").first).to_contain_text("Bread")
    if in_grid:
        until(page, "document.activeElement.closest('[role=grid] td')")
    walk.look("pasted")
    page.locator("[data-notice] button").first.press("Enter")
    expect(page.locator("main tbody[data-list]").first).not_to_contain_text("Bread")


def by_hand(walk):
    """A list made by hand, somebody put on it, and a copy taken."""
    page = walk.page
    who = page.locator("main tbody th a").first.get_attribute("href").rsplit("/", 1)[1]
    walk.goes("/people/lists", "lists")
    fold(walk, "[name=kind][value=empty]")
    page.locator("form:has([value=empty]) [name=name]").fill(f"Team {random.randrange(10**9)}")
    page.locator("form:has([value=empty]) button.main").press("Enter")
    walk.arrives(r"/people/lists/\d+$")
    fold(walk, "[name=do]")
    page.locator("[name=who]").fill(f"#{who}")
    page.locator("button[name=do][value=put]").press("Enter")
    expect(page.locator("main tbody th")).to_have_count(1)
    walk.look("by-hand")
    with page.expect_download() as taken:
        page.locator("a[href^='/people/lists/csv']").press("Enter")
    with open(taken.value.path(), encoding="utf-8-sig") as file:
        lines = file.read().splitlines()
    assert len(lines) == 2 and "Rosa" in lines[1], lines
    walk.goes(f"/people/{who}", "person-lists")
    expect(page.locator("#lists a[href^='/people/lists/']").first).to_be_visible()
