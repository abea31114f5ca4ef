"""The words of the interface that builders need: statuses, facts, reasons, months; looked up once for each build.

Templates translate their own words; what stands in a context comes from here. Everything passes one gettext object,
and the names of months and languages come from CLDR, so another interface language is another ``Words`` and nothing
else. Lists of msgids are functions of ``_`` so that babel finds them.
"""

from collections.abc import Callable, Mapping
from gettext import NullTranslations
from typing import Any

from msgspec import Struct

from newsarchive.site.collation import ordering
from newsarchive.site.parts import Mark

Gettext = Callable[[str], str]
NGettext = Callable[[str, str, int], str]
PGettext = Callable[[str, str], str]
"""Context and message → its translation in that context."""
THEME, COUNTRY = "theme", "country"
"""Contexts: labels and descriptions of themes; a country whose name a catalogue mends."""


class Words(Struct, frozen=True):
    """One interface language."""

    gettext: Gettext
    ngettext: NGettext
    pgettext: PGettext
    language: str
    """BCP 47."""
    direction: str
    """``ltr`` or ``rtl``."""
    marks: Mapping[str, Mark]
    """By status, ``unknown`` included."""
    facts: Mapping[str, str]
    """Field of the record → label."""
    corrections: Mapping[str, str]
    """What a correction changed, where it is no field of the record → words."""
    reasons: Mapping[str, str]
    """Reason of a dropped line → what it was."""
    issues: Mapping[str, str]
    """Code of an issue → its kind in words."""
    blocks: Mapping[str, str]
    """Kind of a block → name."""
    quoting: Mapping[str, str]
    """Kind of a quotation → how much of it is quoted."""
    speaking: Mapping[str, str]
    """Attribution of a quotation → how its speaker is known."""
    figures: Mapping[str, str]
    """Kind of figures → name."""
    hedges: Mapping[str, str]
    """How firmly a figure is given; ``""`` where nothing weakens it."""
    likeness: Mapping[str, str]
    """Why two names may be the same."""
    doubts: Mapping[str, str]
    """What deserves a look → its kind in words."""
    roles: Mapping[str, str]
    """Part that a country or a theme has in an article → words."""
    because: Mapping[str, str]
    """The machine's reason of a fact, in English → words."""
    months: Mapping[int, str]
    """1 to 12 → name as in a date."""
    month_names: Mapping[int, str]
    """1 to 12 → name standing alone."""
    day_pattern: str
    """``%`` pattern over d, MMMM and y."""
    month_pattern: str
    """``%`` pattern over MMMM, LLLL and y."""
    short_months: Mapping[int, str]
    """1 to 12 → short name as in a date."""
    short_month_names: Mapping[int, str]
    """1 to 12 → short name standing alone."""
    short_day_pattern: str
    """``%`` pattern of a day without its year."""
    short_month_pattern: str
    """``%`` pattern of a month with its year."""
    languages: Mapping[str, str]
    """Language code → its name."""
    territories: Mapping[str, str]
    """Country code → CLDR's name."""
    order: Callable[[str], Any]
    """The key by which names are sorted for these readers."""
    thousands: str
    """Between groups of three digits."""

    @property
    def is_english(self) -> bool:
        """Whether what the machine says in English needs no other words."""
        return self.language.split("-")[0] == "en"

    def country(self, code: str, name: str) -> str:
        """The name of a country that the vocabulary calls ``name``, in English: what the catalogue or CLDR calls it."""
        if self.is_english:
            return name
        said = self.pgettext(COUNTRY, name)
        return said if said != name else self.territories.get(code, name)

    def theme(self, text: str) -> str:
        """The label or the description of a theme: translated where it is the built-in one, else as it is."""
        return self.pgettext(THEME, text) if text else text

    def number(self, value: int) -> str:
        """``2,610``."""
        return f"{value:,}".replace(",", self.thousands)

    def short(self, key: str) -> str:
        """The ISO day ``2022-09-23`` or month ``2022-09`` in few letters: "23 Sept", "Sept 2022"."""
        month = int(key[5:7])
        names = {
            "MMMM": self.months[month],
            "LLLL": self.month_names[month],
            "MMM": self.short_months[month],
            "LLL": self.short_month_names[month],
            "M": str(month),
            "y": str(int(key[:4])),
            "d": str(int(key[8:10] or 1)),
        }
        return (self.short_day_pattern if len(key) > len("2022-09") else self.short_month_pattern) % names

    def fact(self, name: str) -> str:
        """The label of a field of the record."""
        return self.facts.get(name, name)

    def corrected(self, what: str) -> str:
        """What a correction changed."""
        return self.corrections.get(what) or self.fact(what)

    def fate(self, code: str) -> str:
        """What a line was taken for: the kind of a block, or the reason for which it was left out."""
        return self.reasons.get(code) or self.blocks.get(code) or code

    def issue(self, code: str) -> str:
        """The kind of an issue; a code that is not in the list says itself."""
        return self.issues.get(code, code.replace("-", " "))

    def language_name(self, tag: str) -> str:
        """The name of a language, or its tag where CLDR has none."""
        return self.languages.get(tag.replace("-", "_")) or self.languages.get(tag.split("-", maxsplit=1)[0]) or tag


def load_words(language: str = "en", translations: NullTranslations | None = None) -> Words:
    """The words in ``language``; babel is imported here, for commands that make no pages need none of this."""
    from babel import Locale

    # CLDR's plain "en" is American; the interface is written in British English.
    locale = Locale.parse("en_GB" if language == "en" else language.replace("-", "_"))
    catalogue = translations or NullTranslations()
    _ = catalogue.gettext
    return Words(
        gettext=_,
        ngettext=catalogue.ngettext,
        pgettext=catalogue.pgettext,
        language=language,
        direction=locale.text_direction,
        marks=_marks(_),
        facts=_facts(_),
        corrections=_corrections(_),
        reasons=_reasons(_),
        issues=_issues(_),
        blocks=_blocks(_),
        quoting=_quoting(_),
        speaking=_speaking(_),
        figures=_figures(_),
        hedges=_hedges(_),
        likeness=_likeness(_),
        doubts=_doubts(_),
        roles=_roles(_),
        because=_because(_),
        months=dict(locale.months["format"]["wide"]),
        month_names=dict(locale.months["stand-alone"]["wide"]),
        day_pattern=str(locale.date_formats["long"].format),
        month_pattern=str(locale.datetime_skeletons["yMMMM"].format),
        short_months=dict(locale.months["format"]["abbreviated"]),
        short_month_names=dict(locale.months["stand-alone"]["abbreviated"]),
        short_day_pattern=str(locale.datetime_skeletons["MMMd"].format),
        short_month_pattern=str(locale.datetime_skeletons["yMMM"].format),
        languages=dict(locale.languages),
        territories=dict(locale.territories),
        order=ordering(language),
        thousands=str(locale.number_symbols["latn"]["group"]),
    )


def _marks(_: Gettext) -> dict[str, Mark]:
    return {
        "stated": Mark("stated", _("stated")),
        "inferred": Mark("inferred", _("inferred")),
        "estimated": Mark("estimated", _("estimated")),
        "supplied": Mark("supplied", _("supplied")),
        "unknown": Mark("unknown", _("not known")),
    }


def _roles(_: Gettext) -> dict[str, str]:
    return {
        "subject": _("A theme of the article"),
        "primary": _("At the centre of the story"),
        "secondary": _("Part of the story"),
        "mention": _("Only mentioned"),
    }


def _facts(_: Gettext) -> dict[str, str]:
    return {
        "title": _("Title"),
        "dek": _("Standfirst"),
        "section": _("Section"),
        "publisher": _("Publisher"),
        "agency": _("Agency"),
        "dateline": _("Dateline"),
        "url": _("Web address"),
        "authors": _("Author"),
        "published": _("Published"),
        "updated": _("Updated"),
        "retrieved": _("Retrieved"),
        "language": _("Language"),
        "keywords": _("Outlet’s own tags"),
    }


def _corrections(_: Gettext) -> dict[str, str]:
    return {
        "line": _("Text"),
        "themes": _("Themes"),
        "countries": _("Countries"),
        "names": _("Names"),
        "withheld": _("Withheld"),
    }


def _blocks(_: Gettext) -> dict[str, str]:
    return {
        "paragraph": _("Paragraph"),
        "heading": _("Crosshead"),
        "quote": _("Quotation"),
        "list": _("List item"),
        "verse": _("Verse"),
        "caption": _("Caption"),
    }


def _quoting(_: Gettext) -> dict[str, str]:
    return {"direct": _("in full"), "partial": _("in part")}


def _speaking(_: Gettext) -> dict[str, str]:
    return {
        "explicit": _("speaker named with it"),
        "pronoun": _("said by “he”, “she” or “they”"),
        "preceding": _("speaker named just before"),
        "carried": _("carried on from the speaker before"),
        "none": _("speaker not named"),
    }


def _figures(_: Gettext) -> dict[str, str]:
    return {
        "counts": _("People and things counted"),
        "money": _("Sums of money"),
        "shares": _("Percentages"),
        "time": _("Time and age"),
        "measures": _("Measures"),
    }


def _hedges(_: Gettext) -> dict[str, str]:
    return {
        "": _("without reserve"),
        "claimed": _("claimed"),
        "reported": _("reported"),
        "denied": _("denied"),
        "approximate": _("approximate"),
    }


def _likeness(_: Gettext) -> dict[str, str]:
    return {
        "spelling": _("spelt alike"),
        "initial": _("the initial fits"),
        "middle-name": _("one has a further name"),
    }


def _doubts(_: Gettext) -> dict[str, str]:
    return {
        "conflict": _("The text says otherwise"),
        "date-ambiguous": _("A date that can be read in two ways"),
        "date-missing": _("No date recognised"),
        "date-inferred": _("An inferred date"),
        "title-supplied": _("A title cut from the text"),
        "byline-empty": _("A byline without a name"),
        "language-unknown": _("An unknown language"),
        "theme-near": _("A theme just missed"),
        "theme-weak": _("A theme just reached"),
        "line-dropped": _("Left out by a hair"),
        "line-kept": _("Kept by a hair"),
        "names-alike": _("Names that may be one"),
        "name-variant": _("A name in several spellings"),
    }


def _because(_: Gettext) -> dict[str, str]:
    said = {
        "only the date of an update stands in the file; it may have been published earlier": _(
            "only the date of an update stands in the file; it may have been published earlier"
        ),
        "in the other dates of the page the day stands before the month": _(
            "in the other dates of the page the day stands before the month"
        ),
        "in the other dates of the page the month stands before the day": _(
            "in the other dates of the page the month stands before the day"
        ),
        "another date of the page is the same day": _("another date of the page is the same day"),
    }
    return said


def _reasons(_: Gettext) -> dict[str, str]:
    return {
        "navigation": _("Navigation of the web page"),
        "widget-label": _("Label of a page widget"),
        "related-label": _("Heads a list of other stories"),
        "related-teaser": _("Teaser for another story"),
        "related-category": _("Category of another story"),
        "duplicate": _("Repeats another line"),
        "duplicate-title": _("Repeats the title"),
        "duplicate-standfirst": _("Repeats the standfirst"),
        "share": _("Share button"),
        "newsletter": _("Newsletter sign-up"),
        "comment-prompt": _("Asks for comments"),
        "reader-comment": _("A reader’s comment"),
        "advertisement": _("Advertisement"),
        "cookie-notice": _("Cookie notice"),
        "paywall": _("Paywall notice"),
        "legal": _("Legal notice"),
        "metadata": _("Data about the article"),
        "byline": _("Byline"),
        "timestamp": _("Time stamp"),
        "credit": _("Credit"),
        "author-bio": _("About the author"),
        "recurring": _("Recurs in this folder"),
        "footer": _("Foot of the web page"),
        "not-published": _("May not be shown here"),
        "other": _("Not part of the article"),
    }


def _issues(_: Gettext) -> dict[str, str]:
    return {
        "title-missing": _("No headline in the file"),
        "date-missing": _("No date recognised"),
        "ambiguous-date": _("A date that can be read in two ways"),
        "malformed-date": _("A date that is none"),
        "empty-byline": _("A byline without a name"),
        "truncated": _("The text breaks off"),
        "excerpt-only": _("Only an excerpt may be shown"),
        "metadata-only": _("Only facts and tags may be shown"),
        "part-withheld": _("Names or lines are withheld"),
        "name-variant": _("A name in several spellings"),
        "encoding-guessed": _("The encoding was guessed"),
        "encoding-repaired": _("Damaged characters were replaced"),
        "no-article": _("No article text found"),
        "unknown-format": _("A format that is not understood"),
        "unreadable": _("Cannot be read"),
        "unreadable-folder": _("A folder that cannot be read"),
        "too-large": _("Too large"),
        "not-text": _("Not a text"),
        "duplicate-id": _("Another file has the same name"),
        "not-a-file": _("Not an ordinary file"),
        "broken-link": _("A link that leads nowhere"),
        "link-outside": _("A link out of the folder"),
        "built-site": _("A site that was built"),
        "changing": _("Changed while it was read"),
        "failed": _("The program failed on it"),
        "broken-record": _("A record that is broken"),
        "extra-missing": _("Needs a package that is not installed"),
        "no-text": _("A record without a text"),
        "summary-only": _("Perhaps only a summary"),
        "no-table": _("A database whose table is not named"),
        "not-a-feed": _("XML that is no feed"),
        "left-out": _("Entries that are no published articles"),
        "page-cut": _("A web page that may be cut short"),
        "page-unclear": _("A web page whose article was hard to find"),
        "page-too-deep": _("A web page nested too deeply"),
        "unread-facts": _("Facts beside a text that cannot be used"),
        **{
            f"{field}-differs": _("%s: the text says otherwise").replace("%s", name)
            for field, name in _facts(_).items()
        },
    }
