from pathlib import Path

from newsarchive.vocabulary import BUILT_IN
from newsarchive.vocabulary.speech import Speech, load_speech

BUILT = BUILT_IN / "speech.yml"
LANGUAGES = "en de fr es it pt nl pl cs ru uk sv tr ar zh ja".split()


def load(folder: Path, *texts: str) -> tuple[Speech, list[str]]:
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"{number}.yml"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    speech, mistakes = load_speech(paths)
    return speech, [f"{Path(mistake.file).name}:{mistake.line}: {mistake.message}" for mistake in mistakes]


def test_the_built_in_words_are_without_a_mistake_and_have_verbs_for_each_language() -> None:
    speech, mistakes = load_speech([BUILT])

    assert not mistakes
    assert all(len(speech.languages[language].verbs) >= 15 for language in LANGUAGES)


def test_every_list_is_told_at_the_top_of_the_file() -> None:
    head = BUILT.read_text(encoding="utf-8").partition("languages:")[0]
    words = head.replace(",", " ").split()

    speech, _ = load_speech([BUILT])
    fields = type(speech.languages["en"]).__struct_fields__

    assert [field for field in fields if field not in words] == []


def test_a_project_adds_words_and_may_replace_all(tmp_path: Path) -> None:
    first = "languages: {en: {verbs: 'sa(y|ys|id)', he: he}}"

    added, mistakes = load(tmp_path, first, "languages: {en: {verbs: chortled}, eo: {verbs: diris}}")
    replaced, _ = load(tmp_path, first, "replace: true\nlanguages: {eo: {verbs: diris}}")

    assert not mistakes
    assert added.languages["en"].verbs == ("say", "says", "said", "chortled")
    assert added.languages["en"].he == ("he",)
    assert list(replaced.languages) == ["eo"]


def test_mistakes_have_their_lines(tmp_path: Path) -> None:
    _, mistakes = load(tmp_path, "languages:\n  en:\n    verbs: sa(y\n    verb: says\n    inverts: maybe\n")

    assert [mistake.split(" ")[0] for mistake in mistakes] == ["0.yml:4:", "0.yml:5:", "0.yml:3:"]
