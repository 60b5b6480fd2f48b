"""Uses what makes the workspace live, as people do: writes a case, loses a race with another program, drops an article, quotes its words.

Usage: live.py PURPORT-WORKSPACE FOLDER SCREENSHOTS
Needs Playwright from PyPI and a Chromium; `run` beside this file sets both up.
"""

import os
import re
import sys
import time

from playwright.sync_api import expect, sync_playwright

from workspace import check, complaints_of, finish, launch, read, served, write

CASE = "ferry/aurora.purport"
ARTICLE = "/article/ferry/articles/coast-courier.txt"
MILL = """Mill at Osterby to close

The Daily, 12 March 2031

The mill at Osterby will probably close, the mayor said on Tuesday. The manager denies it.

If it is true, sixty jobs may go.
"""


def text_of(page):
    return page.locator("#text").input_value()


def go_to_end(page):
    page.locator("#text").focus()
    page.keyboard.press("Control+End")


def write_a_case(page, address, folder, shots):
    path = os.path.join(folder, CASE)
    page.goto(f"{address}/edit/{CASE}")
    state = page.locator("#state")
    expect(state).to_contain_text("No problems")
    before = page.locator("#judged .verdict").inner_text()
    drawn = page.evaluate("[...document.querySelectorAll('.ink > div')].map(line => line.textContent).join('\\n')")
    check(drawn == text_of(page), "what is drawn in colours is the text of the field")
    boxes = page.evaluate("""(() => { const field = document.getElementById('text'), ink = document.querySelector('.ink');
        return [field.scrollHeight - field.clientHeight, field.clientWidth - ink.clientWidth] })()""")
    check(boxes == [0, 0], f"field and drawing are as wide and as high {boxes}")

    go_to_end(page)
    page.keyboard.type("report unio asserts sale")
    problem = page.locator(".ink .problem.error")
    expect(problem).to_have_text("unio")
    check(True, "a problem stands under its word as one types")
    expect(page.locator("#problems")).to_contain_text("did you mean")
    expect(page.locator("#judged")).to_contain_text("no judgement while")
    expect(state).to_contain_text("1 error · Not saved yet.")
    page.keyboard.press("F8")
    expect(page.locator(".problem-note")).to_contain_text("unio")
    check(page.evaluate("document.activeElement.selectionStart") == text_of(page).index("unio asserts"), "F8 goes to the problem")
    page.screenshot(path=f"{shots}/editor-problem.png")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Control+Space")
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("union")
    page.screenshot(path=f"{shots}/editor-completion.png")
    check(page.locator("#text").get_attribute("aria-activedescendant") == "completion-0", "the list says what is chosen")
    page.keyboard.press("Enter")
    check("report union asserts sale" in text_of(page), "a name is completed by keyboard")
    page.keyboard.press("Escape")
    go_to_end(page)
    page.keyboard.type("\n    on 2031-03-14\n\nsource paper: The Paper\n    reliability A\n\nreport paper asserts sale\n")
    expect(page.locator("#judged .verdict")).not_to_have_text(before)
    check(True, "the judgement beside the text moves as one types")
    check("    on 2031-03-14\nsource" in text_of(page), "a new line begins where the one before did, and an empty one at the margin")

    page.once("dialog", lambda dialog: dialog.dismiss())
    page.evaluate("setTimeout(() => location.assign('/'))")
    page.wait_for_timeout(400)
    check("/edit/" in page.url, "a page with unsaved changes is not left without asking")
    check(read(path) != text_of(page), "nothing is saved yet")
    page.keyboard.press("Control+s")
    expect(state).to_contain_text("Saved.")
    check(read(path) == text_of(page), "Ctrl+S saves")
    check(page.locator(".notice.changed").count() == 0, "one's own change is no change of another")


def lose_a_race(page, address, folder, shots):
    path = os.path.join(folder, CASE)
    page.goto(f"{address}/edit/{CASE}")
    expect(page.locator("#state")).to_contain_text("problem")
    go_to_end(page)
    page.keyboard.type("# mine\n")
    theirs = read(path).replace("The sale of the Aurora", "The sale of the ship")
    write(path, theirs)
    expect(page.locator(".notice.changed")).to_contain_text("changed on disk")
    check("# mine" in text_of(page), "what one writes stays when the file changes")
    page.screenshot(path=f"{shots}/editor-changed.png")
    page.keyboard.press("Control+s")
    expect(page.get_by_role("heading", name="The case changed on disk")).to_be_visible()
    check(read(path) == theirs, "saving does not overwrite a file that changed on disk")
    check("The sale of the ship" in page.locator(".difference .theirs").first.inner_text(), "the other version is shown")
    check("# mine" in page.locator(".difference .mine").last.inner_text(), "and one's own")
    page.screenshot(path=f"{shots}/conflict.png")
    page.get_by_role("button", name="Put both together").click()
    check("The sale of the ship" in text_of(page) and "# mine" in text_of(page), "both are put together")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#state")).to_contain_text("Saved.")
    check(read(path) == theirs + "# mine\n", "and saved, with every line of both")


def follow_the_folder(page, address, folder):
    path = os.path.join(folder, CASE)
    page.goto(f"{address}/case/{CASE}?suppose=crossing:false")
    page.locator("summary").nth(1).click()
    page.locator("#prior").fill("30%")
    page.locator("#prior").focus()
    page.evaluate("scrollTo(0, 300)")
    place = page.evaluate("scrollY")
    page.wait_for_timeout(300)
    began = time.monotonic()
    write(path, read(path).replace("claim sale: The ferry line has sold", "claim sale: The line really sold"))
    expect(page.locator(".answer .claim")).to_contain_text("really sold", timeout=3000)
    took = time.monotonic() - began
    check(took < 0.5, f"a change on disk shows within half a second ({took * 1000:.0f} ms)")
    check(page.evaluate("scrollY") == place, "the page stays where it was")
    check(page.evaluate("document.activeElement.id") == "prior" and page.locator("#prior").input_value() == "30%",
          "what is being filled in stays, and has the focus")
    check(page.locator("details[open]").count() == 1, "what was opened stays open")
    check(page.locator(".active li").count() == 1 and "suppose=crossing:false" in page.url, "what is supposed stays supposed")
    write(path, read(path) + "nonsense\n")
    expect(page.get_by_role("heading", name="This case has an error")).to_be_visible(timeout=3000)
    write(path, read(path).removesuffix("nonsense\n"))
    expect(page.locator(".verdict")).to_be_visible(timeout=3000)
    check(True, "an error shows, and goes")


def read_an_article(page, address, folder, shots):
    page.goto(address + ARTICLE)
    marks = page.locator("article.text mark")
    check(page.locator("article.text mark[tabindex='0']").count() == 1, "marks are one stop of the Tab key")
    marks.first.focus()
    tip = page.get_by_role("tooltip")
    expect(tip).to_be_visible()
    first = tip.inner_text()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    check(tip.inner_text() != first and page.evaluate("document.activeElement.getAttribute('aria-describedby')") == "mark-note",
          "the arrows go from mark to mark, and each is explained")
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    page.locator("mark.hedge").nth(1).hover()
    expect(tip).to_contain_text("how sure")
    page.screenshot(path=f"{shots}/article-mark.png")
    page.locator("a.to-statement").first.click()
    page.wait_for_url("**#statement-*")
    check(page.locator(":target").count() == 1, "words lead to the statement that rests on them")

    page.goto(address + ARTICLE)
    box = page.evaluate("""(() => { const walker = document.createTreeWalker(document.querySelector('article.text'), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) { const at = walker.currentNode.data.indexOf('nobody has seen a contract');
            if (at < 0) continue;
            const range = document.createRange(); range.setStart(walker.currentNode, at); range.setEnd(walker.currentNode, at + 26);
            const [from] = range.getClientRects(); return [from.left, from.top + from.height / 2, from.right] } })()""")
    page.mouse.move(box[0] + 1, box[1])
    page.mouse.down()
    page.mouse.move(box[2], box[1], steps=8)
    page.mouse.up()
    menu = page.locator("#quoting")
    expect(menu).to_be_visible()
    page.screenshot(path=f"{shots}/article-quote.png")
    before = read(os.path.join(folder, CASE))
    menu.get_by_role("button", name="evidence").click()
    page.wait_for_url("**/edit/**")
    quote = re.search(r'quote "(nobody has seen a contract)" from articles/coast-courier.txt#char=(\d+),(\d+)\n$', text_of(page))
    check(quote is not None, "selected words stand in the case with their place")
    expect(page.locator("#state")).to_contain_text("Not saved yet.")
    check(read(os.path.join(folder, CASE)) == before, "and nothing is saved")
    expect(page.locator("#problems li.error")).to_have_count(0)
    page.evaluate("window.onbeforeunload = null")


def drop_an_article(page, address, folder, shots):
    page.once("dialog", lambda dialog: dialog.accept())
    page.goto(address + "/")
    transfer = page.evaluate_handle("""(text) => { const data = new DataTransfer();
        data.items.add(new File([text], 'Mill news.txt', { type: 'text/plain' })); return data }""", MILL)
    page.dispatch_event("main", "dragover", {"dataTransfer": transfer})
    expect(page.locator("#drop-here")).to_be_visible()
    page.dispatch_event("main", "drop", {"dataTransfer": transfer})
    page.wait_for_url("**/articles")
    check(read(os.path.join(folder, "articles/mill-news.txt")) == MILL, "a dropped article is kept")
    check(text_of(page).startswith("case Mill at Osterby to close"), "a draft stands in the editor")
    check(page.locator("#path").input_value() == "mill-news.purport", "with a name")
    check(not os.path.exists(os.path.join(folder, "mill-news.purport")), "that is not saved")
    expect(page.locator("#judged")).to_contain_text("mill at Osterby will close")
    page.screenshot(path=f"{shots}/draft.png")
    page.keyboard.press("Control+s")
    page.wait_for_url("**/edit/mill-news.purport")
    check(read(os.path.join(folder, "mill-news.purport")).startswith("case Mill at"), "until one saves it")

    page.goto(address + "/")
    page.evaluate("""(text) => { const data = new DataTransfer(); data.setData('text/plain', text);
        dispatchEvent(new ClipboardEvent('paste', { clipboardData: data })) }""", MILL + "More.\n")
    check(page.locator("#pasted").input_value() == MILL + "More.\n", "a pasted article waits to be looked at")
    page.get_by_role("button", name="Read it, and draft a case").click()
    check(os.path.exists(os.path.join(folder, "articles/mill-osterby-close.txt")), "and is kept when it is sent")


def press_keys(page, address, shots):
    page.goto(f"{address}/case/{CASE}")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.screenshot(path=f"{shots}/keys.png")
    page.keyboard.press("g")
    page.keyboard.press("c")
    check("/case/" in page.url, "keys do nothing while the list is open")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()
    page.keyboard.press("g")
    page.keyboard.press("r")
    page.wait_for_url("**/record")
    page.keyboard.press("g")
    page.keyboard.press("c")
    page.wait_for_url(address + "/")
    page.keyboard.press("/")
    check(page.evaluate("document.activeElement.id") == "search", "/ goes to the search field")
    page.keyboard.type("g r e crossing")
    check(page.url == address + "/", "keys are letters while a field has the focus")
    page.locator("#search").fill("night crossing")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=*")
    check(page.locator(".found a").count() >= 2, "the search finds the statement and the article")
    page.get_by_role("link", name="The night crossing is dropped").click()
    page.wait_for_url(f"**/case/{CASE}?view=list#statement-crossing")
    check(page.locator(":target").inner_text().startswith("The night crossing"), "a result leads to the statement")
    page.keyboard.press("e")
    page.wait_for_url(f"**/edit/{CASE}")
    check(True, "e edits the case")


def work_without_scripts(browser, address, folder):
    page = browser.new_context(java_script_enabled=False, locale="nl-NL").new_page()
    page.goto(f"{address}/edit/drafts/no-prior.purport")
    page.locator("#text").fill(text_of(page) + "onzin\n")
    page.get_by_role("button", name="Controleer").click()
    check(page.locator("#problems li.error").count() == 1, "without scripts a button checks")
    page.locator("#text").fill(text_of(page).removesuffix("onzin\n") + "# klaar\n")
    page.get_by_role("button", name="Bewaar").click()
    check(read(os.path.join(folder, "drafts/no-prior.purport")).endswith("# klaar\n"), "and another one saves")
    check("Bewaard." in page.inner_text("main"), "and says so")
    page.goto(address + "/")
    page.locator("summary").first.click()
    page.locator("#file").set_input_files({"name": "vesk.txt", "mimeType": "text/plain", "buffer": MILL.encode()})
    page.get_by_role("button", name="Lees het").click()
    check(text_of(page).startswith("case Mill at") and os.path.exists(os.path.join(folder, "articles/vesk.txt")),
          "a file becomes a draft without scripts, too")


def show_only(browser, program, source):
    with served(program, source, "--read-only", "--token", "correct-horse-battery") as (address, _):
        page = browser.new_context(locale="en-GB").new_page()
        page.goto(address + "/")
        check("wants its token" in page.inner_text("body"), "without its token a workspace shows nothing")
        page.goto(f"{address}/case/{CASE}?token=correct-horse-battery")
        check(page.url == f"{address}/case/{CASE}" and page.locator(".verdict").count() == 1, "the token opens it, and leaves the address")
        page.goto(address + "/")
        check(page.locator("form[method=post], a[href^='/new']").count() == 0, "a read-only workspace offers nothing that writes")
        check("read-only" in page.inner_text("footer"), "and says so")
        page.close()


def main():
    program, source, shots = sys.argv[1:4]
    os.makedirs(shots, exist_ok=True)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        with served(program, source) as (address, folder):
            context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
            page = context.new_page()
            complaints = complaints_of(page)
            write_a_case(page, address, folder, shots)
            lose_a_race(page, address, folder, shots)
            follow_the_folder(page, address, folder)
            read_an_article(page, address, folder, shots)
            drop_an_article(page, address, folder, shots)
            press_keys(page, address, shots)
            check(not complaints, f"the browser has nothing to complain of {complaints}")
            context.close()
            work_without_scripts(browser, address, folder)
        show_only(browser, program, source)
        browser.close()
    finish(shots)


main()
