"""Captions and bare credits of pictures that are not in a text dump."""

from collections.abc import Iterator

from newsarchive.cleaning.document import Document, Verdicts, dropped, kept
from newsarchive.model import Mark
from newsarchive.vocabulary.phrases import compared

_LEAST_CAPTION = 25
"""Letters that must stand before the credit; with fewer the line is a credit alone."""
_LONGEST_CAPTION = 450


def captions(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """A line that ends with a picture's credit: a caption near the article, else furniture."""
    for position, (line, zone) in enumerate(zip(document.lines, document.zones, strict=True)):
        if line.kind != "credit" or line.length > _LONGEST_CAPTION:
            continue
        start = document.phrases.credit_start(compared(line.text))
        if start is None:
            continue
        if start < _LEAST_CAPTION:
            if zone != "body" or line.length < _LONGEST_CAPTION // 4:
                yield position, dropped("credit", "bare-credit")
        elif zone != "after":
            yield position, kept("caption", "caption-with-credit")
