from pathlib import Path

from newsarchive.vocabulary import BUILT_IN
from newsarchive.vocabulary.figures import FigureVocabulary, FigureWords, load_figures

BUILT = BUILT_IN / "figures.yml"


def load(folder: Path, *texts: str) -> tuple[FigureVocabulary, list[str]]:
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"{number}.yml"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    figures, mistakes = load_figures(paths)
    return figures, [f"{Path(mistake.file).name}:{mistake.line}: {mistake.message}" for mistake in mistakes]


def test_the_built_in_words_are_without_a_mistake_and_have_numbers_and_units() -> None:
    figures, mistakes = load_figures([BUILT])

    assert not mistakes
    for language in "en de fr es it pt nl ru uk pl cs sv tr".split():
        assert figures.languages[language].numbers
        assert "year" in figures.languages[language].units.values()


def test_every_key_is_told_at_the_top_of_the_file() -> None:
    words = BUILT.read_text(encoding="utf-8").partition("languages:")[0].replace(",", " ").split()

    assert [field for field in FigureWords.__struct_fields__ if field not in words] == []


def test_a_project_adds_words_and_may_replace_all(tmp_path: Path) -> None:
    first = """
languages:
  en:
    numbers: {"2": two}
    vague: {20 to 99: dozens}
    units: {year: year(s)}
"""
    added, mistakes = load(tmp_path, first, "languages: {en: {units: {moon: moon(s)}, noun: plural}}")
    replaced, _ = load(tmp_path, first, "replace: true\nlanguages: {eo: {numbers: {'2': du}}}")

    assert not mistakes
    assert added.languages["en"].units == {"year": "year", "years": "year", "moon": "moon", "moons": "moon"}
    assert added.languages["en"].vague == {"dozens": (20, 99)}
    assert added.languages["en"].numbers == {"two": 2}
    assert list(replaced.languages) == ["eo"]


def test_mistakes_have_their_lines(tmp_path: Path) -> None:
    text = """languages:
  en:
    decimal: ";"
    noun: verb
    numbers:
      many: lots
    vague:
      few: some
"""
    _, mistakes = load(tmp_path, text)

    assert sorted({mistake.split(" ")[0] for mistake in mistakes}) == ["0.yml:3:", "0.yml:4:", "0.yml:6:", "0.yml:8:"]
