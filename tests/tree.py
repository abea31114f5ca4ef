"""A page as a tree: what stands in which element."""

from collections.abc import Iterator
from html.parser import HTMLParser

from msgspec import Struct, field

VOID = frozenset("area base br col embed hr img input link meta source track wbr rect".split())


class Element(Struct):
    """An element and what stands in it."""

    tag: str
    attributes: dict[str, str]
    content: list["Element | str"] = field(default_factory=list)

    def walk(self) -> Iterator["Element"]:
        """The element and all in it, in order."""
        yield self
        for part in self.content:
            if isinstance(part, Element):
                yield from part.walk()

    def find(self, tag: str, name: str | None = None) -> list["Element"]:
        """The elements of this tag in it, and of this class."""
        return [
            one
            for one in self.walk()
            if one.tag == tag and (name is None or name in one.attributes.get("class", "").split())
        ]

    @property
    def text(self) -> str:
        """All its text, blanks folded."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for part in self.content:
            if isinstance(part, str):
                yield part
            else:
                yield from part._texts()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].content.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)


def read_tree(html: str) -> Element:
    """The tree of a page whose elements are closed in the order in which they were opened."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.open[0]
