"""What a survey says of a document's lines."""

from newsarchive.model import RawDocument
from newsarchive.survey import NOTHING_LEARNT, Level, Survey
from newsarchive.survey.fingerprints import fingerprint_lines

SENTENCE = "The ferry to the outer islands was late again this morning, and nobody was surprised by that, {} said."


def a_document(text: str, folder: str = "d") -> RawDocument:
    return RawDocument(
        path=f"{folder}/x.txt", name="x.txt", format="txt", record=None, sha256="0", size=1, encoding="utf-8", text=text
    )


def knowing(levels: dict[str, Level], folder: str = "d") -> Survey:
    return Survey({folder: {fingerprint_lines(line)[0][1]: level for line, level in levels.items()}})


def test_lines_are_known_by_number_in_their_own_folder_only() -> None:
    text = f"Pier 4\n\n{SENTENCE.format('Ada')}\nPIER 4."
    survey = knowing({"Pier 4": Level.MANY})

    assert survey.recurring(a_document(text)) == {1: Level.MANY, 4: Level.MANY}
    assert survey.recurring(a_document(text, "e")) == {}
    assert NOTHING_LEARNT.recurring(a_document(text)) == {}


def test_the_surest_of_its_folders_counts() -> None:
    document = RawDocument(
        path="d/e/x.txt", name="e/x.txt", format="txt", record=None, sha256="0", size=1, encoding="utf-8",
        text=f"Pier 4\n{SENTENCE.format('Ada')}",
    )  # fmt: skip
    inner, outer = knowing({"Pier 4": Level.MOST}, "d/e"), knowing({"Pier 4": Level.SOME}, "d")

    assert Survey({**inner.levels, **outer.levels}).recurring(document) == {1: Level.MOST}


def test_a_document_most_of_whose_text_recurs_is_a_copy_and_nothing_of_it_is_furniture() -> None:
    shared = [SENTENCE.format(name) for name in ("Ada", "Musa", "Inés")]
    survey = knowing(dict.fromkeys((*shared, "Pier 4"), Level.MOST))

    assert survey.recurring(a_document("\n".join([*shared, "Pier 4", SENTENCE.format("Nino")]))) == {}


def test_a_document_with_a_shared_paragraph_among_its_own_is_no_copy() -> None:
    shared = SENTENCE.format("Ada")
    own = [SENTENCE.format(name) for name in ("Musa", "Inés", "Nino")]

    assert knowing({shared: Level.MANY}).recurring(a_document("\n".join([*own, shared]))) == {4: Level.MANY}


def test_a_text_of_short_lines_that_stands_in_many_files_is_a_copy_too() -> None:
    lines = [f"Team {name} 3" for name in ("North", "South", "East")]

    assert knowing(dict.fromkeys(lines, Level.SOME)).recurring(a_document("\n".join([*lines, "Team West 1"]))) == {}
