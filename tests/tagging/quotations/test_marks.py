import pytest

from newsarchive.tagging.quotations.marks import Span, spans_of


def found(text: str) -> list[str]:
    text = f"\n{text}\n"
    spans = spans_of(text, [(1, len(text) - 1)]).get(0, [])
    return [text[span.start : span.end] for span in spans]


def spans(text: str) -> list[Span]:
    text = f"\n{text}\n"
    return spans_of(text, [(1, len(text) - 1)]).get(0, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We stay,” he said. “All of us.”", ["We stay,", "All of us."]),
        ('"We stay," he said. "All of us."', ["We stay,", "All of us."]),
        ("‘We stay,’ he said. ‘All of us.’", ["We stay,", "All of us."]),
        ("'We stay,' he said.", ["We stay,"]),
        ("„Wir bleiben“, sagte er. ‚Ja‘", ["Wir bleiben", "Ja"]),
        ("„Zostajemy”, powiedział.", ["Zostajemy"]),
        (",,We blijven”, zegt hij.", ["We blijven"]),
        (",,We blijven.'' Zo is het.", ["We blijven."]),
        ("“We stay,’’ he said.", ["We stay,"]),
        ("»Wir bleiben«, sagte er.", ["Wir bleiben"]),
        ("« Nous restons », dit-il.", ["Nous restons"]),
        ("«Мы остаёмся», — сказал он.", ["Мы остаёмся"]),
        ("”Vi stannar”, sa hon. »Ja»", ["Vi stannar", "Ja"]),
        ("「残ります」と述べた。", ["残ります"]),
        ("(“Here,” he said)", ["Here,"]),
        ('He wrote " no " there', ["no"]),
    ],
)
def test_marks_of_many_languages_open_and_close(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It isn’t ours, it’s the soldiers’ and nobody else's.",
        "Back in the '90s they didn't go.",
        "He is 6'2\" and not a word more.",
        "Rock 'n' roll.",
        "Nothing here",
    ],
)
def test_apostrophes_and_inches_are_no_quotation_marks(text: str) -> None:
    assert found(text) == []


def test_quotations_inside_belong_to_the_outer_one() -> None:
    assert found("“He told us ‘no’ and left,” she said.") == ["He told us ‘no’ and left,"]
    assert found("‘He told us “no” and left,’ she said.") == ["He told us “no” and left,"]
    assert found("«Завод «Заря» закрыт», сказал он.") == ["Завод «Заря» закрыт"]


def test_a_genitive_does_not_close_where_a_better_mark_follows() -> None:
    assert found("‘The soldiers’ families wait here,’ he said.") == ["The soldiers’ families wait here,"]


def test_what_is_not_closed_stays_open_to_the_end_of_its_passage() -> None:
    (span,) = spans("“I was there. And then …")

    assert not span.closed
    assert found("“I was there. And then …") == ["I was there. And then …"]


def test_an_inch_inside_straight_marks_does_not_close() -> None:
    assert found('"A 6" nail is enough," he said.') == ['A 6" nail is enough,']


@pytest.mark.parametrize("mark", ['"', "“", "”", "‘", "'", "«", "„“", '"a" ', "‘a’ ", "“a "])
def test_a_megabyte_of_marks_is_read(mark: str) -> None:
    assert spans(mark * (200_000 // len(mark))) is not None
