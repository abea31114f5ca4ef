"""RIS, which every program that keeps references reads. A line is a tag and a value, and ``ER`` ends a reference.

The format has no word for an estimate or an interval: a note says it.
"""

from collections.abc import Iterator

from newsarchive.citations.reference import Reference, Span, iso


def as_ris(reference: Reference) -> str:
    """The reference, its lines ended as the format asks for."""
    return "".join(f"{tag}  - {value}\r\n" for tag, value in _lines(reference))


def _lines(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", reference.id
    yield "TI", reference.title
    yield from (("AU", author) for author in reference.authors)
    if reference.newspaper:
        yield "T2", reference.newspaper
    if reference.published:
        yield from _date(reference.published)
    if reference.section:
        yield "SE", reference.section
    if reference.language:
        yield "LA", reference.language
    if reference.abstract:
        yield "AB", reference.abstract
    yield from (("KW", keyword) for keyword in reference.keywords)
    # The first address is the one that programs open: where the article was published.
    yield from (("UR", url) for url in (reference.url, reference.archived) if url)
    if reference.retrieved:
        yield "Y2", _slashed(reference.retrieved.first)
    yield "DB", reference.archive
    yield "AN", reference.id
    yield "ER", ""


def _date(date: Span) -> Iterator[tuple[str, str]]:
    if not date.circa and date.last is None:
        yield "PY", f"{date.first[0]:04}"
        yield "DA", _slashed(date.first)
        return
    until = f" to {iso(date.last)}" if date.last else ""
    yield "N1", f"Published {iso(date.first)}{until}{' (estimated)' if date.circa else ''}"


def _slashed(parts: tuple[int, ...]) -> str:
    """Year, month, day and a place for more, each followed by a slash but the last."""
    words = [*iso(parts).split("-"), "", "", ""][:4]
    return "/".join(words)
