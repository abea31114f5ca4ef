"""A model's spans are one more cue for what the grammar did not trust, and override nothing."""

from collections.abc import Iterator, Sequence

from newsarchive.tagging.names import Entity, Recogniser, find_names
from tests.tagging.articles import document, lexicon

Labels = dict[str, str]


def seeing(labels: Labels) -> Recogniser:
    """A stand-in for a model: it calls these words what it is told to, wherever they stand."""

    def recognise(texts: Sequence[str]) -> Iterator[list[Entity]]:
        for text in texts:
            yield [
                (start, start + len(words), label)
                for words, label in labels.items()
                if (start := text.find(words)) >= 0
            ]

    return recognise


def found(text: str, labels: Labels, language: str = "en") -> dict[str, str]:
    """Name → kind."""
    ready = lexicon().instruments(language)
    article = document(text)
    hits = ready.matcher.find(article.plain)
    places = {start: end for phrase, start, end in reversed(hits) if phrase in ready.words.words}
    names = find_names(article, hits, ready.names, places, seeing(labels))
    return {name.name: name.kind for name in names.names}


def test_a_row_of_capitals_that_nothing_speaks_for_is_a_person_where_the_model_says_so() -> None:
    text = "The ferry was sold to Torvik Halden in March."

    assert found(text, {}) == {}
    assert found(text, {"Torvik Halden": "PERSON"}) == {"Torvik Halden": "person"}


def test_it_is_an_organisation_where_the_model_says_so() -> None:
    text = "The ferry was sold to Nordlys Gruppen in March."

    assert found(text, {"Nordlys Gruppen": "ORG"}) == {"Nordlys Gruppen": "organisation"}


def test_a_single_word_may_be_an_organisation_and_is_never_a_person_by_the_model_alone() -> None:
    text = "The ferry was sold to Nordlysen in March."

    assert found(text, {"Nordlysen": "ORG"}) == {"Nordlysen": "organisation"}
    assert found(text, {"Nordlysen": "PERSON"}) == {}


def test_other_labels_and_spans_that_cut_a_row_in_two_say_nothing() -> None:
    text = "The ferry was sold to Torvik Halden Skarvik in March."

    assert found(text, {"Torvik Halden Skarvik": "GPE"}) == {}
    assert found(text, {"Torvik Halden": "PERSON"}) == {}


def test_the_vetoes_of_the_grammar_hold_against_the_model() -> None:
    assert found("They met at Torvik Square on a Monday.", {"Torvik Square": "PERSON", "Monday": "ORG"}) == {}


def test_a_person_known_by_grammar_stays_one_whatever_the_model_says() -> None:
    assert found("It rained, said Astrid Brekke.", {"Astrid Brekke": "ORG"}) == {"Astrid Brekke": "person"}


def test_in_a_language_that_writes_nouns_with_capitals_the_model_tells_a_name_from_two_nouns() -> None:
    text = "Das Boot wurde im März an Torvik Halden verkauft."

    assert found(text, {}, "de") == {}
    assert found(text, {"Torvik Halden": "PER"}, "de") == {"Torvik Halden": "person"}


def test_a_surname_refers_back_to_whom_the_model_found() -> None:
    text = "The ferry was sold to Torvik Halden in March. The children liked Halden and his boat."
    ready = lexicon().instruments("en")
    article = document(text)

    names = find_names(article, ready.matcher.find(article.plain), ready.names, {}, seeing({"Torvik Halden": "PERSON"}))

    assert [name.aliases for name in names.names] == [("Halden",)]
