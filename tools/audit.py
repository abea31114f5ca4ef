"""Are advisories known about a package of requirements.lock? A part of ``./dev lint``.

pip-audit asks OSV, which gathers the advisories of PyPI, GitHub and others. Where OSV cannot be reached nothing is
known: that is said, and is no failure, for the same checkout must pass without a network too.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LOCK = Path(__file__).resolve().parent.parent / "requirements.lock"
SERVICE = "osv"
SECONDS = 15
"""That the service may take for an answer."""
UNREACHED = ("ConnectionError", "ConnectTimeout", "ReadTimeout", "ServiceError", "Could not connect")
"""What stands in the last words of pip-audit where the service did not answer."""


def main() -> int:
    """Exit code 1 where an advisory is known, or the audit failed for another reason than the network."""
    words = ("--requirement", str(LOCK), "--require-hashes", "--disable-pip", "--vulnerability-service", SERVICE)
    form = ("--format", "json", "--progress-spinner", "off", "--timeout", str(SECONDS))
    done = subprocess.run(
        [sys.executable, "-m", "pip_audit", *words, *form], check=False, capture_output=True, text=True
    )
    code, lines = judge(done.stdout, done.stderr)
    print("\n".join(lines), file=sys.stderr if code else sys.stdout, flush=True)
    return code


def judge(out: str, err: str) -> tuple[int, list[str]]:
    """Exit code and lines to print, from what pip-audit printed."""
    last = (err.strip().splitlines() or ["no word from pip-audit"])[-1]
    try:
        packages = json.loads(out)["dependencies"]
    except (ValueError, KeyError):
        if any(word in last for word in UNREACHED):
            return 0, [f"audit: NOT MADE, no advisories could be asked for; nothing is known of {LOCK.name} ({last})"]
        return 1, [f"audit: failed: {err.strip() or last}"]
    if not packages:
        return 1, [f"audit: failed: {last}"]
    found = [line for package in packages for line in _advisories(package)]
    passed = [f"audit: not asked about {one['name']}: {one['skip_reason']}" for one in packages if "skip_reason" in one]
    if found:
        return 1, [*found, *passed]
    return 0, [*passed, f"audit: {len(packages) - len(passed)} packages, no advisory known"]


def _advisories(package: dict[str, Any]) -> Iterator[str]:
    for one in package.get("vulns", ()):
        mended = ", ".join(one["fix_versions"]) or "no version yet"
        yield f"audit: {package['name']} {package['version']}: {one['id']}, mended in {mended}"


if __name__ == "__main__":
    sys.exit(main())
