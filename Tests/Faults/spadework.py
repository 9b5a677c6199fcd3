"""The real program, spoken to as browsers do: started, written to, killed, and looked at from beside."""

import contextlib
import html
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import threading
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("SPADEWORK_BINARY", str(ROOT / ".build/debug/spadework"))
POSTGRES = os.environ.get("SPADEWORK_TEST_POSTGRES")
GROUP = "faults"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Place:
    """Where a group is kept, on one of the engines; fresh for each test."""

    def __init__(self, folder=None, postgres=POSTGRES):
        self.folder = folder or tempfile.mkdtemp(prefix="spadework-faults.")
        self.postgres = postgres
        if postgres:
            self.sql(f'DROP SCHEMA IF EXISTS "group_{GROUP}" CASCADE')

    @property
    def options(self):
        server = ["--database", self.postgres] if self.postgres else []
        return ["--data", self.folder, "--group", GROUP] + server

    def sql(self, text):
        """Asks the engine itself, past the program. Rows of the first column."""
        if self.postgres:
            command = ["psql", self.postgres, "-AtX", "-c", f'SET search_path TO "group_{GROUP}"', "-c", text]
            found = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
            return found[1:]
        with contextlib.closing(sqlite3.connect(f"file:{self.folder}/{GROUP}.sqlite?mode=ro", uri=True)) as base:
            return [row[0] for row in base.execute(text)]

    def command(self, *words, check=False):
        return subprocess.run([BINARY, *words, *self.options], capture_output=True, text=True, check=check)

    def must_be_clean(self):
        found = self.command("check", "--json")
        assert found.returncode == 0, f"check: {found.stdout}{found.stderr}"
        assert json.loads(found.stdout)["clean"]

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


class Server:
    """One process of the program."""

    def __init__(self, place, port=None, **popen):
        self.place, self.port = place, port or free_port()
        self.log = open(f"{place.folder}/log-{self.port}", "a")
        self.process = subprocess.Popen(
            [BINARY, "serve", "--port", str(self.port), *place.options], stdout=self.log, stderr=self.log, **popen)
        self.wait()

    def wait(self):
        for _ in range(600):
            try:
                if Browser(self.port).get("/health").status == 200:
                    return
            except OSError:
                pass
            assert self.process.poll() is None, "the server ended:\n" + open(self.log.name).read()[-2000:]
            time.sleep(0.05)
        raise AssertionError("the server does not answer")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.log.close()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(timeout=30) == 0, "the server did not stop in order"
        self.log.close()


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.location = response.getheader("Location")
        self.cookies = [line for name, line in response.getheaders() if name.lower() == "set-cookie"]
        self.text = response.read().decode()

    @property
    def words(self):
        return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", self.text)).split())


class Browser:
    """Keeps cookies; each request on a connection of its own, as a round-robin proxy needs it."""

    def __init__(self, port, cookies=None):
        self.port, self.cookies = port, cookies if cookies is not None else {}
        self.token = None

    def request(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            headers = {"Host": "localhost", "Connection": "close"}
            if self.cookies:
                headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
            if body is not None:
                headers["Content-Type"] = "application/x-www-form-urlencoded"
            connection.request(method, path, body, headers)
            answer = Answer(connection.getresponse())
        except http.client.HTTPException as problem:
            raise ConnectionError(repr(problem)) from problem
        finally:
            connection.close()
        for line in answer.cookies:
            name, value = line.split(";")[0].split("=", 1)
            self.cookies.pop(name, None) if "Max-Age=0" in line else self.cookies.update({name: value})
        found = re.search(r'name="token" value="([^"]+)"', answer.text)
        if found:
            self.token = found[1]
        return answer

    def get(self, path):
        return self.request("GET", path)

    def post(self, path, **fields):
        return self.request("POST", path, urllib.parse.urlencode({"token": self.token, **fields}))


def begin(server):
    """The first visit: makes the group and its keeper, then one person to write about."""
    keeper = Browser(server.port)
    keeper.get("/start")
    made = keeper.post(
        "/start", name="Faults", language="en", zone="America/New_York", region="US", keeper="Ana Ruiz",
        email="ana@example.org", password="seven small spades")
    assert made.status == 303, made.words
    keeper.get("/today")
    person = keeper.post("/people", kind="person", given="Rosa", family="Diaz")
    assert person.status == 303, person.words
    keeper.person = re.match(r"/people/(\d+)", person.location)[1]
    return keeper


def note(browser, person, text):
    """The one write that these tests make: swap it here. Acknowledged when it answers 303."""
    return browser.post(f"/people/{person}/notes", kind="note", note=text, visibility="everyone")


def kept_notes(place):
    """What the engine holds of them. None is there twice, as each was sent once."""
    notes = place.sql("SELECT note FROM interactions WHERE note IS NOT NULL")
    assert len(set(notes)) == len(notes), "a note was saved twice"
    return set(notes)


class Writers:
    """Some people who write without pause, and remember what was acknowledged."""

    def __init__(self, keeper, port, count=8, name=""):
        self.acknowledged, self.statuses, self.broken = set(), {}, 0
        self.isOver, self.lock = threading.Event(), threading.Lock()
        self.threads = [
            threading.Thread(target=self.work, args=(keeper, port, f"{name}-{number}")) for number in range(count)]
        for thread in self.threads:
            thread.start()

    def work(self, keeper, port, name):
        browser = Browser(port, dict(keeper.cookies))
        browser.token = keeper.token
        number = 0
        while not self.isOver.is_set():
            number += 1
            text = f"note {name} {number}"
            try:
                answer = note(browser, keeper.person, text)
                with self.lock:
                    self.statuses[answer.status] = self.statuses.get(answer.status, 0) + 1
                    if answer.status == 303:
                        self.acknowledged.add(text)
                browser.token = keeper.token
            except OSError:
                # The connection broke: whether it was saved nobody knows, and nobody was told.
                with self.lock:
                    self.broken += 1
                time.sleep(0.01)

    def stop(self):
        self.isOver.set()
        for thread in self.threads:
            thread.join()
        return self
