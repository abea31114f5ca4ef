"""The tests with the oldest packages that pyproject.toml allows: ``./dev lowest``.

What newsarchive and its extras want directly is installed at the oldest version that its bounds allow, under the oldest
Python that is at hand and allowed; what only tests want, at the newest that goes with it. The environment,
``.venv-lowest``, is made anew each time. Further words go to pytest.
"""

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / ".venv-lowest"
NOT_TRIED = {"ner"}
"""Extras that the tests have a stand-in for."""
QUICK = ("-m", "not browser and not slow")


def main() -> int:
    """Exit code of pytest, or of what could not be installed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    oldest = project["requires-python"].removeprefix(">=")
    extras = [word for name in project["optional-dependencies"] if name not in NOT_TRIED for word in ("--extra", name)]
    pins, python = PLACE / "oldest.txt", PLACE / "bin" / "python"
    steps = (
        ("uv", "venv", "--quiet", "--clear", "--python", oldest, PLACE),
        ("uv", "pip", "compile", "--quiet", "--python", python, "--resolution", "lowest-direct", *extras, "-o", pins,
         "pyproject.toml"),
        ("uv", "pip", "install", "--quiet", "--python", python, "--requirement", pins),
        ("uv", "pip", "install", "--quiet", "--python", python, "--constraint", pins, "--group", "dev", "-e", "."),
        (python, "-m", "pytest", "-n", "2", *QUICK, *sys.argv[1:]),
    )  # fmt: skip
    for step in steps:
        code = subprocess.run([str(word) for word in step], check=False, cwd=ROOT).returncode
        if code != 0:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
