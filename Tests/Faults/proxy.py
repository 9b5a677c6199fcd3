"""A round-robin proxy in front of several servers, which does with requests that break off what nginx does by default:

- A server that refuses the connection got nothing, so the next one is asked, whatever the request is.
- A server that breaks off before it answered may have done what was asked. Reading again is safe, so a GET goes to the
  next server. Anything else is answered with 502 and is never sent twice.
- An answer that breaks off half way is broken off here too.

    python3 Tests/Faults/proxy.py PORT SERVER-PORT SERVER-PORT …
"""

import asyncio
import itertools
import sys
import threading

SAFE = {"GET", "HEAD"}
BROKEN_OFF = b"<!doctype html><title>502</title><h1>502 Bad Gateway</h1>"
# What the two sides of a proxy each say for themselves.
OF_ONE_CONNECTION = {"connection", "keep-alive", "expect", "transfer-encoding", "content-length"}


class BrokenOff(Exception):
    """The server went away before its answer began."""


class Message:
    """The first line and the headers of a request or an answer."""

    def __init__(self, text):
        first, *lines = text.decode("latin-1").removesuffix("\r\n\r\n").split("\r\n")
        self.first = first
        self.headers = [tuple(part.strip() for part in line.split(":", 1)) for line in lines if ":" in line]

    def get(self, name):
        return next((value for key, value in self.headers if key.lower() == name), "")

    def encoded(self, *more):
        kept = [(name, value) for name, value in self.headers if name.lower() not in OF_ONE_CONNECTION]
        lines = [self.first] + [f"{name}: {value}" for name, value in kept + list(more)]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


async def whole_body(reader, message):
    """Decoded, where it comes in pieces."""
    if "chunked" not in message.get("transfer-encoding").lower():
        return await reader.readexactly(int(message.get("content-length") or 0))
    body = b""
    while size := int((await reader.readline()).split(b";")[0], 16):
        body += await reader.readexactly(size)
        await reader.readline()
    while (await reader.readline()).strip():
        pass
    return body


class Proxy:
    def __init__(self, backends, sent=None):
        self.backends, self.turns = backends, itertools.count()
        # Told of each request that a server has got whole: its method, path and server.
        self.sent = sent
        self.retried = self.broken = 0

    async def meet(self, reader, writer):
        try:
            while await self.one_request(reader, writer):
                pass
        except (OSError, EOFError, ValueError, asyncio.LimitOverrunError):
            pass
        finally:
            writer.close()

    async def one_request(self, reader, writer):
        """Returns whether the visitor's connection may be used again."""
        request = Message(await reader.readuntil(b"\r\n\r\n"))
        if request.get("expect"):
            writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        body = await whole_body(reader, request)
        method, path, _ = request.first.split(" ", 2)
        turn = next(self.turns)
        for step in range(len(self.backends)):
            try:
                server = self.backends[(turn + step) % len(self.backends)]
                return await self.ask(server, request, body, method, path, writer)
            except ConnectionRefusedError:
                continue
            except BrokenOff:
                if method not in SAFE:
                    break
                self.retried += 1
        self.broken += 1
        writer.write(b"HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(BROKEN_OFF))
        writer.write(BROKEN_OFF)
        await writer.drain()
        return True

    async def ask(self, server, request, body, method, path, writer):
        reader, inner = await asyncio.open_connection("127.0.0.1", server)
        try:
            try:
                inner.write(request.encoded(("Connection", "close"), ("Content-Length", str(len(body)))) + body)
                await inner.drain()
                if self.sent:
                    self.sent(method, path, server)
                answer = Message(await reader.readuntil(b"\r\n\r\n"))
            except (OSError, EOFError) as problem:
                raise BrokenOff() from problem
            return await self.pass_on(answer, reader, writer, method)
        finally:
            inner.close()

    async def pass_on(self, answer, reader, writer, method):
        status = answer.first.split(" ", 2)[1]
        length = answer.get("content-length")
        if method == "HEAD" or status in ("204", "304"):
            writer.write(answer.encoded(*([("Content-Length", length)] if length else [])))
        elif length:
            writer.write(answer.encoded(("Content-Length", length)) + await reader.readexactly(int(length)))
        else:
            body = await whole_body(reader, answer) if answer.get("transfer-encoding") else await reader.read()
            writer.write(answer.encoded(("Content-Length", str(len(body)))) + body)
        await writer.drain()
        return True


async def serve(port, proxy, started=None):
    server = await asyncio.start_server(proxy.meet, "127.0.0.1", port)
    if started:
        started.set()
    async with server:
        await server.serve_forever()


def start(port, backends, sent=None):
    """In a thread of its own, for as long as the program lives."""
    started, proxy = threading.Event(), Proxy(backends, sent)
    threading.Thread(target=lambda: asyncio.run(serve(port, proxy, started)), daemon=True).start()
    started.wait()
    return proxy


if __name__ == "__main__":
    try:
        asyncio.run(serve(int(sys.argv[1]), Proxy([int(port) for port in sys.argv[2:]])))
    except KeyboardInterrupt:
        pass
