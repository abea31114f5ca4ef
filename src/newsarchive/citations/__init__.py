"""References to articles for those who cite them: RIS, BibTeX and CSL-JSON.

A reference names first where an article was published, then the archive that holds it. What is not known is left away,
a title that is not in the file stands in square brackets, and names stand as they are printed: which part of one is
the family's name no file says.
"""

from collections.abc import Callable

from msgspec import Struct

from newsarchive.citations.bibtex import as_bibtex
from newsarchive.citations.csl import as_csl
from newsarchive.citations.reference import Holding, Reference, Span, make_reference
from newsarchive.citations.ris import as_ris

__all__ = ["STYLES", "Holding", "Reference", "Span", "Style", "as_bibtex", "as_csl", "as_ris", "make_reference"]


class Style(Struct, frozen=True):
    """A form in which programs that keep references read them."""

    name: str
    ending: str
    """Of a file's name, without the dot."""
    media_type: str
    write: Callable[[Reference], str]
    """One reference."""
    before: str = ""
    """What stands in a file before the references …"""
    between: str = ""
    after: str = ""
    """… and behind them."""

    def file(self, written: str) -> str:
        """A whole file of one written reference."""
        return f"{self.before}{written}{self.after}"


STYLES = (
    Style("RIS", "ris", "application/x-research-info-systems", as_ris),
    Style("BibTeX", "bib", "application/x-bibtex", as_bibtex, between="\n"),
    Style("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json", as_csl, "[\n", ",\n", "\n]\n"),
)
