"""The index as a build makes it: what is in it, what is not, and which files a change touches."""

import json
import re
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from hashlib import sha256

import pytest

from newsarchive.search import postings
from newsarchive.search.coding import ALPHABET
from newsarchive.stages import indexing, searching
from newsarchive.store import Store
from tests.sites import Folder, Site

ARTICLE = """\
{title}

By Ada Brekke

3 May 2021

The harbour council met on Tuesday and put off its decision, because {word} kept most of the members away all day.

Reservists asked for asylum in Finland. Nobody knows what will become of them until the court has heard the matter.
"""


def unsqueezed(text: str) -> str:
    """The text in a packed, deflated string."""
    pairs = re.findall("..", text)
    bits = "".join(f"{ALPHABET.index(one) * 91 + ALPHABET.index(other):013b}" for one, other in pairs)
    size = int(bits[:32], 2)
    return zlib.decompress(int(bits[32 : 32 + 8 * size], 2).to_bytes(size, "big"), -15).decode()


def said(site: Site) -> str:
    """Every text that the index holds."""
    found = []
    for path, data in site.files().items():
        if path.startswith("search/") and not path.startswith(("search/stem-", "search/head")):
            found += [unsqueezed(text) for text in re.findall(r',"([^"]+)"', data.decode())[:1] if path[7] in "tdxn"]
    return "\n".join(found)


def index(site: Site) -> dict[str, bytes]:
    return {path: data for path, data in site.files().items() if path.startswith("search/")}


def write(folder: Folder, **words: str) -> None:
    for name, word in words.items():
        folder.write(f"-- seeds/{name}.txt --\n{ARTICLE.format(title=f'Council of {name} waits', word=word)}")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the articles whose words are taken, as long as the test goes on."""
    titles: list[str] = []
    original = postings.Indexer.read

    def noted(self: postings.Indexer, articles: Sequence[postings.Searched]) -> Iterator[postings.Postings]:
        titles.extend(article.metadata.title.value for article in articles)
        return original(self, articles)

    monkeypatch.setattr(postings.Indexer, "read", noted)
    return titles


def test_a_site_carries_the_stemmers_of_its_languages_only(folder: Folder) -> None:
    write(folder, a="rain")
    stemmers = [path for path in index(folder.build()) if "stem-" in path]
    assert stemmers == ["search/stem-en.js"]


def test_workers_do_not_change_a_byte(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "A_RUN", 2)
    write(folder, a="rain", b="snow", c="fog", d="wind", e="hail")
    one = index(folder.build(output=folder.path / "one"))
    several = index(folder.build(output=folder.path / "several", workers=3))

    assert one == several


def test_a_run_of_articles_that_did_not_change_is_not_read_again(
    folder: Folder, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "A_RUN", 1)
    write(folder, a="rain", b="snow")
    folder.build()
    write(folder, b="fog")
    read.clear()
    folder.build()

    assert read == ["Council of b waits"]


def test_an_article_that_comes_or_goes_moves_only_the_ends_next_to_it() -> None:
    articles = [(sha256(str(number).encode()).digest(), 900 + number % 200) for number in range(3_000)]

    def runs(some: list[tuple[bytes, int]]) -> set[tuple[tuple[bytes, int], ...]]:
        return {tuple(some[place] for place in run) for run in indexing.cut(some, 50_000)}

    whole = runs(articles)
    sizes = [sum(size for _, size in run) for run in whole if run[-1] != articles[-1]]

    assert len(sizes) > 10
    assert all(50_000 <= size < 202_000 for size in sizes)
    assert len(whole - runs(articles[:1_000] + articles[1_001:])) <= 3
    assert len(runs([*articles[:1_000], (b"another", 1_000), *articles[1_000:]]) - whole) <= 3


def test_a_text_as_large_as_a_run_is_one_alone() -> None:
    assert list(indexing.cut([(b"a", 1), (b"b", 400), (b"c", 1)], 100)) == [range(1), range(1, 2), range(2, 3)]
    assert list(indexing.cut([(b"b", 400), (b"d", 400)], 100)) == [range(1), range(1, 2)]
    assert list(indexing.cut([], 100)) == []


def test_another_release_of_the_stemmer_makes_every_run_anew(
    folder: Folder, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "A_RUN", 1)
    write(folder, a="rain", b="snow")
    folder.build()
    read.clear()
    monkeypatch.setattr(indexing, "version", lambda _: "99")
    write(folder, a="rain ")
    folder.build()

    assert len(read) == 2


@pytest.mark.parametrize("place", [1, 2])
def test_a_damaged_part_of_a_run_is_made_anew(folder: Folder, place: int) -> None:
    write(folder, a="rain", b="snow")
    whole = index(folder.build())
    path = folder.path / ".build.newsarchive" / searching.POSTINGS
    with closing(sqlite3.connect(path)) as store, store:
        rows = store.execute("SELECT key, value FROM entry ORDER BY length(key)").fetchall()
        key, value = rows[place - 1]
        store.execute("UPDATE entry SET value = ? WHERE key = ?", (value[:-1] + bytes([value[-1] ^ 1]), key))

    assert len(rows) == 2
    assert index(folder.build()) == whole


def test_two_articles_of_one_text_are_two_results(folder: Folder) -> None:
    write(folder, a="rain")
    for name in ("b/x", "c/x"):
        folder.write(f"-- seeds/{name}.txt --\n{ARTICLE.format(title='Council of b waits', word='snow')}")

    head = index(folder.build())["search/head.js"].decode()

    assert json.loads(head[head.index("{") : head.rindex("}") + 1])["dated"] == 3


def test_a_store_that_breaks_while_it_is_written_is_begun_anew(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "A_RUN", 1)
    write(folder, a="rain", b="snow", c="fog")
    whole = index(folder.build(output=folder.path / "whole"))
    put, calls = Store.put_many, []

    def breaking(self: Store, pairs: Iterable[tuple[bytes, bytes]]) -> None:
        if self.path.name == searching.POSTINGS:
            calls.append(1)
            if len(calls) == 2:
                assert self._connection is not None
                self._connection.close()
        put(self, pairs)

    monkeypatch.setattr(Store, "put_many", breaking)

    assert index(folder.build(output=folder.path / "broken")) == whole
    assert len(calls) > 3


def test_runs_that_are_kept_take_the_numbers_of_the_day(
    folder: Folder, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "A_RUN", 1)
    write(folder, a="rain", b="snow", c="fog")
    folder.build()

    def read_by_a_build(number: int) -> list[str]:
        read.clear()
        after = index(folder.build())
        titles = list(read)
        assert after == index(folder.build(output=folder.path / f"clean-{number}"))
        return titles

    older = ARTICLE.format(title="Council of d waits", word="hail").replace("3 May 2021", "3 May 1999")
    folder.write(f"-- seeds/d.txt --\n{older}")
    assert read_by_a_build(1) == ["Council of d waits"]
    folder.write(f"-- seeds/0.txt --\n{older.replace('of d waits', 'of e waits').replace('3 May 1999', '')}")
    assert read_by_a_build(2) == ["Council of e waits"]
    (folder.path / "seeds" / "d.txt").unlink()
    assert read_by_a_build(3) == []


def test_an_edit_gives_the_bytes_of_a_build_from_nothing(folder: Folder) -> None:
    write(folder, a="rain", b="snow")
    folder.build()
    write(folder, b="fog")
    edited = index(folder.build())

    assert edited == index(folder.build(output=folder.path / "afresh"))


def test_what_may_not_be_shown_is_not_in_the_index(folder: Folder) -> None:
    folder.write("-- newsarchive.yml --\npublish: metadata\n")
    write(folder, a="xylophones")
    site = folder.build()

    assert "Council of a waits" in said(site)
    assert not re.search("xylophon|reservist|harbour", said(site), re.IGNORECASE)


@pytest.mark.parametrize(
    "what,gone",
    [("article", "xylophon|Council of a waits"), ("{people: [Ada Brekke]}", "brekke")],
)
def test_what_is_withheld_is_not_in_the_index(what: str, gone: str, folder: Folder) -> None:
    folder.write(
        "-- newsarchive.yml --\ntitle: T\n"
        f"-- overrides.yml --\n- source: seeds/a.txt\n  because: The court ruled so.\n  withhold: {what}\n"
    )
    write(folder, a="xylophones")

    assert not re.search(gone, said(folder.build()), re.IGNORECASE)


def test_all_that_is_shown_can_be_found(folder: Folder) -> None:
    write(folder, a="xylophones")
    assert re.search("xylophon", said(folder.build()))


def test_a_person_whom_one_article_names_is_no_facet(folder: Folder) -> None:
    write(folder, a="Kari Nordmann")
    assert "@person:kari nordmann" not in said(folder.build())


def test_an_empty_archive_has_a_head(folder: Folder) -> None:
    folder.write("-- seeds/empty.txt --\n\n")
    head = json.loads(folder.build().read("search/head.js").removeprefix("newsarchive.begin(").removesuffix(");\n"))
    assert (head["dated"], head["undated"], unsqueezed(head["shards"])) == (0, 0, "")


def test_what_is_withdrawn_is_gone_from_what_is_kept(folder: Folder) -> None:
    write(folder, a="xylophon", b="snow")
    folder.build()
    kept = folder.path / ".build.newsarchive"
    assert any(b"xylophon" in path.read_bytes() for path in kept.glob("search.sqlite*"))

    write(folder, a="rain")
    folder.build()

    assert not any(b"xylophon" in path.read_bytes() for path in kept.rglob("*") if path.is_file())
