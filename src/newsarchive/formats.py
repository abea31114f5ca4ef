"""``newsarchive formats``: what is understood, as a table."""

from newsarchive.sources import READERS


def formats() -> str:
    """A line for each format: its name, the ends of its files' names, what it is."""
    rows = [(reader.format, " ".join(reader.suffixes), reader.about) for reader in READERS]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    lines = [f"{name:<{widths[0]}}  {ends:<{widths[1]}}  {about}" for name, ends, about in rows]
    return "\n".join([*lines, "", _MORE, ""])


_MORE = """\
Beside a text (txt, md) NAME.yml or NAME.json may give facts about it: title, date, authors, publisher …
Which field of a record is what is guessed from its name, or told in newsarchive.yml: “fields: {text: story}”."""
