"""The whole build: a flat list of named, timed stages. The only module that knows them all."""

import os
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import msgspec
from msgspec import Struct

from newsarchive import vocabulary
from newsarchive.archive import Archive, Card, gather, make_card
from newsarchive.archive.naming import same_entries
from newsarchive.cleaning import RULES
from newsarchive.errors import Mistake, StoreError, in_order
from newsarchive.locale import load_catalogue
from newsarchive.model import Issue, RawDocument
from newsarchive.overrides import known_to, load_overrides
from newsarchive.project import Project
from newsarchive.publish import Publication, Published, Staged, work_folder
from newsarchive.render import ROOT_FILES, Renderer, make_renderer, read_own, static_files
from newsarchive.report import Report
from newsarchive.rights.withheld import Tombstone
from newsarchive.site import KINDS, Kind, SiteSettings, View, Words, load_words, make_view, to_html
from newsarchive.sources import READERS, Reader
from newsarchive.stages.discretion import discreet, secrets, without_names
from newsarchive.stages.drafts import Families, Rules, read_with, set_up
from newsarchive.stages.fetching import Fetcher
from newsarchive.stages.harvest import Harvest, check_extras, encoder
from newsarchive.stages.jobs import carry_out
from newsarchive.stages.overriding import OverrideIndex, index_overrides, unmet, unnamed
from newsarchive.stages.pages import press_archive, press_entries
from newsarchive.stages.recalling import PAGES, Recall, makers_of, signature_of
from newsarchive.stages.records import Batch, Record
from newsarchive.stages.refusing import refuse_another, refuse_emptying, refuse_gaps
from newsarchive.stages.remembering import Digests, remember
from newsarchive.stages.rereading import READINGS, Rereading
from newsarchive.stages.reviewing import Tray, cards_of, review_of
from newsarchive.stages.sealing import RACY_NS, break_seal, look, seal_of, set_seal
from newsarchive.stages.searching import search_jobs
from newsarchive.stages.surveying import is_worthwhile, survey
from newsarchive.stages.tasks import find, select
from newsarchive.store import Store, forget
from newsarchive.survey import NOTHING_LEARNT, Survey
from newsarchive.tagging import FAMILIES
from newsarchive.theme import Theme, find_theme
from newsarchive.vocabulary import Vocabulary
from newsarchive.vocabulary.world import load_world

Progress = Callable[[str, int, int | None], None]
"""Called with a stage's name, how many things of it are done, and of how many, where that is known."""

DRAFTS = "drafts.sqlite"
"""The store of drafts, in the work folder."""
INPUTS = "data/inputs.jsonl"
RECURRING = "data/recurring.jsonl"
WITHHELD = "data/withheld.jsonl"


class Found(Struct, frozen=True):
    """What was read, and what makes pages of it."""

    view: View
    renderer: Renderer
    vocabulary: Vocabulary
    stale: Sequence[Mistake]
    """Overrides that do not hold."""


class Pipeline(Struct, frozen=True):
    """The plug points: ordered, named, and values like all else."""

    readers: Sequence[Reader] = READERS
    rules: Rules = RULES
    families: Families = FAMILIES
    kinds: Sequence[Kind] = KINDS


def build(
    project: Project,
    *,
    workers: int = 1,
    progress: Progress = lambda *_: None,
    pipeline: Pipeline = Pipeline(),  # noqa: B008 - a frozen value
) -> Report:
    """Makes the site of a project and puts it in its place. Raises NewsarchiveError for what the user can mend."""
    try:
        return _build(project, workers, progress, pipeline)
    except StoreError:
        # Something kept turned out not to be whole when it was asked for: then nothing that is kept is to be trusted.
        for name in (DRAFTS, READINGS):
            forget(work_folder(Path(os.path.realpath(project.output))) / name)
        return _build(project, workers, progress, pipeline)


def _build(project: Project, workers: int, progress: Progress, pipeline: Pipeline) -> Report:
    check_extras(project.data)
    clock = _Clock(progress)
    theme = find_theme(project.trusted)
    with (
        Publication.open(project.output, protected=project.protected) as publication,
        publication.room(),
        ExitStack() as opened,
    ):
        refuse_another(publication.work, project)
        # Before anything is read: what is changed while the build runs must not be taken for built.
        began, is_usual = time.time_ns(), pipeline == Pipeline()
        seen = look(project, began) if is_usual else None
        makers = makers_of(project, theme)
        articles = sum(path.startswith("articles/") for path in publication.paths)
        # What a plug point of one's own makes is not told by any signature.
        until = began - RACY_NS if is_usual else None
        found = _read(project, theme, publication.work, pipeline, clock, workers, opened, articles, until)
        view, renderer, archive = found.view, found.renderer, found.view.archive
        signature = signature_of(makers, found.vocabulary.digest, view.settings)
        recall = opened.enter_context(
            Recall.open(publication.work / PAGES if is_usual else None, signature, publication.keep)
        )
        with clock.stage("Articles", len(archive.cards)):
            staged: list[Staged] = []
            shown_digests: list[bytes] = []
            harvest = opened.enter_context(Harvest(publication, view, keeps=is_usual and not project.history))
            digests = opened.enter_context(Digests.open(publication, archive)) if project.history else None
            for pressed in press_entries(
                pipeline.kinds,
                view,
                renderer,
                publication.stage,
                encoder(view),
                recall,
                workers=workers,
                written=harvest.written,
            ):
                staged += map(publication.shared, pressed.staged)
                shown_digests += pressed.shown
                recall.add(pressed.keys, pressed.fresh)
                harvest.add(pressed.shown, pressed.records)
                if digests:
                    digests.add(record[0] for record in pressed.records if record is not None)
                clock.tick(len(pressed.records))
        shown = dict(zip(archive.cards, shown_digests, strict=True))
        with clock.stage("Lists"):
            for pressed in press_archive(
                pipeline.kinds, view, renderer, publication.stage, recall, shown, workers=workers
            ):
                staged += map(publication.shared, pressed.staged)
                recall.add(pressed.keys, pressed.fresh)
            staged += [publication.stage(path, data) for path, data in _beside_pages(theme, archive)]
        with clock.stage("Search"):
            known_as = {known.id: (*known.forms, *known.alone) for known in found.vocabulary.names.names}
            searching = search_jobs(view, publication.work / DRAFTS, known_as, publication.stage, workers=workers)
        with clock.stage("Data"):
            made: list[Staged] = []
            for done in carry_out([*searching, *harvest.jobs(recall, shown)], workers):
                made += map(publication.shared, done.staged)
                recall.add((), done.fresh)
            staged += made
            staged += harvest.finish(made)
            if digests:
                staged.append(digests.staged())
            recall.prune()
        with clock.stage("Publishing"):
            break_seal(publication.work)
            published = publication.commit(staged)
            report = _report(project, archive, found.stale, len(staged), published)
            if seen and (standing := publication.standing):
                set_seal(publication.work, seal_of(report, seen, standing))
    return msgspec.structs.replace(report, timings=tuple(clock.timings))


@contextmanager
def read_archive(
    project: Project, *, workers: int = 1, progress: Progress = lambda *_: None
) -> Iterator[tuple[View, Renderer]]:
    """The archive of a project without its site: what pages are made from, and what makes them, while it is open.

    Drafts are kept in a temporary folder. Raises NewsarchiveError for what the user can mend.
    """
    with tempfile.TemporaryDirectory(prefix="newsarchive-") as folder, ExitStack() as opened:
        theme = find_theme(project.trusted)
        bare = msgspec.structs.replace(project, review=False)
        found = _read(bare, theme, Path(folder), Pipeline(), _Clock(progress), workers, opened)
        yield found.view, found.renderer


def _read(
    project: Project,
    theme: Theme,
    folder: Path,
    pipeline: Pipeline,
    clock: "_Clock",
    workers: int,
    opened: ExitStack,
    published: int = 0,
    until: int | None = None,
) -> Found:
    """From the sources to the archive, with drafts in ``folder``. ``opened`` closes what pages are fetched from;
    ``published``: pages of articles in the site that stands. ``until``: the time (ns) up to which a file must have been
    left alone to be believed by its look; None to read every file.
    """
    with clock.stage("Vocabulary"):
        words = vocabulary.load(project.vocabulary)
        overrides = load_overrides(project.trusted, known_to(words))
        history = remember(project.history)
    with clock.stage("Scanning"):
        selection = select(project, readers=pipeline.readers)
        rereading = opened.enter_context(
            Rereading.open(None if until is None else folder / READINGS, read_with(selection), until or 0)
        )
        found = list(find(selection, rereading))
        refuse_gaps(found)
        refuse_emptying(found, project, published)
    learnt = NOTHING_LEARNT
    if is_worthwhile(found, selection):
        with clock.stage("Surveying", len(found)):
            learnt = survey(
                found,
                selection,
                workers=workers,
                folder=folder,
                tick=clock.tick,
                overrides=index_overrides(overrides),
                rereading=rereading,
            )
    with clock.stage("Reading", len(found)):
        store = folder / DRAFTS
        bench = set_up(
            words, learnt, store, pipeline.rules, pipeline.families, project.ner, project.rights, overrides, rereading
        )
        tray = Tray() if project.review else None
        batches = cards_of(found, selection, bench, _card, tray, workers=workers)
        kept = _keep(batches, store, bench.overrides, clock, rereading)
    with clock.stage("Ordering"):
        interface = load_words(project.language, load_catalogue(project.language, project.trusted))
        archive = _gather(kept, words, _without_words(learnt, project, bench.overrides), interface)
        fetch = opened.enter_context(Fetcher(archive.cards, store))
        review = review_of(tray, archive, fetch) if tray is not None else None
        settings = _settings(project, theme, words, interface)
        view = make_view(settings, archive, fetch, interface, history, review)
        renderer = make_renderer(theme, view)
    return Found(view, renderer, words, kept.stale)


class Kept(Struct, frozen=True):
    """What is kept of all that was read, beside the drafts in the store."""

    cards: tuple[Card, ...]
    """In the order of the sources."""
    issues: tuple[Issue, ...]
    """What gave no article."""
    withheld: tuple[Tombstone, ...]
    stale: tuple[Mistake, ...]
    """Overrides whose article is not there or that do not hold any more."""


class _Clock:
    """Times the stages and tells the progress of the one that runs."""

    def __init__(self, progress: Progress) -> None:
        self.timings: list[tuple[str, float]] = []
        self._progress = progress
        self._stage = ""
        self._done = 0
        self._total: int | None = None

    @contextmanager
    def stage(self, name: str, total: int | None = None) -> Iterator[None]:
        """Times what stands under it."""
        began = time.monotonic()
        self._stage, self._done, self._total = name, 0, total
        self._progress(name, 0, total)
        yield
        self.timings.append((name, time.monotonic() - began))

    def tick(self, number: int) -> None:
        """So many more things of the running stage are done."""
        self._done += number
        self._progress(self._stage, self._done, self._total)


def _keep(
    batches: Iterator[Batch[Card]], drafts: Path, overrides: OverrideIndex, clock: _Clock, rereading: Rereading
) -> Kept:
    """What is kept of the batches. Drafts go to the store; what was there and is not met any more is gone from it."""
    cards: list[Card] = []
    issues: list[Issue] = []
    met: set[int] = set()
    stale: list[Mistake] = []
    withheld: list[Tombstone] = []
    hidden: list[RawDocument] = []
    named: set[int] = set()
    with Store.open(drafts) as store:
        for batch in batches:
            store.put_many(batch.fresh)
            cards += batch.products
            issues += batch.issues
            met.update(batch.met)
            stale += batch.stale
            withheld += batch.withheld
            hidden += batch.hidden
            named.update(batch.named)
            rereading.add(batch.readings)
            clock.tick(batch.inputs)
        store.keep_only(card.key for card in cards)
        rereading.prune()
    return Kept(
        cards=tuple(cards),
        issues=tuple(discreet(issues, secrets(overrides, hidden))),
        withheld=tuple(withheld),
        stale=(*stale, *unmet(overrides, met), *unnamed(overrides, named)),
    )


def _card(record: Record) -> Card:
    article, name = record.article, record.document.name
    return make_card(article, name=name, key=record.key)


def _gather(kept: Kept, words: Vocabulary, learnt: Survey, interface: Words) -> Archive:
    return gather(
        kept.cards,
        themes=[(theme.id, interface.theme(theme.label)) for theme in words.themes.themes],
        country_names={one.code: interface.country(one.code, one.name) for one in words.countries.countries},
        issues=kept.issues,
        withheld=kept.withheld,
        folders=learnt.folders,
        authority={known.id: known.name for known in words.names.names},
        suggest=lambda entries: same_entries(entries, words.names),
        sort_by=interface.order,
    )


def _without_words(learnt: Survey, project: Project, overrides: OverrideIndex) -> Survey:
    """The survey without the lines themselves where a line may be of an article that must not be shown in full, and
    without the names of people whom nothing may name.
    """
    if not project.rights.restricts:
        return msgspec.structs.replace(learnt, folders=without_names(learnt.folders, overrides))
    folders = tuple(msgspec.structs.replace(folder, lines=()) for folder in learnt.folders)
    return msgspec.structs.replace(learnt, folders=folders)


def _settings(project: Project, theme: Theme, words: Vocabulary, interface: Words) -> SiteSettings:
    own = read_own(theme, interface.language)
    return SiteSettings(
        world=load_world(),
        title=project.title,
        description=project.description,
        url=project.url,
        robots=project.robots,
        originals=project.originals,
        data=frozenset(project.data),
        about=own.about,
        introduction=own.introduction,
        footer=to_html(own.footer) if own.footer else None,
        style=own.style,
        logo=own.logo,
        dossier_style=own.dossier_style,
        theme_descriptions={theme.id: interface.theme(theme.description) for theme in words.themes.themes},
        theme_languages=frozenset(words.themes.languages),
        theme_rules={theme.id: theme.languages for theme in words.themes.themes},
        review=project.review,
    )


def _beside_pages(theme: Theme, archive: Archive) -> Iterator[tuple[str, bytes]]:
    """Path and content of what is no page and made of nothing but itself."""
    yield from ((path, file.read_bytes()) for path, file in static_files(theme))
    yield from ROOT_FILES.items()
    yield INPUTS, _encode_lines(archive.issues)
    if archive.folders:
        yield RECURRING, _encode_lines(archive.folders)
    if archive.withheld:
        yield WITHHELD, _encode_lines(archive.withheld)


def _report(project: Project, archive: Archive, stale: Sequence[Mistake], files: int, published: Published) -> Report:
    """What a build did; its times come when all is over."""
    return Report(
        articles=len(archive.cards),
        files=files,
        published=published,
        doubts=Counter(code for card in archive.cards.values() for code, _ in card.doubts),
        issues=archive.issues,
        stale=in_order(stale),
        timings=(),
        start=project.output / "index.html",
    )


def _encode_lines(rows: Sequence[Struct]) -> bytes:
    return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)
