"""What is wrong with a template, in words for the person who wrote it: file, line, and what to do."""

import difflib
import traceback
from collections.abc import Sequence
from pathlib import Path

import jinja2
from jinja2.utils import missing
from msgspec import Struct

from newsarchive.errors import NewsarchiveError
from newsarchive.site import CONTEXTS, SiteContext

BUILT_IN_PREFIX = "built-in"
SEES = "docs/templates.md lists what a template can use"
_SHOWN = 12
"""Names that a message lists at most."""


class TemplateError(NewsarchiveError):
    """A template, most likely a project's own, cannot be read, is not well formed or fails on a page."""


class Undefined(jinja2.StrictUndefined):
    """A name that is not there: an error wherever it is used, which tells what may have been meant."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        message = super()._undefined_message
        if self._undefined_hint or not isinstance(self._undefined_name, str):
            return message
        hint = _meant(self._undefined_name, None if self._undefined_obj is missing else self._undefined_obj)
        return f"{message}; {hint}" if hint else message


def _meant(name: str, owner: object) -> str:
    """What a template most likely meant by a name that ``owner`` does not have; None stands for the template itself."""
    if owner is None:
        if any(name in context.__struct_fields__ for context in CONTEXTS.values()):
            return f"did you mean “page.{name}”?"
        if name in SiteContext.__struct_fields__:
            return f"did you mean “site.{name}”?"
        known = ["page", "site"]
    elif isinstance(owner, Struct):
        properties = (key for key, value in vars(type(owner)).items() if isinstance(value, property))
        known = [*owner.__struct_fields__, *properties]
    else:
        return ""
    near = difflib.get_close_matches(name, known, 1)
    if near:
        return f"did you mean “{near[0]}”?"
    return f"there are {', '.join(known[:_SHOWN])}{' …' if len(known) > _SHOWN else ''}"


def described(error: Exception, template: str, folders: Sequence[str]) -> str:
    """``file:line: what is wrong``, and a hint."""
    place = template
    if isinstance(error, jinja2.TemplateSyntaxError):
        place = f"{error.filename or template}:{error.lineno}"
    else:
        within = tuple(f"{folder}/" for folder in folders)
        for frame, line in traceback.walk_tb(error.__traceback__):
            if frame.f_code.co_filename.startswith(within):
                place = f"{frame.f_code.co_filename}:{line}"
    match error:
        case jinja2.TemplateSyntaxError():
            return f"{place}: {error.message}\n    hint: mend the template; its language is that of Jinja 3"
        case jinja2.TemplateNotFound():
            names = ", ".join(f"“{name}”" for name in getattr(error, "templates", None) or [error.name])
            hint = f"it is looked for in templates/; the built-in ones have {BUILT_IN_PREFIX}/ before their names"
            return f"{place}: no template of the name {names} is found\n    hint: {hint}"
        case jinja2.UndefinedError():
            return f"{place}: {error.message}\n    hint: {SEES}"
        case RecursionError():
            return f"{place}: templates include each other without end, or are nested too deep\n    hint: {SEES}"
    return f"{place}: {type(error).__name__}: {error}\n    hint: {SEES}"


def read_text(path: Path) -> str:
    """The text of a file. Raises TemplateError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TemplateError(f"{path}: cannot be read: {error.strerror}") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TemplateError(f"{path}:{line}: not valid UTF-8\n    hint: save the file as UTF-8") from error
