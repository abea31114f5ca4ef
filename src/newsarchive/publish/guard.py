"""Which folders we may publish into: absent, empty or ours, and never one that a mistake would make a disaster."""

import os
import stat
from collections.abc import Sequence
from pathlib import Path

from newsarchive.addresses import SITE_MARK
from newsarchive.errors import OutputError
from newsarchive.publish.manifest import MANIFEST, MARKER, read_manifest, read_plain

_REPOSITORIES = (".git", ".hg", ".svn")
_SHOWN = 3


def check_place(output: Path, protected: Sequence[Path]) -> None:
    """Refuse a place that no build may ever replace; nothing overrides this. ``output`` is real and absolute.

    Raises OutputError for the root of the file system, a folder that holds the user's home, the working folder or one
    of ``protected`` (sources, project), the root of a repository, and a mount point, which cannot be exchanged.
    """
    reserved = [(Path.cwd(), "the working folder"), (Path(os.path.expanduser("~")), "the home folder")]
    reserved += [(path, f"{path}, which the build reads") for path in protected]
    for path, words in reserved:
        if Path(os.path.realpath(path)).is_relative_to(output):
            raise OutputError(f"The output folder {output} is or holds {words}: choose another.")
    if output == Path(output.anchor) or os.path.ismount(output):
        raise OutputError(f"The output folder {output} is the root of a file system: choose a folder inside it.")
    for name in _REPOSITORIES:
        if (output / name).exists():
            raise OutputError(f"The output folder {output} is the root of a repository: choose a folder inside it.")


def check_ours(output: Path) -> bool:
    """Whether an earlier build wrote into ``output``; not where nothing stands there yet.

    Raises OutputError where the folder is neither absent nor empty nor ours.
    """
    try:
        if not stat.S_ISDIR(os.lstat(output).st_mode):
            raise OutputError(f"The output {output} is a file: name a folder.")
        names = sorted(os.listdir(output))
    except FileNotFoundError:
        return False
    if not names:
        return False
    if not read_plain(output / MARKER).startswith(SITE_MARK.encode()):
        shown = ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
        raise OutputError(
            f"The output folder {output} was not made by newsarchive; it holds {shown}. "
            "Name a folder that is empty or not there yet."
        )
    return True


def published(output: Path) -> dict[str, str]:
    """Path → SHA-256 of what an earlier build wrote into ``output``; empty where nothing stands there yet.

    Raises OutputError where the folder is neither absent nor empty nor ours.
    """
    if not check_ours(output):
        return {}
    digests = read_manifest(output)
    if digests is None:
        raise OutputError(
            f"The output folder {output} has lost its {MANIFEST}, so our files cannot be told from others. "
            "Remove the folder, or name another."
        )
    return digests
