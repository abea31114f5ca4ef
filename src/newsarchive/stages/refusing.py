"""What ends a build before it begins: what was found in the sources would take pages from the site."""

from collections.abc import Sequence

from newsarchive.errors import SourceError
from newsarchive.model import Issue
from newsarchive.project import Project
from newsarchive.sources import SourceFile


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
