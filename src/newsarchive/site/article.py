"""The page of an article."""

from collections.abc import Iterator
from urllib.parse import quote

from msgspec.structs import replace

from newsarchive.addresses import printable
from newsarchive.archive import Card, Entry, cut
from newsarchive.citations import STYLES, Holding, Reference, make_reference
from newsarchive.model import Article, ThemeTag
from newsarchive.overrides.values import is_printed
from newsarchive.site import leaving_parts
from newsarchive.site.article_tags import figures_of, organisations_of, people_of, quotes_of
from newsarchive.site.body import mark_text
from newsarchive.site.contexts import ArticlePage
from newsarchive.site.corrections import corrections_of
from newsarchive.site.dates import fact_date, say_date, say_month
from newsarchive.site.facts import doubts, fact_rows, reduced, why_supplied
from newsarchive.site.head import head_tags, json_ld
from newsarchive.site.leaving_parts import Citation
from newsarchive.site.originals import original_link
from newsarchive.site.parts import CountryCount, CountryGroup, Link, SourceView, ThemeProof
from newsarchive.site.periods import is_month, period_href, year_href
from newsarchive.site.places import Places, find_places
from newsarchive.site.surroundings import Surroundings
from newsarchive.site.view import Page, country_href, known_language, shown_title, theme_href
from newsarchive.site.words import Words

DESCRIPTION_LENGTH = 160
"""Characters of a page's description, at most."""
FURTHER_PROOF = 4
"""Places of further proof that are named beside the best."""
ROLES = ("primary", "secondary", "mention")


def article_pages(entry: Entry, around: Surroundings) -> Iterator[Page]:
    """The one page of an article."""
    yield Page(entry.article.path, "article.html", "articles", lambda: article_page(entry, around))


def article_page(entry: Entry, around: Surroundings) -> ArticlePage:
    """An article with the proof beside every fact."""
    article, card, words, neighbours = entry.article, entry.card, around.words, around.neighbours
    places = find_places(article, card.ledger, words)
    text = mark_text(article, places, around.theme_labels)
    lead = next((block.text for block in article.blocks if block.kind != "heading"), "")
    title = shown_title(article.title.value, is_printed(article.title))
    holding = Holding(around.settings.title, around.settings.url)
    reference = make_reference(article, holding)
    crumbs = _crumbs(article, words)
    description = cut(article.dek.value if article.dek else lead, DESCRIPTION_LENGTH)
    subjects = [theme for theme in article.themes if theme.role == "subject"]
    return ArticlePage(
        path=article.path,
        title=title,
        description=description,
        crumbs=crumbs,
        id=article.id,
        head=head_tags(reference, description),
        json_ld=json_ld(article, reference, holding, (*crumbs, Link(title, article.path))),
        reduced=reduced(article),
        supplied=why_supplied(article.title, words),
        title_anchor=places.title,
        title_html=text.title,
        language=known_language(article.language),
        dek_anchor=places.dek,
        dek_html=text.dek,
        head_proves=text.head_proves,
        facts=fact_rows(article, card.ledger, words),
        keywords=article.keywords,
        blocks=text.blocks,
        breaks_off=article.blocks[-1].lines[-1] if article.truncated and article.blocks else None,
        themes=tuple(_theme(theme, text.anchors.get(theme.id), places, around) for theme in subjects if theme.evidence),
        also=tuple(
            _theme(theme, None, places, around)
            for theme in article.themes
            if theme.role == "mention" and theme.evidence
        ),
        countries=_countries(article, places, around),
        people=people_of(article, places, around),
        organisations=organisations_of(article, places, around),
        quotes=quotes_of(article, places, around),
        figures=figures_of(article, places, around),
        doubts=doubts(article, card.ledger, words),
        corrections=corrections_of(article, card.ledger, words),
        rules_for_language=article.language.split("-")[0] in around.settings.theme_languages,
        source=source_view(card, article.source.lines),
        original=original_link(entry, around),
        history=neighbours.history,
        citation=_citation(article, reference, words),
        related=neighbours.related,
        older=neighbours.older,
        newer=neighbours.newer,
    )


def source_view(card: Card, lines: int) -> SourceView:
    """The source file. Its name is the one inside its source folder: where that lies is nobody's business."""
    return SourceView(printable(card.name), card.record, card.size, lines, card.encoding, card.sha256, card.ledger)


def _crumbs(article: Article, words: Words) -> tuple[Link, ...]:
    section = Link(words.gettext("Articles"), "articles/index.html")
    if article.published is None or article.published.value is None:
        return section, Link(words.gettext("Undated"), "articles/undated.html")
    value = article.published.value
    year = Link(say_date(value[:4], None, words), year_href(value[:4]))
    return section, year, *((Link(say_month(value, words), period_href(value)),) if is_month(value) else ())


def _theme(theme: ThemeTag, anchor: str | None, places: Places, around: Surroundings) -> ThemeProof:
    best, *others = theme.evidence
    place = places.find(best.line, around.words)
    if anchor is not None:
        place = Link(place.label, f"#{anchor}")
    seen = {place.label}
    further = []
    for evidence in others:
        link = places.find(evidence.line, around.words)
        if link.label not in seen:
            seen.add(link.label)
            further.append(link)
    return ThemeProof(
        around.theme_labels.get(theme.id, theme.label),
        theme_href(theme.id),
        best.text,
        place,
        tuple(further[:FURTHER_PROOF]),
    )


def _countries(article: Article, places: Places, around: Surroundings) -> tuple[CountryGroup, ...]:
    groups = []
    for role in ROLES:
        countries = tuple(
            CountryCount(
                label=around.country_names.get(country.code, country.name),
                href=country_href(country.code),
                total=country.mentions.name + country.mentions.demonym + country.mentions.metonym,
                by_name=country.mentions.name,
                by_adjective=country.mentions.demonym,
                by_seat=country.mentions.metonym,
                place=places.find(country.evidence[0].line, around.words) if country.evidence else None,
            )
            for country in article.countries
            if country.role == role
        )
        if countries:
            groups.append(CountryGroup(role, countries))
    return tuple(groups)


def citation_of(article: Article, reference: Reference, words: Words) -> Citation:
    """The citation line, without files."""
    _ = words.gettext
    return Citation(
        url=reference.url,
        archived=reference.archived,
        authors=_(", ").join(author.value for author in article.authors) or None,
        title=article.title.value,
        publisher=article.publisher.value if article.publisher else _("publisher not known"),
        publisher_known=article.publisher is not None,
        date=fact_date(article.published, words).text if article.published else f"[{_('undated')}]",
        record=article.id,
    )


def _citation(article: Article, reference: Reference, words: Words) -> Citation:
    name = article.path.rsplit("/", 1)[-1].removesuffix(".html")
    references = tuple(
        leaving_parts.Reference(
            style.name,
            f"{name}.{style.ending}",
            f"data:{style.media_type};charset=utf-8,{quote(style.file(style.write(reference)))}",
        )
        for style in STYLES
    )
    return replace(citation_of(article, reference, words), references=references)
