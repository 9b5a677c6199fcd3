"""A server of its own for browser tests: started on an empty folder, ended with the test."""

import os
import re
import shutil
import subprocess
import tempfile
import time
import urllib.request


class House:
    """`spadework serve` on a free port, with a group that its first visitor makes."""

    def __init__(self, program, arguments=()):
        self.program, self.arguments = program, list(arguments)
        self.folder = tempfile.mkdtemp(prefix="spadework-browser.")
        self.log = open(os.path.join(self.folder, "log"), "w+")
        self.process = None

    def __enter__(self):
        self.process = subprocess.Popen(
            [self.program, "serve", "--port", "0", "--data", self.folder, *self.arguments],
            stdout=self.log, stderr=subprocess.STDOUT)
        self.address = self._address()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=30)
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _address(self):
        for _ in range(200):
            self.log.flush()
            with open(self.log.name) as log:
                found = re.search(r"http://[^\s]+:(\d+)", log.read())
            if found:
                address = f"http://127.0.0.1:{found[1]}"
                try:
                    urllib.request.urlopen(address + "/health", timeout=1)
                    return address
                except OSError:
                    pass
            time.sleep(0.1)
        with open(self.log.name) as log:
            raise RuntimeError("the server did not start: " + log.read())
