"""The search page. What it finds, its script finds: the page holds words, and links for whoever has no script."""

from collections.abc import Iterator

from babel import Locale

from newsarchive.site.page_contexts import Example, PluralForm, SearchPage
from newsarchive.site.view import Page, View
from newsarchive.site.words import Words

_SAMPLES = 200
"""Numbers among which one is looked for of each form that a plural has."""


def search_pages(view: View) -> Iterator[Page]:
    """The search page."""
    yield Page("search.html", "search.html", "search", lambda: search_page(view))


def search_page(view: View) -> SearchPage:
    """Words of the page in all their plural forms, and queries that show what can be asked."""
    _ = view.words.gettext
    return SearchPage(
        path="search.html",
        title=_("Search"),
        description=_("Search the articles by words, phrases, themes, countries, people, publishers and years"),
        examples=_examples(view),
        plurals=plural_forms(view.words),
    )


def plural_forms(words: Words) -> tuple[PluralForm, ...]:
    """Each plural category of the interface's language with a number that has it."""
    rule = Locale.parse(words.language, sep="-").plural_form
    found: dict[str, int] = {}
    for number in range(_SAMPLES):
        found.setdefault(rule(number), number)
    found.setdefault("other", _SAMPLES)
    return tuple(PluralForm(category, sample) for category, sample in found.items())


def _examples(view: View) -> tuple[Example, ...]:
    _ = view.words.gettext
    archive = view.archive
    theme = next((theme.id for theme in archive.themes if len(theme.subject)), "asylum")
    country = next((country.code.lower() for country in archive.countries if len(country.story)), "fi")
    person = next((entry.name for entry in archive.people), "Ada Brekke")
    return (
        Example("border soldiers", _("both words, in any form: borders, soldier")),
        Example('"border guard"', _("these words, exactly so and one after the other")),
        Example("border OR frontier", _("one of the two")),
        Example("border -visa", _("without this word")),
        Example("mobil*", _("words that begin so")),
        Example("title:border", _("in the title")),
        Example(f"theme:{theme}", _("about this theme")),
        Example(f"country:{country}", _("this country is part of the story")),
        Example(f"mentions:{country}", _("this country is named")),
        Example(f'person:"{person}"', _("names this person")),
        Example("year:2021-2023", _("published in these years")),
        Example("dated:undated", _("no date is known")),
    )
