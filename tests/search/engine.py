"""The search engine in a browser, without a page around it: its files are served from memory."""

import json
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Browser, Page

from newsarchive.theme import find_theme

ENGINE = (find_theme(None).static[-1] / "search-engine.js").read_text(encoding="utf-8")


class Engine:
    """Runs the engine on the files of an index: name without its folder → text."""

    def __init__(self, browser: Browser, files: Mapping[str, str]) -> None:
        self.loaded: list[str] = []
        self.page: Page = browser.new_page()
        self.page.expose_function("read", lambda name: self._read(name, files))
        self.page.add_script_tag(content=ENGINE)
        self.page.evaluate("newsarchive.loadWith(async (name) => { (0, eval)(await read(name)); })")

    def _read(self, name: str, files: Mapping[str, str]) -> str:
        self.loaded.append(name)
        return files[f"{name}.js"]

    def run(self, script: str, *values: object) -> Any:
        """What a function of these values, written in JavaScript, gives."""
        return self.page.evaluate(f"(values) => ({script})(...values)", json.loads(json.dumps(values)))

    def search(self, query: str) -> list[int]:
        """Numbers of the articles that a query finds, in order."""
        found: list[int] = self.run(
            "async (q) => { const head = await newsarchive.start(); const found = await newsarchive.search(q);"
            " return Array.from(found.docs, (doc) => doc - head.undated); }",
            query,
        )
        return found
