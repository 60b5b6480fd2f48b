"""Asks a workspace on this machine for a case of 100 claims, over and over, and says how fast it answers and what memory it takes.

Usage: load.py PURPORT-WORKSPACE [--requests N] [--connections N]
Needs Python only. Requests keep their connections; everything stays on 127.0.0.1. A slow client measures itself: it shares the machine.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
import time

CLAIMS = 100


def case(claims):
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
        lines += [f"consequence after-{number}: Consequence number {number} follows", f"    by 2032-01-{number % 28 + 1:02}",
                  f"    if {parent}: {55 + number % 30}% to {65 + number % 30}%", f"    otherwise: {5 + number % 20}% to {10 + number % 20}%"]
    return "\n".join(lines) + "\n"


def memory(process):
    """Resident memory in MB (proc(5))."""
    with open(f"/proc/{process}/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


async def ask(reader, writer, path):
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:"))
    body = await reader.readexactly(length)
    return head.startswith(b"HTTP/1.1 200") and b'class="verdict"' in body


async def run(port, path, requests, connections):
    """Asks for an address; `{}` in it stands for the number of the request."""
    left = iter(range(requests))
    times, errors = [], 0

    async def client():
        nonlocal errors
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**22)
        for number in left:
            began = time.perf_counter()
            if not await ask(reader, writer, path.format(number)):
                errors += 1
            times.append(time.perf_counter() - began)
        writer.close()

    began = time.perf_counter()
    await asyncio.gather(*(client() for _ in range(connections)))
    return time.perf_counter() - began, sorted(times), errors


def report(name, took, times, errors):
    at = lambda share: times[min(len(times) - 1, int(share * len(times)))] * 1000
    print(f"{name}: {len(times)} requests, {errors} errors, {len(times) / took:.0f}/s, "
          f"median {at(0.5):.1f} ms, 99% {at(0.99):.1f} ms, slowest {times[-1] * 1000:.1f} ms")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("program")
    arguments.add_argument("--requests", type=int, default=20_000)
    arguments.add_argument("--connections", type=int, default=8)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "many.purport"), "w") as file:
            file.write(case(CLAIMS))
        server = subprocess.Popen([options.program, folder, "--port", "0"], stdout=subprocess.PIPE, text=True)
        try:
            port = int(server.stdout.readline().strip().rstrip("/").rsplit(":", 1)[1])
            took, times, errors = asyncio.run(run(port, "/case/many.purport", 1, 1))
            report("first", took, times, errors)
            took, times, errors = asyncio.run(run(port, "/case/many.purport?suppose=after-{}:true", 20, 1))
            report("supposing", took, times, errors)
            wrong = errors
            # The allocator takes what it wants within the first requests.
            asyncio.run(run(port, "/case/many.purport", 2_000, options.connections))
            before = memory(server.pid)
            took, times, errors = asyncio.run(run(port, "/case/many.purport", options.requests, options.connections))
            report("case page", took, times, errors)
            after = memory(server.pid)
            print(f"memory: {before:.1f} MB before, {after:.1f} MB after")
            sys.exit(1 if errors + wrong or after > before * 1.1 + 4 else 0)
        finally:
            server.terminate()
            server.wait()


main()
