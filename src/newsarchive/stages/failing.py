"""What is told of an input on which the program failed: where, and not what it said.

The message of an exception may hold words of the text it stumbled over, and that may be one that must not be shown.
"""

import traceback
from pathlib import Path

from newsarchive.model import Issue

_PACKAGE = Path(__file__).parent.parent


def failed(error: Exception, path: str) -> Issue:
    """The issue that stands for the input at ``path``."""
    kind = type(error).__name__
    places = [
        (Path(frame.filename).relative_to(_PACKAGE).as_posix(), frame.lineno)
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(_PACKAGE)
    ]
    where = f" in line {places[-1][1]} of {places[-1][0]}" if places else ""
    return Issue("failed", None, f"The program failed on it: {kind}{where}.", path)
