"""What the tests in Chromium share: a workspace over a copy of a folder, a browser, and a list of what does not hold."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile

failures = []


def check(holds, what):
    print(("ok    " if holds else "FAIL  ") + what)
    if not holds:
        failures.append(what)


def finish(shots):
    print(f"{len(failures)} failures; screenshots in {shots}")
    for failure in failures:
        print("  " + failure)
    sys.exit(1 if failures else 0)


@contextlib.contextmanager
def served(program, folder, *options):
    """A workspace over a copy of the folder, which tests may change: gives its address and the copy's path."""
    with tempfile.TemporaryDirectory() as outer:
        copy = os.path.join(outer, "workspace")
        shutil.copytree(folder, copy)
        server = subprocess.Popen([program, copy, "--port", "0", *options], stdout=subprocess.PIPE, text=True)
        address = server.stdout.readline().strip().rstrip("/")
        if not address.startswith("http://127.0.0.1:"):
            sys.exit(f"the server did not say where it listens: {address!r}")
        try:
            yield address, copy
        finally:
            server.terminate()
            check(server.wait(timeout=20) == 0, "the server stops when it is told to")


def launch(playwright):
    return playwright.chromium.launch(
        executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])


def complaints_of(page):
    """What the browser complains of on a page, as a list that grows."""
    found = []
    # A page that is missing, refused or in conflict says so in its status, which Chromium reports as an error.
    expected = ("status of 40", "status of 41", "status of 42", "ERR_INCOMPLETE_CHUNKED_ENCODING")
    page.on("console", lambda message: found.append(message.text)
            if message.type == "error" and not any(text in message.text for text in expected) else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def write(path, text):
    """As most editors save: a new file, put in the place of the old one."""
    with open(path + "~", "w", encoding="utf-8", newline="") as file:
        file.write(text)
    os.replace(path + "~", path)
