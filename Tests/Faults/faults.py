"""Kills servers, fills disks, restarts databases, and looks at what is left.

    Tests/Faults/run                                   all of it, on both engines
    python3 Tests/Faults/faults.py kill 20             one of them, on SQLite
    Tests/with-postgres python3 Tests/Faults/faults.py restart
"""

import contextlib
import csv
import json
import os
import random
import resource
import secrets
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import traceback

import proxy
from spadework import BINARY, POSTGRES, Place, Server, Writers, begin, free_port, kept_notes, note


def missing(place, acknowledged):
    return acknowledged - kept_notes(place)


def kill(times=20):
    """`kill -9` at random moments while eight people save: what was acknowledged is there, and all agrees."""
    place = Place()
    server = Server(place)
    keeper = begin(server)
    acknowledged = set()
    for turn in range(times):
        writers = Writers(keeper, server.port, name=f"{turn}")
        time.sleep(random.uniform(0.05, 1.0))
        server.kill()
        acknowledged |= writers.stop().acknowledged
        server = Server(place)
        lost = missing(place, acknowledged)
        assert not lost, f"turn {turn}: {len(lost)} acknowledged notes are gone, such as {sorted(lost)[:3]}"
        place.must_be_clean()
    server.stop()
    place.remove()
    assert acknowledged, "nothing was ever acknowledged"
    return f"killed {times} times, {len(acknowledged)} acknowledged notes all there"


def kill_import(times=20, rows=1500):
    """`kill -9` at random moments of imports: the group stays clean, and in the end each row has come in once."""
    place = Place()
    server = Server(place)
    begin(server)
    started = time.monotonic()
    bring_in(place, 0, rows)
    whole = time.monotonic() - started
    number, kills = 1, 0
    while kills < times:
        process = subprocess.Popen(importing(place, number, rows), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(timeout=random.uniform(0.02, whole))
            assert process.returncode == 0, "an import failed"
            number += 1
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            kills += 1
        place.must_be_clean()
    report = bring_in(place, number, rows)
    assert report["new"] + report["matched"] + report["skipped"] == report["rows"] == rows, report
    place.must_be_clean()
    people, wanted = int(place.sql("SELECT count(*) FROM contacts")[0]), (number + 1) * rows + 1
    assert people == wanted, f"{people} people, not {wanted}"
    server.stop()
    place.remove()
    return f"killed {times} times, then all {wanted - 1} rows of {number + 1} spreadsheets were in once"


def bring_in(place, number, rows):
    done = subprocess.run(importing(place, number, rows), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def importing(place, number, rows):
    """The command that brings in a spreadsheet of people who are in no other."""
    path = f"{place.folder}/people-{number}.csv"
    if not os.path.exists(path):
        with open(path, "w", newline="") as file:
            sheet = csv.writer(file)
            sheet.writerow(["First name", "Last name", "Email", "Phone", "Street"])
            for row in range(number * rows, (number + 1) * rows):
                sheet.writerow([f"Given{row}", f"Family{row}", f"p{row}@example.org", f"(212) 555-{row % 10000:04}", f"{row} Oak St"])
    return [BINARY, "import", path, "--json", *place.options]


def full_disk():
    """No room left: saving is refused with the page that says so, reading goes on, and with room saving works again."""
    if not POSTGRES:
        place = Place()
        mounted = mount(place.folder, "32m")
        # Where no disk can be mounted, no file may grow past a size, which the program cannot tell from a full disk.
        return full(place, lambda server: fill(place.folder) if mounted else limit(server), "a small disk" if mounted else "a limit on files")
    with small_cluster() as cluster:
        if not cluster:
            return "left out: no disk can be mounted here"
        return full(Place(postgres=cluster.address), lambda server: fill(cluster.folder), "the database server's disk")


def full(place, take_the_room, which):
    server = None
    try:
        server = Server(place, restore_signals=False)
        keeper = begin(server)
        make_room = take_the_room(server)
        page = None
        for number in range(3000):
            page = note(keeper, keeper.person, f"full {number} {long_text()}")
            if page.status != 303:
                break
        assert page.status == 507, f"{page.status}: {page.words[:300]}"
        assert "There is no room left to save" in page.words, page.words[:300]
        before = kept_notes(place)
        for path in ["/people", f"/people/{keeper.person}", "/today", "/health"]:
            answer = keeper.get(path)
            assert answer.status == 200, f"{path}: {answer.status} {answer.words[:600]}"
        assert note(keeper, keeper.person, f"still full {long_text()}").status == 507
        make_room()
        keeper.get("/today")
        saved = note(keeper, keeper.person, "room again")
        assert saved.status == 303, f"{saved.status}: {saved.words[:300]}"
        assert kept_notes(place) == before | {"room again"}
        place.must_be_clean()
        server.stop()
        server = None
    finally:
        if server:
            server.kill()
        unmount(place.folder)
        place.remove()
    return f"refused and recovered ({which})"


def long_text():
    """PostgreSQL packs long texts, so this is one that cannot be packed."""
    return " ".join(secrets.token_hex(30) for _ in range(130))


def mount(folder, size):
    return os.geteuid() == 0 and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size},mode=700", "tmpfs", folder], capture_output=True).returncode == 0


def unmount(folder):
    if os.path.ismount(folder):
        subprocess.run(["umount", folder], check=True)


class Cluster:
    """A PostgreSQL of its own whose tables lie on a small disk. What it writes ahead lies elsewhere, as it should: when
    there is no room for that, PostgreSQL stops."""

    def __init__(self, folder, ahead):
        self.folder, port = folder, free_port()
        self.address = f"postgres://spadework@127.0.0.1:{port}/spadework"
        for path in [folder, ahead]:
            shutil.chown(path, "postgres")
        self.run("initdb", "-D", f"{folder}/data", "-X", f"{ahead}/wal", "-U", "spadework", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        self.run("pg_ctl", "-D", f"{folder}/data", "-w", "-l", f"{ahead}/log", "start", "-o",
                 f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={ahead} -c shared_buffers=16MB")
        self.run("createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "spadework", "spadework")
        # A new database's files have holes until then, which take room when they are filled, even by a reader.
        self.run("psql", "-h", "127.0.0.1", "-p", str(port), "-U", "spadework", "-q", "-c", "CHECKPOINT", "spadework")

    def run(self, tool, *words):
        command = ["runuser", "-u", "postgres", "--", f"{os.environ['SPADEWORK_TEST_POSTGRES_TOOLS']}/{tool}", *words]
        # Not into a pipe: the server would hold it open.
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")

    def stop(self):
        self.run("pg_ctl", "-D", f"{self.folder}/data", "-m", "immediate", "-w", "stop")


@contextlib.contextmanager
def small_cluster():
    folder, ahead = tempfile.mkdtemp(prefix="spadework-small."), tempfile.mkdtemp(prefix="spadework-ahead.")
    cluster = None
    try:
        if mount(folder, "96m"):
            cluster = Cluster(folder, ahead)
        yield cluster
    finally:
        if cluster:
            cluster.stop()
        unmount(folder)
        for path in [folder, ahead]:
            shutil.rmtree(path, ignore_errors=True)


def fill(folder):
    path = f"{folder}/filler"
    room = os.statvfs(folder)
    with open(path, "wb") as file:
        file.write(b"x" * max(0, room.f_bavail * room.f_frsize - 600_000))
    return lambda: os.remove(path)


def limit(server):
    size = max(os.path.getsize(f"{server.place.folder}/faults.sqlite{end}") for end in ["", "-wal"]) + 400_000
    _, most = resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (size, most))
    return lambda: resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, most))


def restart(times=4):
    """PostgreSQL restarted under load: requests fail cleanly, and work again without a restart of the program."""
    if not POSTGRES:
        return "left out: it is about PostgreSQL"
    place = Place()
    server = Server(place)
    keeper = begin(server)
    writers = Writers(keeper, server.port, name="restart")
    seen = set()
    for turn in range(times):
        time.sleep(0.7)
        postgres("restart", "fast" if turn % 2 == 0 else "immediate")
        deadline = time.monotonic() + 20
        while (status := keeper.get("/people").status) != 200:
            seen.add(status)
            assert time.monotonic() < deadline, f"pages still answer {status} long after the restart"
            time.sleep(0.05)
        while (status := note(keeper, keeper.person, f"after {turn}").status) != 303:
            seen.add(status)
            assert time.monotonic() < deadline, f"saving still answers {status} long after the restart"
            time.sleep(0.05)
            keeper.get("/today")
    postgres("stop", "fast")
    away = keeper.get("/people")
    assert away.status == 503 and "cannot be reached" in away.words, f"{away.status}: {away.words[:300]}"
    assert keeper.get("/health").status == 503
    postgres("start")
    time.sleep(1)
    writers.stop()
    others = set(writers.statuses) | seen
    assert others <= {303, 503, 200}, f"requests ended with {writers.statuses}, {seen}"
    assert writers.statuses.get(303, 0) > 50, writers.statuses
    assert not missing(place, writers.acknowledged), "acknowledged notes are gone"
    assert keeper.get("/health").status == 200
    place.must_be_clean()
    server.stop()
    place.remove()
    return f"restarted {times} times: {writers.statuses}, none lost"


def postgres(action, mode=None):
    folder, tools = os.environ["SPADEWORK_TEST_POSTGRES_FOLDER"], os.environ["SPADEWORK_TEST_POSTGRES_TOOLS"]
    command = [f"{tools}/pg_ctl", "-D", folder, "-w", "-l", os.path.dirname(folder) + "/log"] + (["-m", mode] if mode else [])
    if action == "start":
        # As it was started, which it wrote down itself.
        with open(f"{folder}/postmaster.opts.kept") as file:
            command += ["-o", file.read()]
    else:
        with open(f"{folder}/postmaster.opts") as file:
            words = file.read().strip().replace('"', "").split(" ", 1)[1]
        options = words.split(" ", 2)[2] if words.startswith("-D") else words
        with open(f"{folder}/postmaster.opts.kept", "w") as file:
            file.write(options)
        os.chmod(f"{folder}/postmaster.opts.kept", 0o644)
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run(as_user + command + [action], check=True, stdout=subprocess.DEVNULL, cwd="/")


def bad_input():
    """What no browser sends: the right status and words, and the server goes on."""
    place = Place()
    server = Server(place)
    keeper = begin(server)
    line, host, end = b"GET /people HTTP/1.1\r\n", b"Host: localhost\r\n", b"Connection: close\r\n\r\n"
    chunked = b"POST /sign-in HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n" + end
    for sent, status in [
        (b"NONSENSE\r\n\r\n", 400),
        (b"GET / HTTP/9.9\r\n" + host + end, 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", 400),
        (b"BREW /people HTTP/1.1\r\n" + host + end, 400),
        (b"POST /sign-in HTTP/1.1\r\n" + host + b"Content-Length: many\r\n" + end, 400),
        (b"POST /sign-in HTTP/1.1\r\n" + host + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n" + end + b"0\r\n\r\n", 400),
        (chunked + b"not a number\r\n", 400),
        (line + host + b"X: " + b"a" * 40_000 + b"\r\n" + end, 431),
        (line + host + b"".join(b"X-%d: a\r\n" % number for number in range(300)) + end, 431),
        (b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n" + host + end, 431),
        (b"DELETE /people HTTP/1.1\r\n" + host + end, 405),
        (b"POST /sign-in HTTP/1.1\r\n" + host + b"Content-Length: 9000000\r\n" + end, 413),
        (b"GET /../../etc/passwd HTTP/1.1\r\n" + host + end, 404),
        (b"HEAD /nowhere HTTP/1.1\r\n" + host + end, 404),
        (line + end, 303),
    ]:
        answer = raw(server.port, sent)
        assert answer.startswith(b"HTTP/1.1 %d " % status), f"{sent[:60]}: {answer[:300]}"
        head, _, body = answer.partition(b"\r\n\r\n")
        assert body or status == 303 or sent.startswith(b"HEAD"), f"no words for {sent[:60]}"
    # Whoever goes away in the middle of a form has changed nothing, and keeps nobody busy.
    for _ in range(50):
        raw(server.port, b"POST /sign-in HTTP/1.1\r\n" + host + b"Content-Length: 100\r\n\r\nemail=", stays=False)
    assert keeper.get("/people").status == 200
    place.must_be_clean()
    server.stop()
    place.remove()
    return "refused in words"


def too_large():
    """A file larger than is taken, which nobody announced: refused while it arrives, and nothing of it stays."""
    place = Place()
    server = Server(place)
    keeper = begin(server)
    keeper.get("/people/import")
    cookie = "; ".join(f"{name}={value}" for name, value in keeper.cookies.items())
    start = (
        f"--edge\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{keeper.token}\r\n"
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"all.csv\"\r\n\r\nName,Phone\r\n").encode()
    # Long cells: a million rows would only keep a debug build busy.
    piece = b"Rosa Diaz," + b"5" * (64 << 10) + b"\r\n"
    head = (
        "POST /people/import HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n"
        f"Cookie: {cookie}\r\nContent-Type: multipart/form-data; boundary=edge\r\n\r\n").encode()
    sent, answer = 0, b""
    with socket.create_connection(("127.0.0.1", server.port), timeout=120) as line:
        line.sendall(head + b"%x\r\n%b\r\n" % (len(start), start))
        chunk = b"%x\r\n%b\r\n" % (len(piece), piece)
        with contextlib.suppress(ConnectionError):
            while sent < 400 << 20 and not select.select([line], [], [], 0)[0]:
                line.sendall(chunk)
                sent += len(piece)
        with contextlib.suppress(ConnectionError):
            while more := line.recv(65536):
                answer += more
    assert answer.startswith(b"HTTP/1.1 413 "), answer[:300]
    assert b"300 MB" in answer, answer[-2000:]
    assert sent < 400 << 20, "it was read to its end"
    assert memory(server) < 400, f"{memory(server)} MB"
    for table in ("imports", "import_pieces", "contacts"):
        count = int(place.sql(f"SELECT count(*) FROM {table}")[0])
        assert count == (1 if table == "contacts" else 0), f"{count} rows stayed in {table}"
    assert keeper.get("/people").status == 200
    place.must_be_clean()
    server.stop()
    place.remove()
    return f"refused after {sent >> 20} MB"


def memory(server):
    """Most megabytes of its own that the process ever had."""
    with open(f"/proc/{server.process.pid}/status") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmHWM")) >> 10


def raw(port, sent, stays=True):
    """Sends just these bytes, and returns all that comes back."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as line:
        with contextlib.suppress(ConnectionError):
            line.sendall(sent)
        got = b""
        with contextlib.suppress(ConnectionError):
            while stays and (more := line.recv(65536)):
                got += more
    return got


def two_servers():
    """Two servers over one database behind a round-robin proxy, one of them killed again and again."""
    if not POSTGRES:
        return "left out: it is about PostgreSQL"
    place = Place()
    servers = [Server(place), Server(place)]
    door = free_port()
    between = proxy.start(door, [server.port for server in servers])
    keeper = begin(type("Door", (), {"port": door}))
    writers = Writers(keeper, door, name="two")
    for turn in range(6):
        time.sleep(0.6)
        servers[turn % 2].kill()
        time.sleep(0.4)
        assert keeper.get("/people").status == 200
        servers[turn % 2] = Server(place, servers[turn % 2].port)
    writers.stop()
    # 502: the server was killed with the note in its hands, and the proxy does not send it again.
    assert set(writers.statuses) <= {303, 502, 503}, writers.statuses
    assert writers.statuses.get(303, 0) > 50, writers.statuses
    assert not missing(place, writers.acknowledged), "acknowledged notes are gone"
    place.must_be_clean()
    for server in servers:
        server.stop()
    place.remove()
    return f"one of two killed 6 times: {writers.statuses}, {between.broken} broken off, none lost or doubled"


ALL = {
    "bad": bad_input, "large": too_large, "kill": kill, "import": kill_import, "disk": full_disk, "restart": restart,
    "two": two_servers,
}

if __name__ == "__main__":
    chosen = sys.argv[1:2] or list(ALL)
    passed = failed = 0
    for name in chosen:
        started = time.monotonic()
        try:
            words = ALL[name](*[int(word) for word in sys.argv[2:]])
            passed += 1
            print(f"passed {name}: {words} ({time.monotonic() - started:.0f} s)", flush=True)
        except Exception:
            failed += 1
            print(f"FAILED {name}:\n{traceback.format_exc()}", flush=True)
    print(f"{passed} passed, {failed} failed: faults on {'PostgreSQL' if POSTGRES else 'SQLite'}", flush=True)
    # Threads of a test that failed may still be waiting.
    os._exit(1 if failed else 0)
