"""The browser that the tests of this folder share."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.shots import browser_arguments, find_browser


# One for each module, not for the session: Playwright cannot be started a second time while another runs, and the tests
# of the pictures start their own.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium-like browser; closed when the module's tests are done."""
    path = find_browser()
    assert path is not None, "no browser: ./dev test installs one or says what to install; or name one in $CHROMIUM"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=browser_arguments())
        yield browser
        browser.close()
