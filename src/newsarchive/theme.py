"""Where templates and static files are: the project's own folders before the built-in ones."""

from pathlib import Path

from msgspec import Struct

PACKAGE = Path(__file__).parent


class Theme(Struct, frozen=True):
    """The folders in which templates and static files are looked for, the project's own first."""

    templates: tuple[Path, ...]
    static: tuple[Path, ...]
    built_in: Path
    """The templates that came with the program."""


def find_theme(project: Path | None) -> Theme:
    """The theme of a project; None stands for a dump, in which nothing is trusted."""
    home = PACKAGE / "_theme"
    if not home.is_dir():
        home = PACKAGE.parent.parent
    own = [project] if project is not None else []
    return Theme(
        templates=tuple(folder / "templates" for folder in (*own, home)),
        static=tuple(folder / "static" for folder in (*own, home)),
        built_in=home / "templates",
    )
