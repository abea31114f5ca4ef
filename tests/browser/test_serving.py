"""``newsarchive serve`` as somebody sees it who corrects an archive beside an open page."""

import pytest
from playwright.sync_api import Browser

from tests.serving import served
from tests.sites import Folder

pytestmark = pytest.mark.browser

TEXT = "-- seeds/a.txt --\nThe bridge is closed\n\n4 May 2021\n\nThe council closed the bridge for a week.\n"


def test_a_page_is_loaded_again_when_an_override_is_saved(folder: Folder, browser: Browser) -> None:
    folder.write(f"-- newsarchive.yml --\ntitle: River papers\ndata: []\n{TEXT}")
    with served(folder.path) as port:
        tab = browser.new_page()
        errors: list[str] = []
        tab.on("console", lambda message: errors.append(message.text))
        tab.goto(f"http://localhost:{port}/articles/index.html")
        tab.get_by_text("The bridge is closed").first.wait_for()

        folder.write("-- overrides.yml --\n- source: seeds/a.txt\n  because: So.\n  set: {title: The bridge is open}\n")

        tab.get_by_text("The bridge is open").first.wait_for(timeout=60_000)
        assert errors == []
        tab.close()
