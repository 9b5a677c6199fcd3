"""Servers of its own for browser tests: started on an empty folder or database, ended with the test."""

import os
import pathlib
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "Faults"))
import proxy


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class House:
    """`spadework serve` on a free port, with a group that its first visitor makes."""

    # Whether answers may break off on the way.
    is_killed = False

    def __init__(self, program, arguments=()):
        self.program, self.arguments = program, list(arguments)
        self.folder = tempfile.mkdtemp(prefix="spadework-browser.")
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        self.process = self.started(self.port)
        self.wait(self.port, self.process)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=30)
        shutil.rmtree(self.folder, ignore_errors=True)

    def story(self):
        return ""

    def started(self, port):
        with open(self.log(port), "a") as log:
            return subprocess.Popen(
                [self.program, "serve", "--port", str(port), "--data", self.data(port), *self.arguments],
                stdout=log, stderr=subprocess.STDOUT)

    def data(self, port):
        return self.folder

    def log(self, port):
        return os.path.join(self.folder, f"log-{port}")

    def wait(self, port, process):
        for _ in range(600):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=5)
                return
            except OSError:
                time.sleep(0.05)
            if process.poll() is not None:
                break
        with open(self.log(port)) as log:
            raise RuntimeError("the server did not start: " + log.read())


class KilledHouse(House):
    """Two such servers over one PostgreSQL behind a proxy. One of them is killed every other second, and besides when
    it has just been sent something to save."""

    is_killed = True
    # Which forms that are sent kill the server that gets them, one after the other.
    deadly = [r"^/people/import$", r"^/people/\d+/notes$", r"^/sign-in$", r"^/people$"]

    def __init__(self, program, database):
        super().__init__(program, ["--database", database])
        self.inner = [free_port(), free_port()]
        self.processes, self.forms, self.kills = {}, 0, 0
        self.deaths_due, self.problem = list(self.deadly), None
        # Only one is ever down: somebody must be there to answer.
        self.both_are_up, self.is_over = threading.Event(), threading.Event()

    def __enter__(self):
        for port in self.inner:
            self.processes[port] = self.started(port)
        for port in self.inner:
            self.wait(port, self.processes[port])
        self.both_are_up.set()
        self.proxy = proxy.start(self.port, self.inner, self.sent)
        self.killer = threading.Thread(target=self.kill_again_and_again)
        self.killer.start()
        return self

    def __exit__(self, *_):
        self.is_over.set()
        self.killer.join()
        for process in self.processes.values():
            process.terminate()
        for process in self.processes.values():
            process.wait(timeout=30)
        shutil.rmtree(self.folder, ignore_errors=True)
        if self.problem:
            raise self.problem

    def data(self, port):
        # As on two machines: what one keeps in a folder, the other does not see.
        return os.path.join(self.folder, str(port))

    def story(self):
        return (f"servers killed {self.kills} times; of {self.forms} forms {self.proxy.broken} were broken off, "
                f"{self.proxy.retried} pages were asked for again")

    def sent(self, method, path, port):
        """The proxy says that a server has just got a request whole."""
        if method != "POST":
            return
        self.forms += 1
        if self.deaths_due and re.search(self.deaths_due[0], path) and self.both_are_up.is_set():
            del self.deaths_due[0]
            self.both_are_up.clear()
            self.processes[port].kill()
            self.kills += 1

    def kill_again_and_again(self):
        chance, turn = random.Random(7), 0
        try:
            while not self.is_over.wait(chance.uniform(0.8, 2.5)):
                if self.both_are_up.is_set():
                    turn += 1
                    self.both_are_up.clear()
                    self.processes[self.inner[turn % 2]].kill()
                    self.kills += 1
                self.is_over.wait(chance.uniform(0.1, 0.4))
                for port in self.inner:
                    if self.is_gone(port):
                        self.processes[port] = self.started(port)
                        self.wait(port, self.processes[port])
                self.both_are_up.set()
        except Exception as problem:
            self.problem = problem

    def is_gone(self, port):
        try:
            self.processes[port].wait(timeout=0.5)
            return True
        except subprocess.TimeoutExpired:
            return False
