import pytest
import rispy

from newsarchive.citations import STYLES, Reference, Span, as_ris
from tests.citations.samples import ALL, BARE, PLAIN

RIS = STYLES[0]


@pytest.mark.parametrize("reference", ALL.values(), ids=ALL)
def test_what_is_written_is_read_back_field_by_field(reference: Reference) -> None:
    (found,) = rispy.loads(as_ris(reference))

    assert found["type_of_reference"] == "NEWS"
    assert (found["id"], found["accession_number"]) == (reference.id, reference.id)
    assert found["title"] == reference.title
    assert tuple(found.get("authors", ())) == reference.authors
    assert found.get("secondary_title") == reference.newspaper
    assert found.get("language") == reference.language
    assert found.get("section") == reference.section
    assert found.get("abstract") == reference.abstract
    assert tuple(found.get("keywords", ())) == reference.keywords
    assert found["name_of_database"] == reference.archive
    assert found.get("urls", []) == [url for url in (reference.url, reference.archived) if url]


def test_dates_are_as_precise_as_they_are_known() -> None:
    lines = as_ris(PLAIN).splitlines()

    assert {"PY  - 2021", "DA  - 2021/03/09/", "Y2  - 2021/04/01/"} <= set(lines)
    month = as_ris(Reference(id="a", title="t", archive="a", published=Span((2021, 3)))).splitlines()
    assert "DA  - 2021/03//" in month
    assert not [line for line in as_ris(BARE).splitlines() if line[:2] in {"PY", "DA", "Y2"}]


def test_an_estimate_is_a_note_and_no_date() -> None:
    text = as_ris(Reference(id="a", title="t", archive="a", published=Span((2022, 9, 23), (2022, 9, 30), circa=True)))

    assert "N1  - Published 2022-09-23 to 2022-09-30 (estimated)" in text
    assert "DA  - " not in text


def test_a_file_may_hold_many() -> None:
    assert [found["id"] for found in rispy.loads(RIS.file(RIS.between.join(map(as_ris, ALL.values()))))] == [
        reference.id for reference in ALL.values()
    ]
