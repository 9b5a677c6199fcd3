"""Sheets for paper: printed to PDF by the browser, and keyed back by keyboard alone, in the order of the rows."""

import os
import re
import subprocess
import tempfile
import unicodedata

from playwright.sync_api import expect


def prints_and_keys(walk):
    """Each kind of sheet prints with its heads and its code on each page; a call sheet is keyed back in order."""
    for kind in ["door", "sign-in", "call"]:
        make_sheet(walk, kind)
        if walk.script:
            is_whole_on_paper(walk, kind)
    keys_first_rows(walk)


# A group in New York prints on US Letter, one in Berlin on A4. In points, as `pdfinfo` tells them.
SIZES = {"US": (612, 792), "DE": (595, 842)}
# How a name begins in its own script, and a language whose fonts a machine must have to print it.
SCRIPTS = {"ar": ("محمد", "الأحمد"), "zh": ("小明", "王"), "bn": ("রহিম", "উদ্দিন")}


def fits_both_papers(walk):
    """The same sheet on Letter and on A4, with boxes for a question, empty lines and names of every script."""
    page = walk.page
    for given, family in SCRIPTS.values():
        page.goto("/people/new")
        page.fill("[name=given]", given)
        page.fill("[name=family]", family)
        page.locator("main form button.main").last.click()
        walk.arrives(r"/people/\d+$")
    make_sheet(walk, "sign-in", lines=30)
    sign_in = page.url
    assert page.locator("main tr.empty").count() == 30, "empty lines are missing"
    make_sheet(walk, "call")
    sheets = [sign_in, page.url]
    try:
        for region, size in SIZES.items():
            choose_country(walk, region)
            for address in sheets:
                page.goto(address)
                name = f"{region}-{'sign-in' if address == sign_in else 'call'}"
                is_on_paper(walk, size, name)
    finally:
        choose_country(walk, "US")


def choose_country(walk, region):
    page = walk.page
    page.goto("/house/settings")
    page.locator("[name=region]").select_option(region)
    page.locator("main form:has([name=region]) .form-end button").first.click()
    walk.arrives(r"/house$")


def is_on_paper(walk, size, name):
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "sheet.pdf")
        walk.page.pdf(path=file, prefer_css_page_size=True)
        told = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
        width, height = map(float, re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", told).groups())
        assert abs(width - size[0]) < 2 and abs(height - size[1]) < 2, f"{name} is {width} by {height} points"
        text = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
        letters = set(unicodedata.normalize("NFKC", text))
        for language, (given, family) in SCRIPTS.items():
            if not subprocess.run(["fc-list", f":lang={language}"], capture_output=True, text=True).stdout:
                print(f"      {name}: names in {language} are not looked for, as no font here has them", flush=True)
                continue
            # Letters that join are read back in another order, and some as one sign.
            missing = [one for one in given if one not in letters]
            assert len(missing) <= len(given) // 2, f"{name}: of {given} nothing is on the paper"
        if walk.pictures:
            subprocess.run(
                ["pdftoppm", "-png", "-r", "60", "-l", "2", file, f"{walk.pictures}/{walk.name}-paper-{name}"], check=True)


def make_sheet(walk, kind, lines=0):
    page = walk.page
    walk.goes("/people/sheets/new?q=kind%20%3D%20person%20and%20not%20family%20%3D%20Vecina", f"sheet-new-{kind}")
    page.locator(f"[name=kind][value={kind}]").check()
    if lines:
        if not page.locator("[name=lines]").is_visible():
            page.locator("details:has([name=lines]) summary").click()
        page.fill("[name=lines]", str(lines))
    page.locator("main form button.main").last.click()
    walk.arrives(r"/people/sheets/\w+$")
    walk.look(f"sheet-{kind}")


def is_whole_on_paper(walk, kind):
    page = walk.page
    code = page.url.rsplit("/", 1)[1]
    heads = [head.strip() for head in page.locator("main table thead th").all_inner_texts() if head.strip()]
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        page.pdf(path=file.name, prefer_css_page_size=True)
        text = subprocess.run(["pdftotext", "-layout", file.name, "-"], capture_output=True, text=True, check=True).stdout
    pages = [one for one in text.split("\f") if one.strip()]
    assert pages, f"{kind}: nothing is printed"
    for number, one in enumerate(pages, 1):
        assert code in one, f"{kind}: the code is not on page {number}"
        # Long heads are broken over lines.
        missing = [head for head in heads if head.split()[0] not in one]
        assert not missing, f"{kind}: page {number} has no {missing}"


def keys_first_rows(walk):
    """The first row is a call with a note; the second is left out; the third nobody answered. Then one undo."""
    page = walk.page
    page.goto(f"{page.url}/key")
    walk.look("sheet-key")
    rows = page.locator(".key-row")
    before = rows.locator("input[name^=note]").count()
    enter(walk, "result-1", "talked")
    enter(walk, "note-1", "Asked for the heat.")
    enter(walk, "result-3", "no answer")
    if walk.script:
        # Enter in a list opens it, in the note it saves.
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    else:
        page.locator("main form button.main").last.click()
    walk.arrives(r"/key$")
    expect(page.locator("[data-notice]")).to_contain_text("2")
    page.goto(re.sub(r"\?.*", "", page.url))
    expect(rows.nth(0)).to_contain_text("Asked for the heat.")
    assert rows.locator("input[name^=note]").count() == before - 2, "keyed rows are still open"
    walk.look("sheet-keyed")


def enter(walk, name, value):
    """As one who keys: by Tab from field to field, letters choose in lists."""
    page = walk.page
    field = page.locator(f"[name={name}]")
    if not walk.script:
        return field.select_option(value) if name.startswith("result") else field.fill(value)
    for _ in range(200):
        if page.evaluate("(name) => document.activeElement?.name === name", name):
            break
        page.keyboard.press("Tab")
    else:
        raise AssertionError(f"the keyboard does not reach {name}")
    if name.startswith("result"):
        words = field.locator(f"option[value='{value}']").inner_text()
        # A letter that this keyboard does not have is no key; those before it are enough to choose.
        page.keyboard.type(re.match("[ -~]*", words)[0])
        expect(field).to_have_value(value)
    else:
        page.keyboard.type(value)
