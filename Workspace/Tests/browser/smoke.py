"""Opens the workspace in Chromium, uses it as a person does, and takes screenshots to be looked at.

Usage: smoke.py PURPORT-WORKSPACE FOLDER SCREENSHOTS
Needs Playwright from PyPI and a Chromium; `run` beside this file sets both up.
"""

import os
import re
import subprocess
import sys

from playwright.sync_api import sync_playwright

CASE = "/case/ferry/aurora.purport"
ARTICLE = "/article/ferry/articles/coast-courier.txt"
PAGES = ["/", CASE, CASE + "?view=matrix", CASE + "?view=list", CASE + "?suppose=sale:true&without=hull", CASE + "?suppose=sales:true", ARTICLE,
         "/case/drafts/broken.purport", "/case/drafts/no-prior.purport", "/nothing"]

failures = []


def check(holds, what):
    print(("ok    " if holds else "FAIL  ") + what)
    if not holds:
        failures.append(what)


def serve(program, folder):
    server = subprocess.Popen([program, folder, "--port", "0"], stdout=subprocess.PIPE, text=True)
    address = server.stdout.readline().strip().rstrip("/")
    if not address.startswith("http://127.0.0.1:"):
        sys.exit(f"the server did not say where it listens: {address!r}")
    return server, address


def luminance(colour):
    def linear(part):
        part /= 255
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
    return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2])


# The colour of every text that is shown, and of the first background behind it that is not transparent.
TEXT_COLOURS = """() => {
  const solid = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (!/, 0\\)$|transparent/.test(colour)) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const found = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    const element = walker.currentNode.parentElement;
    if (!text || !element.checkVisibility()) continue;
    const key = getComputedStyle(element).color + '|' + solid(element);
    if (!found.has(key)) found.set(key, text.slice(0, 40));
  }
  return [...found].map(([key, text]) => [...key.split('|'), text]);
}"""


def contrasts(page, name):
    for front, back, text in page.evaluate(TEXT_COLOURS):
        pair = sorted((luminance([float(n) for n in re.findall(r"[\d.]+", c)[:3]]) for c in (front, back)), reverse=True)
        ratio = (pair[0] + 0.05) / (pair[1] + 0.05)
        if ratio < 4.5:
            check(False, f"contrast {ratio:.2f} of {text!r} on {name}")


def structure(page, name):
    for landmark in ["header", "main", "footer", "nav"]:
        check(page.locator(landmark).count() >= 1, f"{name}: there is a {landmark}")
    check(page.locator("h1").count() == 1, f"{name}: one main heading")
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    check(all(b <= a + 1 for a, b in zip(levels, levels[1:])), f"{name}: headings in order {levels}")
    unnamed = page.evaluate("""[...document.querySelectorAll('input:not([type=hidden]),select')]
        .filter(e => !e.labels.length).length""")
    check(unnamed == 0, f"{name}: every field has a label")
    repeated = page.evaluate("""(() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
        return ids.filter((id, at) => ids.indexOf(id) !== at) })()""")
    check(repeated == [], f"{name}: no id twice {repeated}")


def settled(page):
    page.wait_for_selector("main:not([aria-busy])")


def use_the_case(page, address):
    page.goto(address + "/")
    page.get_by_role("link", name="Has the ferry line sold its newest ship?").click()
    verdict = page.locator(".verdict")
    before = verdict.inner_text()
    page.locator(".what-if > summary").click()
    page.get_by_label("The night crossing is dropped", exact=True).select_option(label="not true")
    page.get_by_role("button", name="Work it out").click()
    page.wait_for_selector(".active")
    settled(page)
    check(verdict.inner_text() != before, "supposing a consequence untrue moves the answer")
    check("was" in verdict.inner_text(), "what it was is said beside it")
    check("suppose=crossing:false" in page.url.replace("%3A", ":"), "the address keeps the supposition")
    page.get_by_label("The company's name is painted over on the hull", exact=True).check()
    page.get_by_role("button", name="Work it out").click()
    page.wait_for_selector(".active li:nth-child(2)")
    settled(page)
    check(page.locator(".active li").count() == 2, "two assumptions are listed")
    page.locator(".active a").first.click()
    page.wait_for_selector(".active li:nth-child(2)", state="detached")
    settled(page)
    check(page.locator(".active li").count() == 1, "one is taken away")
    page.get_by_role("link", name="Start again").first.click()
    page.wait_for_selector(".active", state="detached")
    settled(page)
    check(verdict.inner_text() == before, "starting again brings the answer back")
    page.get_by_role("link", name="List", exact=True).click()
    page.wait_for_selector(".evidence")
    settled(page)
    page.locator(".evidence summary").first.click()
    page.locator(".evidence").get_by_role("link", name="in the article").first.click()
    place = page.locator("mark.shown").first.bounding_box()
    check(0 <= place["y"] < 900, "a quote leads to its words, and they are on the screen")


def suppose_in_place(page, address):
    """A click in the map moves every number without a new document; focus, scrolling and the address follow."""
    documents = []
    page.on("request", lambda request: documents.append(request.url) if request.is_navigation_request() else None)
    page.goto(address + CASE)
    verdict = page.locator(".verdict")
    before = verdict.inner_text()
    page.evaluate("scrollTo(0, 400)")
    page.locator("#map-crossing-true").click()
    page.wait_for_selector(".map-node.supposed")
    settled(page)
    check(verdict.inner_text() != before and "was" in verdict.inner_text(), "supposing in the map moves the answer")
    check(page.locator(".map-belief .bar-before").count() >= 1, "bars keep a mark of what they were")
    check("suppose=crossing:true" in page.url, "the address keeps what is supposed")
    check(page.evaluate("document.activeElement.id") == "map-crossing-true", "focus stays where it was")
    check(abs(page.evaluate("scrollY") - 400) < 4, "the page stays where it was")
    page.locator("#map-hull-switch").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".map-node.finding.off", state="attached")
    settled(page)
    check("without=hull" in page.url, "a report is switched off by keyboard")
    page.get_by_role("button", name="whole map").click()
    size = page.locator(".map-drawing").bounding_box()
    check(size["width"] <= page.locator(".map-scroll").bounding_box()["width"], "the whole map fits")
    for view in ["Matrix", "List"]:
        page.get_by_role("link", name=view, exact=True).click()
        page.wait_for_url(f"**view={view.lower()}**")
        settled(page)
        check("suppose=crossing:true" in page.url, f"the view {view} keeps what is supposed")
    page.locator(".consequences .choices a", has_text="open").first.click()
    page.wait_for_url("**/*without=hull*")
    settled(page)
    page.go_back()
    page.wait_for_url("**suppose=crossing:true**")
    settled(page)
    check(page.locator(".active li").count() == 2, "going back brings the supposition back")
    check(len(documents) == 1, f"one document was loaded for all of it {documents}")


def keyboard(page, address):
    page.goto(address + CASE)
    page.keyboard.press("Tab")
    check(page.evaluate("document.activeElement.className") == "skip", "the first Tab reaches the way to the content")
    page.locator(".what-if > summary").press("Enter")
    reached = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.tagName"))
    check({"A", "SUMMARY", "SELECT", "INPUT", "BUTTON"} <= reached, f"Tab reaches every kind of control {sorted(reached)}")


def main():
    program, folder, shots = sys.argv[1:4]
    os.makedirs(shots, exist_ok=True)
    server, address = serve(program, folder)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
            for scheme in ["light", "dark"]:
                for width in [390, 1280]:
                    context = browser.new_context(
                        viewport={"width": width, "height": 900}, color_scheme=scheme, locale="en-GB")
                    page = context.new_page()
                    complaints = []
                    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
                    page.on("pageerror", lambda error: complaints.append(str(error)))
                    for number, path in enumerate(PAGES):
                        page.goto(address + path)
                        name = f"{number}-{scheme}-{width}"
                        page.screenshot(path=f"{shots}/{name}.png", full_page=True)
                        wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
                        check(not wide, f"{path} fits {width} pixels, {scheme}")
                        contrasts(page, f"{path}, {scheme}")
                        if scheme == "light" and width == 1280:
                            structure(page, path)
                    # A page that is missing or refused says so in its status, which Chromium reports as an error.
                    unexpected = [c for c in complaints if "status of 40" not in c]
                    check(not unexpected, f"the browser has nothing to complain of, {scheme} {width} {unexpected}")
                    context.close()
            page = browser.new_page(locale="en-GB", java_script_enabled=True)
            use_the_case(page, address)
            suppose_in_place(page, address)
            keyboard(page, address)
            dutch = browser.new_page(locale="nl-NL")
            dutch.goto(address + CASE)
            check("Wat ontbreekt" in dutch.inner_text("main"), "a Dutch browser gets Dutch")
            dutch.get_by_role("link", name="English").click()
            check("What is missing" in dutch.inner_text("main"), "the language can be switched")
            dutch.emulate_media(media="print")
            dutch.screenshot(path=f"{shots}/print.png", full_page=True)
            browser.close()
    finally:
        server.terminate()
        check(server.wait(timeout=20) == 0, "the server stops when it is told to")
    print(f"{len(failures)} failures; screenshots in {shots}")
    sys.exit(1 if failures else 0)


main()
