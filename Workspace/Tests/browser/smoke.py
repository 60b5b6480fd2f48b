"""Opens the workspace in Chromium, uses it as a person does, and takes screenshots to be looked at.

Usage: smoke.py PURPORT-WORKSPACE FOLDER SCREENSHOTS
Needs Playwright from PyPI and a Chromium; `run` beside this file sets both up.
"""

import os
import re
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from workspace import check, complaints_of, finish, launch, served

CASE = "/case/ferry/aurora.purport"
ARTICLE = "/article/ferry/articles/coast-courier.txt"
PAGES = ["/", CASE, CASE + "?view=matrix", CASE + "?view=list", CASE + "?suppose=sale:true&without=hull", CASE + "?suppose=sales:true", ARTICLE,
         "/case/drafts/broken.purport", "/case/drafts/no-prior.purport", "/nothing", "/record", "/search?q=ferry",
         "/edit/ferry/aurora.purport", "/edit/drafts/broken.purport", "/new"]


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
    // The field of the editor shows no letters of its own: they are drawn beneath it.
    if (/, 0\\)$/.test(getComputedStyle(element).color)) continue;
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
    unnamed = page.evaluate("""[...document.querySelectorAll('input:not([type=hidden]),select,textarea')]
        .filter(e => !e.labels.length).length""")
    check(unnamed == 0, f"{name}: every field has a label")
    repeated = page.evaluate("""(() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
        return ids.filter((id, at) => ids.indexOf(id) !== at) })()""")
    check(repeated == [], f"{name}: no id twice {repeated}")


def settled(page):
    page.wait_for_selector("main:not([aria-busy])")


def use_the_case(page, address):
    page.goto(address + "/")
    page.get_by_role("heading", name="Has the ferry line sold its newest ship?").get_by_role("link").click()
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


def accessible(page, name):
    """What axe-core finds by WCAG 2.2, A and AA."""
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    found = Axe().run(page, options=rules).response["violations"]
    check(not found, f"axe-core finds nothing on {name}" + "".join(
        f"\n        {item['id']}: {item['help']}: {[node['target'] for node in item['nodes']][:4]}" for item in found))


def look(browser, address, shots):
    """Every page in light and dark, on a phone and on a desk."""
    for scheme in ["light", "dark"]:
        for width in [390, 1280]:
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, locale="en-GB")
            page = context.new_page()
            complaints = complaints_of(page)
            for number, path in enumerate(PAGES):
                page.goto(address + path)
                # The editor asks what its text says.
                page.wait_for_load_state("networkidle") if "/edit" in path else None
                page.screenshot(path=f"{shots}/{number:02}-{scheme}-{width}.png", full_page=True)
                wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
                check(not wide, f"{path} fits {width} pixels, {scheme}")
                contrasts(page, f"{path}, {scheme}")
                accessible(page, f"{path}, {scheme}, {width} pixels")
                if scheme == "light" and width == 1280:
                    structure(page, path)
            check(not complaints, f"the browser has nothing to complain of, {scheme} {width} {complaints}")
            context.close()


def speak_dutch(browser, address, shots):
    dutch = browser.new_page(locale="nl-NL")
    dutch.goto(address + CASE)
    check("Wat ontbreekt" in dutch.inner_text("main"), "a Dutch browser gets Dutch")
    dutch.get_by_role("link", name="English").click()
    check("What is missing" in dutch.inner_text("main"), "the language can be switched")
    dutch.goto(address + "/record")
    check("Track record" in dutch.inner_text("main"), "and stays switched")
    dutch.goto(address + CASE)
    dutch.emulate_media(media="print")
    dutch.screenshot(path=f"{shots}/print.png", full_page=True)


def main():
    program, folder, shots = sys.argv[1:4]
    os.makedirs(shots, exist_ok=True)
    with served(program, folder) as (address, _), sync_playwright() as playwright:
        browser = launch(playwright)
        look(browser, address, shots)
        page = browser.new_page(locale="en-GB")
        use_the_case(page, address)
        suppose_in_place(page, address)
        keyboard(page, address)
        speak_dutch(browser, address, shots)
        browser.close()
    finish(shots)


main()
