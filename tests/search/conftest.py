"""The browser for the tests that run the engine."""

from tests.browser.conftest import browser

__all__ = ["browser"]
