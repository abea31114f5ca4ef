"""The checkers of pages that ``./dev`` installs beside this file, called from Python."""

import json
import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from tests.shots import browser_arguments

HERE = Path(__file__).parent
PACKAGES = HERE / "node_modules"
MISSING = "not installed: ./dev test installs it, or says what to install"

WIDTHS = (360, 1280)
"""Of the windows, in pixels."""

# The rules of axe-core read the tree and the sizes of its boxes, which the scheme of colours does not change; those of
# colour alone have something new to say in the dark.
AXE = """async colours => (await axe.run(document, {
  resultTypes: ["violations"], rules: {"target-size": {enabled: true}},
  ...(colours ? {runOnly: {type: "rule", values: ["color-contrast", "link-in-text-block"]}} : {})
})).violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.html.slice(0, 120)}`))"""


def axe(browser: Browser, base: str, pages: Sequence[str], width: int) -> list[str]:
    """What axe-core holds against pages, light and dark, one line each. ``target-size`` (WCAG 2.2) is off unless one
    asks for it.
    """
    script = PACKAGES / "axe-core/axe.min.js"
    assert script.is_file(), f"axe-core is {MISSING}"
    # axe is put into the page, which its content security policy would forbid: the one thing that is different here.
    context = browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce", bypass_csp=True)
    context.add_init_script(path=script)
    tab = context.new_page()
    found = []
    for page in pages:
        tab.emulate_media(color_scheme="light")
        tab.goto(base + page.replace("%", "%25"))
        found += [f"{page}: light: {width} px: {line}" for line in tab.evaluate(AXE, False)]
        tab.emulate_media(color_scheme="dark")
        found += [f"{page}: dark: {width} px: {line}" for line in tab.evaluate(AXE, True)]
    context.close()
    return found


def nu(addresses: Sequence[str], *, css: bool = False) -> list[str]:
    """Errors and warnings of the Nu HTML checker, in one process for all; addresses or files."""
    jar = PACKAGES / "vnu-jar/build/dist/vnu.jar"
    java = shutil.which("java")
    assert java is not None, f"java is {MISSING}"
    assert jar.is_file(), f"vnu-jar is {MISSING}"
    # The pages are served on loopback, which it does not trust unless told.
    options = ["-Xss4m", "-Dnu.validator.servlet.allow-forbidden-hosts=true"]
    options += ["-Dnu.validator.servlet.socket-timeout=120000", "-Dnu.validator.servlet.connection-timeout=120000"]
    command = [java, *options, "-jar", str(jar), "--format", "json", *(["--css"] if css else []), *addresses]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    try:
        messages = json.loads(done.stderr)["messages"]
    except ValueError as error:
        raise AssertionError(f"the checker failed:\n{done.stderr[-2000:]}") from error
    # Data in a script element is no script, and no policy speaks of it; the checker of this year thinks otherwise.
    messages = [
        one
        for one in messages
        if not (one["message"].startswith("Inline script violates") and 'type="application/ld+json"' in one["extract"])
    ]
    return [f"{one.get('url')}:{one.get('lastLine')}: {one['type']}: {one['message']}" for one in messages]


def firefox(job: Mapping[str, Any]) -> dict[str, Any]:
    """Opens pages in Firefox; what the job is and what is told stands in firefox.mjs."""
    return _node(
        "firefox.mjs", {"firefox": _firefox(), "javascript": False, "width": 1280, "height": 900, "print": {}, **job}
    )


def search_in_firefox(job: Mapping[str, Any]) -> dict[str, Any]:
    """Uses the search in Firefox; what the job is and what is told stands in search-firefox.mjs."""
    return _node("search-firefox.mjs", {"firefox": _firefox(), **job})


def _firefox() -> str:
    found = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    assert found is not None, f"Firefox is {MISSING}"
    return found


def lighthouse(chromium: str, pages: Sequence[str]) -> dict[str, Any]:
    """Scores of the addresses of pages, and which audits they did not pass."""
    return _node("lighthouse.mjs", {"chromium": chromium, "flags": browser_arguments(), "pages": list(pages)})


def _node(script: str, job: Mapping[str, Any]) -> dict[str, Any]:
    node = shutil.which("node")
    assert node is not None, f"node is {MISSING}"
    assert PACKAGES.is_dir(), f"node_modules is {MISSING}"
    done = subprocess.run([node, HERE / script], input=json.dumps(job), check=False, capture_output=True, text=True)
    assert done.returncode == 0, f"{script} failed:\n{done.stderr[-3000:]}"
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def summed_up(lines: Sequence[str]) -> str:
    """Findings, the same once with how often it stands there."""
    return "\n".join(f"{count} × {line}" for line, count in Counter(lines).most_common(30))
