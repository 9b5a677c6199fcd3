"""Tries the layout in a real browser: the script's behaviour, axe, and whether anything runs over the edge.

    SPADEWORK_PICTURES=/tmp/pictures swift test --filter Pictures
    python3 Tests/Browser/layout.py /tmp/pictures

Needs: pip install playwright axe-playwright-python, and Chromium.
"""

import sys
import threading
import time
import urllib.parse
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

FOLDER = sys.argv[1]
POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; frame-ancestors 'none'"
PAGES = ["design", "design-dark", "design-rtl", "design-es", "today", "people", "person", "person-dark", "person-rtl",
         "more", "keys", "broke"]
posts = []

INLINE = """<div id="part" data-replace><form method="post" action="/inline" data-inline>
<label for="note">Note</label><textarea id="note" name="note" data-local-draft="a">{}</textarea>
<button name="how" value="quick"><span>Save</span></button></form></div>"""


class Server(SimpleHTTPRequestHandler):
    def __init__(self, *arguments):
        super().__init__(*arguments, directory=FOLDER)

    def log_message(self, *arguments):
        pass

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def answer(self, html, status=200):
        body = html.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except BrokenPipeError:
            pass  # the script no longer wants a stale answer

    def whole(self, body):
        frame = open(f"{FOLDER}/more.html").read()
        return frame.replace("<h1>More</h1>", f"<h1>More</h1>{body}")

    def do_GET(self):
        path = urllib.parse.urlsplit(self.path)
        query = urllib.parse.parse_qs(path.query).get("q", [""])[0]
        if path.path == "/search/suggest":
            if query == "slow":
                time.sleep(0.4)
            options = "".join(f'<li role="none"><a role="option" id="suggestion-{n}" href="/today.html?{query}{n}" '
                              f'tabindex="-1">{query} {n}</a></li>' for n in range(0 if query == "none" else 3))
            self.answer(f'<ul id="suggestions" role="listbox" aria-label="Found" data-announce="3 found.">{options}</ul>')
        elif path.path == "/help/keys":
            self.answer(open(f"{FOLDER}/keys.html").read())
        elif path.path == "/inline":
            self.answer(self.whole(INLINE.format("")))
        elif path.path == "/saved":
            self.answer(self.whole('<div role="status" data-notice>Saved.</div>'))
        elif path.path in ("/people", "/today", "/work"):
            self.path = "/people.html"
            super().do_GET()
        else:
            super().do_GET()

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        posts.append((self.headers.get("X-Fragment"), body))
        if "move" in body:
            self.send_response(303)
            self.send_header("Location", "/saved")
            self.end_headers()
        elif self.headers.get("X-Fragment") and "whole" not in body:
            self.answer(INLINE.format("").replace("data-replace", 'data-replace data-announce="Kept."'))
        else:
            time.sleep(0.3)
            self.answer(self.whole('<div role="status" data-notice>Saved.</div>'))


def check(name, is_right):
    print("ok  " if is_right else "BAD ", name)
    if not is_right:
        check.failed = True


check.failed = False


def searching(page, home):
    page.goto(f"{home}/today.html")
    search = page.locator("#search")
    page.keyboard.press("/")
    check("/ goes to the search box", search.evaluate("box => box === document.activeElement"))
    page.keyboard.type("slow")
    page.wait_for_timeout(120)
    page.keyboard.press("Control+a")
    page.keyboard.type("ro")
    page.wait_for_selector("[role=option]")
    page.wait_for_timeout(500)
    check("A stale answer does not replace a newer one", page.locator("[role=option]").first.inner_text() == "ro 0")
    check("The number found is announced", page.locator("#said").inner_text() == "3 found.")
    check("The list is open", search.get_attribute("aria-expanded") == "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    check("Arrows choose", search.get_attribute("aria-activedescendant") == "suggestion-1")
    axe(page, "search open")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    check("Above the first is the field", search.get_attribute("aria-activedescendant") is None)
    page.keyboard.press("Escape")
    check("Escape closes", page.locator("[role=option]").count() == 0 and search.input_value() == "ro")
    page.keyboard.type("s")
    page.wait_for_selector("[role=option]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/today.html?ros0")
    check("Enter opens what is chosen", True)


def keys(page, home):
    page.goto(f"{home}/people.html")
    page.keyboard.press("j")
    page.keyboard.press("j")
    check("j walks the list", page.evaluate("document.activeElement.getAttribute('href')") == "/people/1")
    page.keyboard.press("ArrowUp")
    check("Arrows walk it too", page.evaluate("document.activeElement.getAttribute('href')") == "/people/0")
    page.keyboard.press("?")
    page.wait_for_selector("dialog[open]")
    check("? shows the keys", page.locator("dialog kbd").count() > 5)
    axe(page, "dialog of keys")
    page.keyboard.press("Escape")
    check("Escape closes them", page.locator("dialog[open]").count() == 0)
    page.locator("details.account summary").click()
    page.keyboard.press("Escape")
    check("Escape closes the menu", page.locator("details.account[open]").count() == 0)
    page.locator("details.account summary").click()
    page.locator("h1").click()
    check("A click elsewhere closes it", page.locator("details.account[open]").count() == 0)
    page.keyboard.press("g")
    page.keyboard.press("w")
    page.wait_for_url("**/work")
    check("g w goes to Work", True)
    page.goto(f"{home}/keys.html")
    page.locator("#keys-off").check()
    page.keyboard.press("Tab")
    page.keyboard.press("/")
    check("Keys can be turned off", page.locator("#search:focus").count() == 0)
    page.locator("#keys-off").uncheck()


def forms(page, home):
    page.goto(f"{home}/inline")
    note = page.locator("#note")
    note.fill("She will speak.")
    page.reload()
    check("A draft survives a reload", note.input_value() == "She will speak.")
    check("and says so", page.locator(".restored").count() == 1)
    note.focus()
    page.locator("#part button[name=how]").focus()
    page.keyboard.press("Enter")
    page.locator("#said", has_text="Kept.").wait_for(state="attached")
    check("An inline form is sent as a part, with its button", posts[-1][0] == "1" and "how=quick" in posts[-1][1])
    check("Focus stays on the button", page.evaluate("document.activeElement.name") == "how")
    page.reload()
    check("The draft is gone when saved", note.input_value() == "")
    note.fill("Not to be lost")
    page.context.set_offline(True)
    page.locator("#part button[name=how]").click()
    page.wait_for_selector(".offline")
    check("Without signal it says so and keeps the words", note.input_value() == "Not to be lost")
    page.context.set_offline(False)
    note.fill("move")
    page.locator("#part button[name=how]").click()
    page.wait_for_url("**/saved")
    check("A redirect is followed, not sent again", sum("note=move" in body for _, body in posts) == 1)
    page.goto(f"{home}/inline")
    note.fill("whole")
    page.locator("#part button[name=how]").click()
    page.wait_for_selector("[data-notice]")
    check("Anything else falls back to the ordinary way", posts[-1][0] is None and "how=quick" in posts[-1][1])
    page.goto(f"{home}/inline")
    check("and its draft is settled", note.input_value() == "")


def leaving(page, home):
    page.goto(f"{home}/person.html")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.locator("#f-note").fill("Half a note")
    page.goto(f"{home}/today.html")
    check("A draft alone does not ask before leaving", asked == [])
    page.goto(f"{home}/person.html")
    page.locator("label", has_text="No answer").click()
    page.goto(f"{home}/today.html")
    check("Leaving a changed form asks", asked == ["beforeunload"])
    page.goto(f"{home}/person.html")
    page.locator("#f-note").fill("Twice?")
    before = len(posts)
    saving = page.evaluate("""() => {
        const button = document.querySelector('#note button.main');
        button.click();
        button.click();
        return button.innerText;
    }""")
    page.wait_for_selector("[data-notice]")
    check("A form is sent once", len(posts) == before + 1)
    check("and says that it is saving", saving == "Saving…")
    check("without asking", asked == ["beforeunload"])


def axe(page, name):
    found = Axe().run(page).response["violations"]
    for one in found:
        print("    ", one["id"], one["nodes"][0]["html"][:150])
    check(f"axe finds nothing: {name}", not found)


def looks(browser, home):
    for width in (320, 360, 768, 1280):
        for name in PAGES:
            page = browser.new_page(viewport={"width": width, "height": 800})
            page.goto(f"{home}/{name}.html")
            page.screenshot(path=f"{FOLDER}/{name}-{width}.png")
            over = page.evaluate("document.documentElement.scrollWidth") - width
            if over > 0:
                check(f"{name} at {width} runs over by {over}", False)
            if width in (360, 1280):
                axe(page, f"{name} at {width}")
            page.close()
    for name in ("people", "person"):
        page = browser.new_page()
        page.goto(f"{home}/{name}.html")
        page.pdf(path=f"{FOLDER}/{name}.pdf", format="Letter")
        page.close()


def run():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    home = f"http://127.0.0.1:{server.server_address[1]}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for behaviour in (searching, keys, forms, leaving):
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            problems = []
            page.on("pageerror", lambda error: problems.append(str(error)))
            page.on("console", lambda line: problems.append(line.text) if "Content Security" in line.text else None)
            behaviour(page, home)
            check(f"No error in the browser's console: {behaviour.__name__} {problems}", not problems)
            page.close()
        looks(browser, home)
        browser.close()
    sys.exit(check.failed)


run()
