"""Texts whose title stands beside them: sentences next to the body are no front and no end of a page."""

from newsarchive.cleaning.bare import with_sentences
from newsarchive.model import Cleaned, Mark, Reason

FRONT = Mark("front", "zone-front")
BEHIND = Mark("dropped", "behind-body", "other")
BODY = Mark("paragraph", "zone-body")


def kinds(*lines: tuple[str, Mark]) -> list[str]:
    cleaned = Cleaned(tuple(text for text, _ in lines), tuple(mark for _, mark in lines))
    return [mark.kind for mark in with_sentences(cleaned).marks]


def dropped(reason: Reason) -> Mark:
    return Mark("dropped", "phrase-whole", reason)


def test_sentences_above_and_below_the_body_belong_to_it() -> None:
    assert kinds(
        ("A deserter was freed in Riga on Friday.", FRONT),
        ("", Mark("blank", "blank")),
        ("He is 25 and comes from Omsk.", FRONT),
        ("The judge said that the man had done nothing wrong.", BODY),
        ("“The court will meet again in May.”", BEHIND),
        ("", Mark("blank", "blank")),
        ("Заседание пройдёт в мае.", BEHIND),
        ("裁判は五月に再開する。", BEHIND),
    ) == ["paragraph", "blank", "paragraph", "paragraph", "paragraph", "blank", "paragraph", "paragraph"]


def test_what_is_known_for_something_else_ends_them() -> None:
    assert kinds(
        ("The whole story is told elsewhere.", FRONT),
        ("By Ada Brekke", Mark("front", "byline", "byline")),
        ("The judge said that the man had done nothing wrong.", BODY),
        ("Sign up for our newsletter.", dropped("newsletter")),
        ("The court will meet again in May.", BEHIND),
    ) == ["front", "front", "paragraph", "dropped", "dropped"]


def test_a_line_that_is_no_sentence_stays_what_it_was() -> None:
    assert kinds(
        ("Court frees deserter in Riga", FRONT),
        ("The judge said that the man had done nothing wrong.", BODY),
        ("Weiterlesen über uns.", BEHIND),
    ) == ["front", "paragraph", "dropped"]


def test_without_a_body_there_is_nothing_to_be_next_to() -> None:
    assert kinds(("A deserter was freed in Riga on Friday.", FRONT)) == ["front"]
