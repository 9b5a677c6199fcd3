"""A round-robin proxy in front of several servers: each connection goes to the next one that can be reached.

    python3 Tests/Faults/proxy.py PORT SERVER-PORT SERVER-PORT …
"""

import asyncio
import itertools
import sys
import threading


async def pour(reader, writer):
    try:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    except OSError:
        pass
    finally:
        writer.close()


async def serve(port, backends, started=None):
    turns = itertools.count()

    async def meet(reader, writer):
        turn = next(turns)
        for step in range(len(backends)):
            try:
                inner = await asyncio.open_connection("127.0.0.1", backends[(turn + step) % len(backends)])
            except OSError:
                continue
            await asyncio.gather(pour(reader, inner[1]), pour(inner[0], writer))
            return
        writer.close()

    server = await asyncio.start_server(meet, "127.0.0.1", port)
    if started:
        started.set()
    async with server:
        await server.serve_forever()


def start(port, backends):
    """In a thread of its own, for as long as the program lives."""
    started = threading.Event()
    threading.Thread(target=lambda: asyncio.run(serve(port, backends, started)), daemon=True).start()
    started.wait()


if __name__ == "__main__":
    try:
        asyncio.run(serve(int(sys.argv[1]), [int(port) for port in sys.argv[2:]]))
    except KeyboardInterrupt:
        pass
