"""``newsarchive formats``: what is understood, as a table."""

from collections.abc import Sequence

from newsarchive.sources import PACKINGS, READERS, Packing, Reader


def formats(readers: Sequence[Reader] = READERS) -> str:
    """A line for each format: its name, the ends of its files' names, what it is, how to get what it lacks."""
    rows = [(reader.format, " ".join(reader.suffixes), reader.about + _lack(reader)) for reader in readers]
    rows += [(packing.format, " ".join(packing.suffixes), packing.about + _lack(packing)) for packing in PACKINGS]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    lines = [f"{name:<{widths[0]}}  {ends:<{widths[1]}}  {about}" for name, ends, about in rows]
    return "\n".join([*lines, "", _MORE, ""])


def _lack(row: Reader | Packing) -> str:
    if row.needs is None:
        return ""
    return " (installed)" if row.needs.is_installed else f" (not installed: {row.needs.command})"


_MORE = """\
Beside a text (txt, md) NAME.yml or NAME.json may give facts about it: title, date, authors, publisher …
Which field of a record is what is guessed from its name, or told in newsarchive.yml: “fields: {text: story}”."""
