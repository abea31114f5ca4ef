from newsarchive.model import Quote
from newsarchive.site.parts import Link
from newsarchive.site.quoting import LONGEST_PIECE, PIECES, chains, quote_groups, quote_view
from tests.site.samples import WORDS, a_quote


def locate(line: int) -> Link:
    return Link(f"Paragraph {line}", f"#l{line}")


def say(quote: Quote) -> Link | None:
    return Link(quote.speaker) if quote.speaker else None


def test_pieces_that_go_on_from_each_other_are_one_quotation() -> None:
    one, two, three = a_quote("One,", 2, "Lind"), a_quote("two", 2, "Lind", continues=0), a_quote("Other", 3, "Vik")
    four = a_quote("three", 4, "Lind", continues=1)

    assert chains((one, two, three, four)) == ((one, two, four), (three,))


def test_a_piece_that_goes_on_from_itself_or_a_later_one_begins_a_quotation() -> None:
    odd = (a_quote("a", 2, continues=0), a_quote("b", 2, continues=5), a_quote("c", 2, continues=-1))

    assert chains(odd) == tuple((quote,) for quote in odd)


def test_each_place_is_named_once() -> None:
    view = quote_view((a_quote("One,", 2), a_quote("two", 2), a_quote("three", 3)), locate, WORDS)

    assert [(piece.text, piece.place.href, piece.again) for piece in view.pieces] == [
        ("One,", "#l2", False),
        ("two", "#l2", True),
        ("three", "#l3", False),
    ]


def test_it_is_told_in_words_how_the_speaker_is_known() -> None:
    def how(**fields: str) -> str:
        return quote_view((a_quote("x", 2, "Lind", **fields),), locate, WORDS).how  # type: ignore[arg-type]

    assert how() == "in full, speaker named with it"
    assert how(attribution="carried", kind="partial") == "in part, carried on from the speaker before"
    assert quote_view((a_quote("x", 2),), locate, WORDS).how == "in full, speaker not named"


def test_endless_quotations_are_cut() -> None:
    view = quote_view(tuple(a_quote("word " * 900, 2) for _ in range(PIECES + 3)), locate, WORDS)

    assert (len(view.pieces), view.more) == (PIECES, 3)
    assert all(len(piece.text) <= LONGEST_PIECE for piece in view.pieces)


def test_quotations_stand_by_speaker_and_those_without_one_last() -> None:
    quotes = (a_quote("a", 2), a_quote("b", 2, "Lind"), a_quote("c", 3, "Vik"), a_quote("d", 4, "Lind"))

    groups = quote_groups(chains(quotes), say, locate, WORDS)

    assert [(group.speaker.label if group.speaker else None, len(group.quotes)) for group in groups] == [
        ("Lind", 2),
        ("Vik", 1),
        (None, 1),
    ]


def test_speakers_who_are_shown_alike_are_not_made_one() -> None:
    quotes = (a_quote("a", 2, "Lind", "lind"), a_quote("b", 3, "Vik", "vik"))

    assert len(quote_groups(chains(quotes), lambda _: Link("Named in the article"), locate, WORDS)) == 2
