"""Lists of articles, and words that are safe as the address of a page."""

import re

from msgspec import Struct

from newsarchive.addresses import LONGEST, distinct_slug, slug
from newsarchive.model import fold

DEVICES = frozenset({"con", "prn", "aux", "nul"}) | {f"{device}{n}" for device in ("com", "lpt") for n in range(10)}
"""Names that Windows gives to no file, whatever their ending."""


class Listing(Struct, frozen=True):
    """Ids of articles: the dated from the oldest to the newest; the undated in the order of their sources."""

    dated: tuple[str, ...] = ()
    undated: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.dated) + len(self.undated)

    @property
    def ids(self) -> tuple[str, ...]:
        """From the oldest to the newest, then the undated."""
        return self.dated + self.undated

    def newest(self, limit: int) -> tuple[str, ...]:
        """The newest first, then the undated, ``limit`` at most."""
        newest = self.dated[: -limit - 1 : -1]
        return newest + self.undated[: limit - len(newest)]


def page_slug(name: str, plain: str, reserved: frozenset[str]) -> str:
    """The address of a name's page; only names that differ in nothing but case and blanks share it.

    ``plain``: the words that would tell all of the name, if there are any. Where they do not (letters of other scripts,
    signs, great length), or could be those of another page, a digest of the name follows them.
    """
    key = fold(name).casefold()
    words = slug(key)
    if words and words == plain and len(words) <= LONGEST and words not in reserved and words not in DEVICES:
        return words
    return distinct_slug(words, key)


_OTHER_PAGE = re.compile(r"(?:page|undated|letter)-|.*-[0-9a-f]{8}$")
"""Words of numbered pages and of pages of an index, and words that end as if a digest followed them."""


def name_slug(id_: str) -> str:
    """The address of a person's or an organisation's page, from its id alone."""
    plain = "" if _OTHER_PAGE.match(id_) else id_
    return page_slug(id_, plain, frozenset({"index"}))
