"""BibTeX as biblatex reads it: ``@article`` with the subtype ``newspaper``, dates in EDTF.

Title and names stand in braces of their own: neither is to be set in other capitals, sorted or shortened as if it were
known which word of it is what.
"""

from collections.abc import Iterator

from newsarchive.citations.reference import Reference, Span, iso

_ESCAPES = str.maketrans({
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",  # `\{` would unbalance the braces of the field
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
})  # fmt: skip
_IN_AN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


def as_bibtex(reference: Reference) -> str:
    """The entry, its key the article's id."""
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(reference))
    return f"@article{{{reference.id},\n{fields}}}\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "entrysubtype", "newspaper"
    yield "title", f"{{{_escaped(reference.title)}}}"
    if reference.authors:
        yield "author", " and ".join(f"{{{_escaped(author)}}}" for author in reference.authors)
    if reference.newspaper:
        yield "journaltitle", _escaped(reference.newspaper)
    if reference.published:
        yield "date", _edtf(reference.published)
    if reference.language:
        yield "language", reference.language
    if reference.address:
        yield "url", reference.address.translate(_IN_AN_ADDRESS)
    if reference.retrieved and reference.url:
        yield "urldate", iso(reference.retrieved.first)
    if reference.abstract:
        yield "abstract", _escaped(reference.abstract)
    if reference.keywords:
        yield (
            "keywords",
            ", ".join(f"{{{word}}}" if "," in word else word for word in map(_escaped, reference.keywords)),
        )
    # Where both addresses are known the other one is in the note: a field `url` holds one.
    page = f", {_escaped(reference.archived)}" if reference.url and reference.archived else ""
    yield "note", f"{_escaped(reference.archive)}, record {reference.id}{page}"


def _edtf(date: Span) -> str:
    sign = "~" if date.circa else ""
    last = f"/{iso(date.last)}{sign}" if date.last else ""
    return f"{iso(date.first)}{sign}{last}"


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)
