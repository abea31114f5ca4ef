import io
from collections.abc import Collection, Iterable, Iterator

from newsarchive.model import RawDocument
from newsarchive.survey import LineCount, Survey
from newsarchive.survey.counting import count
from newsarchive.survey.learning import LONGEST_SHOWN, SHOWN, learn, make_sheet


def a_document(name: str, text: str, record: str | None = None) -> RawDocument:
    return RawDocument(
        path=f"d/{name}", name=name, format="txt", record=record, sha256="0", size=1, encoding="utf-8", text=text
    )


def learnt(documents: list[RawDocument], now: list[RawDocument] | None = None) -> Survey:
    """``now``: the documents as they are when words are read."""

    def read(paths: Collection[str]) -> Iterable[tuple[str, Iterable[RawDocument]]]:
        present = documents if now is None else now
        return [(path, [document for document in present if document.path == path]) for path in sorted(paths)]

    tally, again = count(map(make_sheet, documents), io.BytesIO())
    return learn(tally, again, read)


def pages(number: int, *lines: str) -> list[RawDocument]:
    return [a_document(f"{n:03}.txt", "\n".join((f"Own {n}", *lines))) for n in range(number)]


def test_lines_are_shown_as_the_first_document_has_them_with_their_counts() -> None:
    documents = pages(20, "read  on »")
    documents[0] = a_document("000.txt", "Read on »\nA last word")
    documents += [a_document(f"x{n}.txt", "A last word") for n in range(10)]

    (folder,) = learnt(documents).folders

    assert (folder.folder, folder.documents, folder.recurring) == ("d", 30, 2)
    assert folder.lines == (LineCount("Read on »", 20), LineCount("A last word", 11))


def test_so_many_lines_are_shown_and_long_ones_are_cut() -> None:
    (folder,) = learnt(pages(20, *(f"line {n} {'x' * 900}" for n in range(SHOWN + 20)))).folders

    assert folder.recurring == SHOWN + 20
    assert len(folder.lines) == SHOWN
    assert all(len(line.text) == LONGEST_SHOWN and line.text.endswith("…") for line in folder.lines)


def test_a_file_that_changed_meanwhile_shows_nothing() -> None:
    documents = pages(20, "Slogan")
    survey = learnt(documents, now=pages(20, "Something else"))

    assert survey.folders[0].lines == ()
    assert survey.recurring(documents[3]) == {}  # two lines only: most of its text recurs


def test_records_of_one_container_are_told_apart() -> None:
    records = [a_document("a.jsonl", f"Own {n}\nSlogan", str(n)) for n in range(15)]

    (folder,) = learnt(records).folders

    assert folder.folder == "d/a.jsonl"
    assert folder.lines == (LineCount("Slogan", 15),)


def test_a_dump_without_recurring_lines_teaches_nothing() -> None:
    def own() -> Iterator[RawDocument]:
        return (a_document(f"{n}.txt", f"Own {n}") for n in range(50))

    assert learnt(list(own())) == Survey()
