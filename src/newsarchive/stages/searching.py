"""From the archive to the staged index of its search.

Workers make the runs that are not kept from the last build; one process merges all into shards, one word after the
other. Nothing but what the reduced drafts hold comes into the index.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from newsarchive.archive import Card
from newsarchive.publish import Staged
from newsarchive.search.documents import A_TEXT, WHOLE, chunks, document_scripts, length_scripts, numbered, text_script
from newsarchive.search.facets import Labels, facet_entries, facet_scripts, people_scripts, values_of
from newsarchive.search.head import head_script, make_head
from newsarchive.search.postings import searched
from newsarchive.search.runs import AT_HAND, merged, pieces
from newsarchive.search.shards import Cutter, file_name
from newsarchive.search.stemming import stemmer_of
from newsarchive.site import View
from newsarchive.site.dates import date_view
from newsarchive.site.words import Words
from newsarchive.stages.drafts import lost
from newsarchive.stages.indexing import Run, keep_runs, read_runs
from newsarchive.stages.jobs import Job, several
from newsarchive.store import Store

FOLDER = "search"
POSTINGS = "search.sqlite"
_STEMMERS = Path(__file__).parent.parent / "search" / "stemmers"

Stage = Callable[[str, bytes], Staged]


def search_jobs(
    view: View,
    drafts: Path,
    known_as: Mapping[str, tuple[str, ...]],
    stage: Stage,
    *,
    workers: int,
) -> list[Job]:
    """What makes the files of the index; the runs that it is merged from are made at once.

    ``drafts``: the store; its neighbour ``search.sqlite`` keeps runs. ``known_as``: id of a name → every form the
    authority has of it.
    """
    articles = numbered(view.archive.articles)
    kept_in = drafts.parent / POSTINGS
    with Store.open(kept_in) as store:
        runs = keep_runs(store, articles, view.archive.cards, drafts, known_as, workers)

    jobs = [several("the index of the search", lambda: _press(view, articles, runs, drafts, known_as, stage))]
    if len(articles) <= WHOLE:
        texts = partial(_press_texts, articles, view.archive.cards, drafts, stage)
        jobs.append(several("the texts of the search", texts))
    return jobs


def _press(
    view: View,
    articles: Sequence[tuple[int, str]],
    runs: Sequence[Run],
    drafts: Path,
    known_as: Mapping[str, tuple[str, ...]],
    stage: Stage,
) -> Iterator[Staged]:
    archive = view.archive
    labels = _labels(view)
    values = values_of(archive.cards.values(), labels)
    heads: list[str] = []
    with Store.reader(drafts.parent / POSTINGS) as store:
        filters = facet_entries(articles, archive, labels, known_as)
        for shard in Cutter(len(articles)).cut(merged([pieces(filters, AT_HAND), *read_runs(runs, store)])):
            heads.append(shard.head)
            yield stage(f"{FOLDER}/{file_name('t', shard.head)}.js", shard.terms.encode("utf-8", "replace"))
            for piece, places in enumerate(shard.places):
                yield stage(f"{FOLDER}/{file_name('p', shard.head, piece)}.js", places.encode("utf-8", "replace"))
    lengths = b"".join(run.kept.lengths for run in runs)
    numbers = [number for number, _ in articles]
    for scripts in (
        document_scripts(articles, archive.cards, lambda card: _date(card, view.words)),
        length_scripts(numbers, lengths),
        facet_scripts(articles, archive.cards, values),
        people_scripts(articles, archive),
    ):
        for name, text in scripts:
            yield stage(f"{FOLDER}/{name}.js", text.encode("utf-8", "replace"))
    languages = sorted({card.language for card in archive.cards.values()})
    for language in sorted({served for each in languages if (served := stemmer_of(each)) is not None}):
        yield stage(f"{FOLDER}/stem-{language}.js", (_STEMMERS / f"{language}.js").read_bytes())
    years = [(archive.cards[id_].published or "")[:4] for id_ in archive.articles.dated]
    head = make_head(len(years), len(articles) - len(years), lengths, languages, years, values, heads)
    yield stage(f"{FOLDER}/head.js", head_script(head).encode("utf-8", "replace"))


def _press_texts(
    articles: Sequence[tuple[int, str]], cards: Mapping[str, Card], drafts: Path, stage: Stage
) -> Iterator[Staged]:
    """The whole texts of a small archive."""
    with Store.reader(drafts) as texts:
        for chunk, places in chunks([number for number, _ in articles], A_TEXT):
            keys = [cards[articles[place][1]].key for place in places]
            found = texts.get_many(keys)
            name, text = text_script(chunk, [searched(_expect(found, key, drafts)).blocks for key in keys])
            yield stage(f"{FOLDER}/{name}.js", text.encode("utf-8", "replace"))


def _expect(found: Mapping[bytes, bytes], key: bytes, drafts: Path) -> bytes:
    if key not in found:
        raise lost(drafts)
    return found[key]


def _labels(view: View) -> Labels:
    words = view.words
    languages = {card.language for card in view.archive.cards.values()}
    return Labels(
        themes=view.theme_labels,
        countries=view.country_names,
        languages={language: words.language_name(language) for language in languages},
        statuses={code: mark.word for code, mark in words.marks.items()} | {"undated": words.marks["unknown"].word},
    )


def _date(card: Card, words: Words) -> str:
    return date_view(card.published, card.precision, card.edtf, card.date_status, words).text
