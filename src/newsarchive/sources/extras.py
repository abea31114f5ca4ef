"""Extras: packages that only some formats need, and that an installer brings when they are asked for by name."""

from importlib.util import find_spec

from msgspec import Struct

from newsarchive.model import Issue


class Extra(Struct, frozen=True):
    """What ``pip install 'newsarchive[NAME]'`` brings beside the package itself."""

    name: str
    """As in pyproject.toml."""
    modules: tuple[str, ...]
    """What is imported from it."""

    @property
    def is_installed(self) -> bool:
        """Whether all its modules can be found; nothing of them is imported."""
        return all(_is_there(module) for module in self.modules)

    @property
    def command(self) -> str:
        """What the user types to get it."""
        return f"pip install 'newsarchive[{self.name}]'"

    def missing(self, path: str, *, told: bool = False) -> Issue:
        """The issue of a file that is not read for want of it. ``told``: the command stands in an issue before."""
        message = f"Not read: {self.command} brings what this format needs."
        if told:
            message = f"Not read: the extra “{self.name}” is not installed."
        return Issue("extra-missing", None, message, path)


def _is_there(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:  # the package that would hold it
        return False
