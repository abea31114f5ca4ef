"""What ends a build before it begins: what was found in the sources would take pages from the site."""

import os
from collections.abc import Sequence
from pathlib import Path

from newsarchive.errors import OutputError, SourceError
from newsarchive.model import Issue
from newsarchive.project import Project
from newsarchive.publish.manifest import read_plain
from newsarchive.sources import SourceFile

DUMP = "dump"
"""File in the work folder: the path of the dump whose site it is."""


def refuse_gaps(found: Sequence[SourceFile | Issue]) -> None:
    """A file that cannot be read is reported; a whole folder would take its pages, and their addresses, from the site.

    Raises SourceError that names it.
    """
    gaps = [item for item in found if isinstance(item, Issue) and item.code == "unreadable-folder"]
    if gaps:
        named = "\n".join(f"{gap.source}: {gap.message}" for gap in gaps)
        raise SourceError(f"{named}\n    hint: nothing was built, as every article in it would be lost from the site")


def refuse_emptying(found: Sequence[SourceFile | Issue], project: Project, published: int) -> None:
    """A disk that is not there leaves an empty folder. Raises SourceError where the site would lose all it has."""
    if published and not any(isinstance(item, SourceFile) for item in found):
        named = ", ".join(str(source) for source in project.sources)
        raise SourceError(
            f"{named}: no file to be read is here, and the site in {project.output} would lose all its articles\n"
            "    hint: nothing was built. Is a disk missing, or another folder meant by `sources:`? To have a site "
            "without articles, remove the old one first"
        )


def refuse_another(work: Path, project: Project) -> None:
    """The sites of two dumps may be meant for one folder, `build` where the command is given: the second would silently
    replace the first. Raises OutputError where the site that stands is that of another dump which is still there.

    ``work``: the work folder, which remembers whose site it is.
    """
    note, root = work / DUMP, os.fsencode(os.path.realpath(project.root))
    if project.trusted is not None:
        note.unlink(missing_ok=True)
        return
    made_of = read_plain(note)
    if made_of not in {b"", root} and os.path.isdir(made_of):
        raise OutputError(
            f"{project.output}: the site here is that of {os.fsdecode(made_of)}\n"
            "    hint: nothing was built. Name another folder with --output, or remove the site and "
            f"{work.name} beside it first"
        )
    note.write_bytes(root)
