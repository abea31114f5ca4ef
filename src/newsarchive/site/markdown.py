"""Markdown that the makers of the archive wrote (about page, descriptions of themes) → HTML.

HTML inside it is shown as text, and pictures are left as their words: the site holds no picture, and none may be
fetched. Sources never pass here: ``marked`` shows their Markdown.
"""

import re

from markupsafe import Markup

from newsarchive.site.text import visible

_HEADING = re.compile(r"\A\s*#\s+(?P<title>[^\n]+?)\s*#*\s*(?:\n|\Z)")


def to_html(text: str) -> Markup:
    """The HTML of a Markdown text."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    html: str = parser.render(visible(text))
    return Markup(html.strip())  # noqa: S704 - the parser escapes, and HTML in its input is switched off


def split_title(text: str) -> tuple[str | None, str]:
    """The first heading, if the text begins with one, and the rest."""
    match = _HEADING.match(text)
    return (match["title"], text[match.end() :]) if match else (None, text)
