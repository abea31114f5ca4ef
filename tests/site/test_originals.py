"""Source texts beside the pages, where they are asked for and may be shown."""

import gzip
import hashlib

import pytest
from msgspec.structs import replace

from newsarchive.model import Article, Issue
from newsarchive.site.originals import gzipped, original_files, original_link
from newsarchive.site.parts import Link
from newsarchive.site.surroundings import surroundings
from tests.site.pages import render_all
from tests.site.samples import FULL_TEXT, a_view, an_entry, full_article

SAME = hashlib.sha256(FULL_TEXT.encode()).hexdigest()


def files(article: Article, originals: str, text: str | None = None) -> dict[str, bytes]:
    entry = an_entry(article, text)
    around = surroundings(entry, a_view(entry, originals=originals))
    return {file.path: file.data() for file in original_files(entry, around)}


def link_of(article: Article) -> Link | None:
    entry = an_entry(article)
    return original_link(entry, surroundings(entry, a_view(article, originals="text")))


def test_nothing_is_offered_unless_it_is_asked_for() -> None:
    assert files(full_article(), "none") == {}
    assert '.txt"' not in render_all(a_view(full_article()))[full_article().path]


def test_the_text_stands_beside_the_page_and_the_page_leads_to_it() -> None:
    article = full_article()
    path = article.path.replace(".html", ".txt")

    assert files(article, "text") == {path: FULL_TEXT.encode()}
    assert f'href="../../{path}">' in render_all(a_view(article, originals="text"))[article.path]


def test_a_packed_text_is_the_same_each_time_and_unpacks_to_the_text() -> None:
    ((path, data),) = files(full_article(), "gz").items()

    assert path.endswith(".txt.gz")
    assert gzip.decompress(data) == FULL_TEXT.encode()
    assert data == gzipped(FULL_TEXT.encode())
    assert data[4:8] == bytes(4)  # no time


def test_only_what_is_the_source_byte_by_byte_is_called_the_source_file() -> None:
    source = replace(full_article().source, sha256=SAME)
    labels = {link.label for article in (full_article(), full_article(source=source)) if (link := link_of(article))}

    assert labels == {"Source file", "Text of the source, as it was read"}


@pytest.mark.parametrize("code", ["excerpt-only", "metadata-only"])
def test_of_what_may_not_be_shown_in_full_nothing_is_offered(code: str) -> None:
    article = full_article(issues=(Issue(code, None, "Not all may be shown."),))

    assert files(article, "text") == files(article, "gz") == {}
    assert link_of(article) is None


def test_of_what_is_withheld_in_part_nothing_is_offered() -> None:
    assert files(full_article(), "text", FULL_TEXT.replace("Tarn", "[withheld]")) == {}
