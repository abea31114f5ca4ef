"""From findings to scores, roles and proof."""

from newsarchive.model import Passage
from newsarchive.tagging import compile_lexicon, tag
from newsarchive.tagging.themes import MOST_EVIDENCE
from newsarchive.vocabulary.countries import Countries
from newsarchive.vocabulary.themes import Rule, Theme, Themes
from tests.tagging.articles import passages, themes_of


def rule(name: str, phrase: str, weight: float) -> Rule:
    return Rule(id=name, language="en", phrases=(phrase,), weight=weight, words=6)


VOCABULARY = Themes(
    (
        Theme("flight", "Flight", threshold=4.0, rules=(rule("strong", "deserter", 4.0), rule("weak", "fled", 1.0))),
        Theme("rain", "Rain", threshold=2.0, rules=(rule("wet", "rain", 2.0),)),
    ),
    {"title": 2.0, "lead": 1.5},
)
LEXICON = compile_lexicon(VOCABULARY, Countries())
FILLER = "Nothing of it stands in this sentence, nor in the next one."


def tagged(text: str) -> list[tuple[str, str, float]]:
    return [(theme.id, theme.role, theme.score) for theme in tag(passages(text), "en", LEXICON).themes]


def test_an_article_is_about_a_theme_from_the_threshold_on() -> None:
    assert tagged("A deserter hid.") == [("flight", "subject", 4.0)]
    assert tagged("They fled.") == [("flight", "mention", 1.0)]


def test_zones_weigh_differently() -> None:
    assert tagged("title: They fled\nlead: He fled.") == [("flight", "mention", round(2.0 + 1.5 * 0.75, 2))]


def test_what_one_rule_finds_again_counts_less_each_time() -> None:
    sentences = [f"Number {count} fled." for count in range(1, 7)]

    assert tagged(" ".join(sentences)) == [("flight", "mention", 1 + 0.75 + 0.5 + 0.25 * 3)]


def test_a_repeated_sentence_counts_and_is_shown_once() -> None:
    text = "They fled.\nThey fled.\nThey fled."

    (theme,) = tag(passages(text), "en", LEXICON).themes

    assert theme.score == 1.0
    assert [proof.line for proof in theme.evidence] == [1]


def test_a_sentence_counts_with_its_strongest_rule() -> None:
    assert tagged("The deserter fled.") == [("flight", "subject", 4.0)]


def test_subjects_come_before_mentions_and_then_by_score() -> None:
    assert [theme[0] for theme in tagged("They fled in the rain.")] == ["rain", "flight"]
    assert [theme[0] for theme in tagged("A deserter in the rain.")] == ["flight", "rain"]


def test_proof_is_the_sentence_its_line_and_its_rule_the_best_first() -> None:
    text = "Nothing here. They fled.\nHe slept. A deserter hid."

    (theme,) = tag(passages(text), "en", LEXICON).themes

    assert [(proof.line, proof.text, proof.rule) for proof in theme.evidence] == [
        (3, "A deserter hid.", "strong"),
        (1, "They fled.", "weak"),
    ]


def test_of_equal_proofs_the_earlier_comes_first_and_there_is_an_end_to_them() -> None:
    text = "\n".join(f"Number {count} fled." for count in range(1, 12))

    (theme,) = tag(passages(text), "en", LEXICON).themes

    assert [proof.line for proof in theme.evidence] == list(range(1, 2 * MOST_EVIDENCE, 2))


def test_proof_in_wrapped_text_has_the_line_where_its_sentence_begins() -> None:
    passage = Passage("body", "It rained. A deserter hid there", (7, 8), (0, 20))

    (theme,) = tag((passage,), "en", LEXICON).themes

    assert theme.evidence[0].line == 7
    assert theme.evidence[0].text == "A deserter hid there"


def test_a_proof_knows_where_its_phrase_stands() -> None:
    (theme,) = tag(passages("It rained. “A Deserter” hid there."), "en", LEXICON).themes[:1]

    (proof,) = theme.evidence

    assert proof.text[proof.start : proof.end] == "Deserter"


def test_the_headline_themes_are_told_apart() -> None:
    flees = themes_of("title: Engineer flees army call-up\nlead: He left the country for fear of being drafted.")
    leaves = themes_of("lead: Two soldiers deserted their regiment.\nThe army searches for the deserters.")
    gives_up = themes_of("lead: Soldiers who surrender voluntarily are promised protection by the president.")

    assert flees["draft-evasion"].role == "subject"
    assert "desertion" not in flees
    assert leaves["desertion"].role == "subject"
    assert "draft-evasion" not in leaves
    assert gives_up["surrender-and-prisoners-of-war"].role == "subject"
    assert "asylum" not in gives_up


def test_look_alikes_show_no_theme() -> None:
    looks = """
        title: Bears sign draft pick after long talks
        lead: The street lay deserted after the NFL draft, and the lunatic asylum on the hill was dark.
        The senator's draft law on fishing never surrendered its secrets.
        Recruitment of teachers goes on, said the veteran actor.
    """

    assert themes_of(looks) == {}


def test_a_language_without_rules_has_no_themes() -> None:
    assert themes_of("Kaksi sotilasta karkasi.", "fi") == {}


def test_in_a_long_text_scattered_mentions_make_no_subject_unless_a_headline_names_it() -> None:
    padding = "\n".join(FILLER for _ in range(210))

    assert tagged(f"A deserter hid.\n{padding}") == [("flight", "mention", 4.0)]
    assert tagged(f"title: They fled\nA deserter hid.\n{padding}") == [("flight", "subject", 6.0)]
    assert tagged(f"A deserter hid.\n{padding}\nNo deserter fled.") == [("flight", "subject", 7.0)]


def test_in_a_brief_a_lesser_sentence_makes_a_subject_in_the_lead_or_beside_another() -> None:
    rules = (rule("sound", "deserter", 3.25), rule("weak", "fled", 1.0))
    lexicon = compile_lexicon(Themes((Theme("flight", "Flight", threshold=4.0, rules=rules),)), Countries())
    padding = "\n".join(FILLER for _ in range(40))

    def role(text: str) -> str:
        return tag(passages(text), "en", lexicon).themes[0].role

    assert role("lead: A deserter hid.") == "subject"
    assert role("It rained.\nA deserter hid.") == "mention"
    assert role("It rained.\nA deserter hid.\nThey fled.") == "subject"
    assert role("lead: They fled.") == "mention"
    assert role(f"lead: A deserter hid.\n{padding}") == "mention"
