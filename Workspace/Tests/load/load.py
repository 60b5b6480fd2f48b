"""Asks a workspace on this machine for a case of 100 claims, over and over, and says how fast it answers and what memory it takes.

Usage: load.py PURPORT-WORKSPACE [--requests N] [--connections N] [--suppositions N] [--cases N]
Needs Python only. Requests keep their connections; everything stays on 127.0.0.1. A slow client measures itself: it shares the machine.
"""

import argparse
import asyncio
import contextlib
import os
import subprocess
import sys
import tempfile
import time

CLAIMS = 100


def case(claims, has_loops=False):
    """A headline, evidence and reports on it, and consequences that hang on each other three deep."""
    lines = ["case A case of many claims", "question Is the headline true?", ""]
    for number in range(10):
        lines += [f"source source-{number}: Source number {number}", f"    reliability {'ABCDE'[number % 5]}"]
    lines += ["", "claim headline: The headline is true", "    prior 20% to 40%"]
    for number in range(10):
        lines += [f"report source-{number} {'asserts' if number % 3 else 'denies'} headline", f"    on 2031-01-{number + 1:02}"]
    for number in range(20):
        lines += [f"evidence seen-{number}: Thing number {number} was seen", f"    on 2031-02-{number + 1:02}",
                  f"    if headline: {50 + number}% to {60 + number}%", f"    otherwise: {40 - number}% to {45 - number}%"]
    for number in range(claims - 21):
        parent = "headline" if number < 20 else f"after-{number - 20}"
        if has_loops and number >= 20:
            # Every other hangs on a second one too, so that ways through the case meet again.
            parent += f" and after-{number - 20 + number % 7}" if number % 2 else ""
        lines += [f"consequence after-{number}: Consequence number {number} follows", f"    by 2032-01-{number % 28 + 1:02}",
                  f"    if {parent}: {55 + number % 30}% to {65 + number % 30}%", f"    otherwise: {5 + number % 20}% to {10 + number % 20}%"]
    return "\n".join(lines) + "\n"


def suppositions(number):
    """A query of its own for every number: two of the consequences, each true or false."""
    first, second = number % (CLAIMS - 21), number // (CLAIMS - 21) % (CLAIMS - 21)
    values = number // (CLAIMS - 21) ** 2
    said = [f"suppose=after-{first}:{'false' if values & 1 else 'true'}"]
    if second != first:
        said.append(f"suppose=after-{second}:{'false' if values & 2 else 'true'}")
    return "/case/many.purport?part=first&" + "&".join(said)


def memory(process):
    """Resident memory in MB (proc(5))."""
    with open(f"/proc/{process}/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


async def body(reader, head):
    """What follows a head: as long as it says, or in chunks (RFC 9112, 7.1)."""
    fields = dict(line.split(b":", 1) for line in head.lower().split(b"\r\n")[1:] if b":" in line)
    if b"chunked" not in fields.get(b"transfer-encoding", b""):
        return await reader.readexactly(int(fields[b"content-length"]))
    pieces = []
    while size := int((await reader.readline()).split(b";")[0], 16):
        pieces.append(await reader.readexactly(size))
        await reader.readline()
    await reader.readline()
    return b"".join(pieces)


async def ask(reader, writer, path, word=b'class="verdict"'):
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
    head = await reader.readuntil(b"\r\n\r\n")
    return word in await body(reader, head) and head.startswith(b"HTTP/1.1 200")


async def run(port, path, requests, connections):
    """Asks for an address, or for one that `path` makes of the number of the request."""
    left = iter(range(requests))
    times, errors = [], 0

    async def client():
        nonlocal errors
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**22)
        for number in left:
            began = time.perf_counter()
            if not await ask(reader, writer, path(number) if callable(path) else path):
                errors += 1
            times.append(time.perf_counter() - began)
        writer.close()

    began = time.perf_counter()
    await asyncio.gather(*(client() for _ in range(connections)))
    return time.perf_counter() - began, sorted(times), errors


async def follow(port, clients):
    """Opens so many streams of events one after another, each for a moment, sixteen at a time; says how many greeted."""
    left = iter(range(clients))
    greeted = 0

    async def client():
        nonlocal greeted
        for _ in left:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"GET /events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            with contextlib.suppress(asyncio.IncompleteReadError, asyncio.TimeoutError):
                await asyncio.wait_for(reader.readuntil(b"event: change\n"), 5)
                greeted += 1
            writer.close()

    await asyncio.gather(*(client() for _ in range(16)))
    return greeted


async def one(port, path, word):
    """How long one address takes, and whether the answer holds a word."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**24)
    began = time.perf_counter()
    is_right = await ask(reader, writer, path, word)
    writer.close()
    return time.perf_counter() - began, is_right


@contextlib.contextmanager
def serving(program, folder):
    """The process and the port of a workspace over a folder."""
    server = subprocess.Popen([program, folder, "--port", "0"], stdout=subprocess.PIPE, text=True)
    try:
        yield server.pid, int(server.stdout.readline().strip().rstrip("/").rsplit(":", 1)[1])
    finally:
        server.terminate()
        server.wait()


def report(name, took, times, errors):
    at = lambda share: times[min(len(times) - 1, int(share * len(times)))] * 1000
    print(f"{name}: {len(times)} requests, {errors} errors, {len(times) / took:.0f}/s, "
          f"median {at(0.5):.1f} ms, 99% {at(0.99):.1f} ms, slowest {times[-1] * 1000:.1f} ms", flush=True)


def one_case(options):
    """The page of one case, suppositions, and streams of events; how often something was wrong."""
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "many.purport"), "w") as file:
            file.write(case(CLAIMS))
        with open(os.path.join(folder, "loops.purport"), "w") as file:
            file.write(case(CLAIMS, has_loops=True))
        with serving(options.program, folder) as (process, port):
            def measure(name, path, requests, connections):
                nonlocal wrong
                took, times, errors = asyncio.run(run(port, path, requests, connections))
                report(name, took, times, errors)
                wrong += errors

            def flat(name, before, share=1.1):
                nonlocal wrong
                after = memory(process)
                print(f"memory, {name}: {before:.1f} MB before, {after:.1f} MB after", flush=True)
                wrong += after > before * share + 4

            for name in ["many", "loops"]:
                page = f"/case/{name}.purport"
                measure(f"first, {name}", page, 1, 1)
                # What a click waits for, and the whole page that follows it.
                for part in ["&part=first", ""]:
                    measure(
                        f"supposing, {name}{', first part' if part else ''}",
                        lambda number: f"{page}?suppose=after-{number}:true{part}", 40, 1)
            # The allocator takes what it wants within the first requests.
            asyncio.run(run(port, "/case/many.purport", 2_000, options.connections))
            before = memory(process)
            measure("case page", "/case/many.purport", options.requests, options.connections)
            flat("case page", before)
            first = min(1_000, options.suppositions // 2)
            measure("suppositions", suppositions, first, options.connections)
            before = memory(process)
            measure("more suppositions", lambda number: suppositions(number + first), options.suppositions - first, options.connections)
            flat("suppositions", before)
            asyncio.run(follow(port, 200))
            before = memory(process)
            began = time.perf_counter()
            greeted = asyncio.run(follow(port, options.streams))
            print(f"streams of events: {greeted} of {options.streams}, {options.streams / (time.perf_counter() - began):.0f}/s")
            wrong += options.streams - greeted
            flat("streams of events", before)
    return wrong


def many_cases(options):
    """A folder of many cases: how long it takes to list them, first and again."""
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(options.cases):
            with open(os.path.join(folder, f"case-{number}.purport"), "w") as file:
                file.write(case(30))
        with serving(options.program, folder) as (process, port):
            before = memory(process)
            for page, word in [("/", b"case-1.purport"), ("/search?q=headline", b"In cases"), ("/record", b"</html>")]:
                times = [asyncio.run(one(port, page, word)) for _ in range(3)]
                print(f"{options.cases} cases, {page}: " + ", ".join(f"{took:.2f} s" for took, _ in times), flush=True)
                wrong += sum(not is_right for _, is_right in times)
            print(f"memory, {options.cases} cases: {before:.1f} MB before, {memory(process):.1f} MB after")
    return wrong


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("program")
    arguments.add_argument("--requests", type=int, default=20_000)
    arguments.add_argument("--connections", type=int, default=8)
    arguments.add_argument("--suppositions", type=int, default=2_000)
    arguments.add_argument("--streams", type=int, default=1_000)
    arguments.add_argument("--cases", type=int, default=100)
    options = arguments.parse_args()
    sys.exit(1 if one_case(options) + many_cases(options) else 0)


main()
