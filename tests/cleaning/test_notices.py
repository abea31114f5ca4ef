"""Notices that no single phrase gives away: words that stand together, in any language."""

import pytest

from newsarchive.cleaning.matching import CompiledPhrases
from newsarchive.cleaning.weights import load_weights
from newsarchive.vocabulary.phrases import Phrase, Phrases, phrase_key
from tests.cleaning.helpers import PROSE, cleaned

NOTICES = [
    ("cookie-notice", "By staying here you agree that cookies are put on your machine by the Harbour Post."),
    ("cookie-notice", "Mit der Nutzung unserer Dienste erklären Sie sich einverstanden, dass wir Cookies verwenden."),
    ("cookie-notice", "En continuant à naviguer, vous acceptez l'utilisation de cookies pour des statistiques."),
    ("cookie-notice", "Продолжая пользоваться сайтом, вы соглашаетесь на использование файлов cookie."),
    ("cookie-notice", "Zur Anzeige dieses Videos von einem anderen Anbieter benötigen wir Ihre Zustimmung."),
    ("paywall", "At such a moment we need reporters on the quay. Your donation allows us to keep sending them."),
    ("paywall", "Apoie o jornalismo independente: faça uma doação e ajude-nos a continuar."),
    ("newsletter", "Need more sea stories? Subscribe to our sister title for the latest from the docks!"),
    ("newsletter", "Prenumerera på vårt nyhetsbrev och få de viktigaste nyheterna varje morgon."),
    ("comment-prompt", "ATENÇÃO: comentários que faltem com respeito não serão aprovados pelo moderador."),
    ("comment-prompt", "Küfür, hakaret içeren ve büyük harflerle yazılmış yorumlar onaylanmamaktadır."),
    ("advertisement", "If you buy something through a link of ours, we may earn a commission on it."),
    ("advertisement", "Se acquisti tramite questi link riceviamo una commissione, senza costi per te."),
    ("footer", "Ваш браузер устарел. Пожалуйста, обновите его."),
    ("footer", "¿Has encontrado un error? Avísanos para que lo corrijamos."),
    ("footer", "Diese Zusammenfassung wurde mit künstlicher Intelligenz erstellt und von der Redaktion geprüft."),
    ("share", "Follow Harbour Beat on Instagram, Facebook and YouTube"),
    ("share", "Dołącz do Głosu Portu na Facebooku!"),
]
SENTENCES = [
    "The ministry wants pages to ask for less: nobody should have to accept cookies twice, it said on Monday.",
    "The club lives on donations, and its reporters have walked the quay for thirty years.",
    "She wrote on Facebook that the ferry should follow the rules like everybody else in the harbour.",
    "Follow these steps, shared on Twitter by the harbour office, to get a boat through the lock.",
    "The commission said that it would look at every link between the two firms and the harbour.",
    "Seine Spende für den Hafen hat er nie bereut, und einen Newsletter liest er bis heute jeden Morgen.",
    "He wrote: “Sign up for the newsletter of the harbour, it is the only one that I subscribe to.”",
]


def fate_between_paragraphs(line: str) -> tuple[str, str | None]:
    prose = [PROSE.replace("ferry", boat) for boat in ("ferry", "bus", "tram", "train", "barge", "launch")]
    found = cleaned("\n\n".join(["Ferry crews walk out", *prose[:3], line, *prose[3:]]))
    mark = found.marks[found.lines.index(line)]
    return mark.kind, mark.reason


@pytest.mark.parametrize(("reason", "line"), NOTICES)
def test_a_notice_in_any_wording_is_known_by_words_that_stand_together(reason: str, line: str) -> None:
    assert fate_between_paragraphs(line) == ("dropped", reason)


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_about_cookies_donations_or_newsletters_is_no_notice(line: str) -> None:
    assert fate_between_paragraphs(line)[0] == "paragraph"


def test_the_lead_that_is_glued_to_a_notice_is_not_dropped_with_it() -> None:
    glued = "Your support makes all the difference." + PROSE

    assert fate_between_paragraphs(glued)[0] == "paragraph"


def test_a_headline_with_the_words_of_a_notice_is_left_to_metadata() -> None:
    title = "Follow the harbour race on Instagram"

    assert cleaned("\n\n".join([title, PROSE, PROSE.replace("ferry", "bus")])).marks[0].kind == "front"


def hit(words: str, key: str) -> bool:
    phrase = Phrase(phrase_key(words, "together"), "together", "share", "en")
    return bool(CompiledPhrases(Phrases((phrase,)), load_weights()).search([key])[0])


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("the boats and the harbour", True),
        ("boat and harbour", False),
        ("boats alone", False),
        ("a harbour for steamboats", False),
        ("boats in harbours", True),
        ("many boats and no harbour", False),
        ("boats and the harbour " + "far away " * 40, False),
    ],
)
def test_each_group_needs_a_word_whole_unless_a_star_lets_it_go_on(key: str, found: bool) -> None:
    assert hit("boats / ships + harbour* + !many", key) is found


@pytest.mark.parametrize(("key", "found"), [("join the crew by boat", True), ("a boat to join", False)])
def test_a_word_behind_a_caret_must_open_the_line(key: str, found: bool) -> None:
    assert hit("boat + ^join", key) is found
