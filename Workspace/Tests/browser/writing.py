"""Writes as people do who change their mind: undoes, leaves by keyboard, reloads, and looks at a draft.

Usage: writing.py PURPORT-WORKSPACE FOLDER SCREENSHOTS
Needs Playwright from PyPI and a Chromium; `run` beside this file sets both up.
"""

import sys

from playwright.sync_api import expect, sync_playwright

from workspace import check, complaints_of, finish, launch, served

CASE = "ferry/aurora.purport"
ARTICLE = "/article/ferry/articles/coast-courier.txt"
MILL = """Mill at Osterby to close

The Daily, 12 March 2031

The mill at Osterby will probably close, the mayor said on Tuesday. The manager denies it.
"""


def text_of(page):
    return page.locator("#text").input_value()


def go_to_end(page):
    page.locator("#text").focus()
    page.keyboard.press("Control+End")


def undo_a_completion(page, address):
    page.goto(f"{address}/edit/{CASE}")
    expect(page.locator("#state")).to_contain_text("No problems")
    before = text_of(page)
    go_to_end(page)
    page.keyboard.type("re")
    expect(page.locator("#completions")).to_be_visible()
    page.keyboard.press("Tab")
    check(text_of(page) != before + "re", "Tab takes a completion")
    for _ in range(3):
        page.keyboard.press("Control+z")
    check(text_of(page) == before, "Ctrl+Z takes it back")


def leave_by_keyboard(page):
    go_to_end(page)
    page.keyboard.type("re")
    expect(page.locator("#completions")).to_be_visible()
    page.keyboard.press("Shift+Tab")
    check(page.evaluate("document.activeElement.id") != "text", "Shift+Tab leaves the text though a list is open")
    go_to_end(page)
    page.keyboard.press("Tab")
    check(page.evaluate("document.activeElement.id") != "text", "Tab leaves the text")


def reload_with_unsaved_text(page, address):
    page.goto(f"{address}/edit/{CASE}")
    before = text_of(page)
    go_to_end(page)
    page.keyboard.type("# not saved")
    page.reload()
    expect(page.locator(".unsaved-text")).to_contain_text("put back")
    check(text_of(page) == before + "# not saved", "a reload loses nothing that was typed")
    page.keyboard.press("Control+z")
    check(text_of(page) == before, "and Ctrl+Z gives what is stored")


def see_both_columns(page, address):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{address}/edit/{CASE}")
    ends = page.evaluate("['.sheet', '.consequences-of-text'].map(at => document.querySelector(at).getBoundingClientRect().bottom)")
    check(max(ends) <= 800, f"text and judgement end within a window of 800 px {ends}")


def look_at_a_draft(page, address, shots):
    page.goto(address + "/")
    page.locator("summary").first.click()
    # A reload sends the form again; a file that the test made up would be gone by then.
    page.locator("#adding textarea").fill(MILL)
    page.get_by_role("button", name="Read it").click()
    expect(page.locator(".notice.draft > ol > li")).to_have_count(3)
    expect(page.locator(".ink .unknown").first).to_be_attached()
    marked = page.locator(".ink .unknown").count()
    check(marked > 0, f"what nobody said stands out in a draft ({marked})")
    go_to_end(page)
    page.keyboard.type("# mine")
    page.reload()
    expect(page.locator(".unsaved-text")).to_contain_text("put back")
    check(text_of(page).endswith("# mine"), "a draft that was not saved outlives a reload")
    page.screenshot(path=f"{shots}/draft.png")


def point_at_a_note(page, address):
    page.goto(address + ARTICLE)
    mark = page.locator("article.text mark").first
    note = page.locator("#mark-note")
    mark.hover()
    expect(note).to_be_visible()
    [words, said] = [mark.bounding_box(), note.bounding_box()]
    check(said["y"] + said["height"] <= words["y"] or said["y"] >= words["y"] + words["height"], "a note hides none of its words")
    page.mouse.move(said["x"] + 5, said["y"] + said["height"] / 2, steps=8)
    page.wait_for_timeout(400)
    check(note.is_visible(), "it stays while the mouse is on it")
    page.keyboard.press("Escape")
    check(note.is_hidden(), "Esc closes it")
    mark.focus()
    expect(note).to_be_visible()
    check(mark.get_attribute("aria-describedby") == "mark-note", "the focus opens it, too")


def main():
    program, source, shots = sys.argv[1:4]
    with sync_playwright() as playwright:
        browser = launch(playwright)
        with served(program, source) as (address, _):
            page = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB").new_page()
            page.on("dialog", lambda dialog: dialog.accept())
            complaints = complaints_of(page)
            undo_a_completion(page, address)
            leave_by_keyboard(page)
            reload_with_unsaved_text(page, address)
            point_at_a_note(page, address)
            look_at_a_draft(page, address, shots)
            see_both_columns(page, address)
            check(not complaints, f"the browser has nothing to complain of {complaints}")
        browser.close()
    finish(shots)


main()
