"""Who is whom in one article."""

from tests.tagging.names.articles import mentions, names, people


def test_one_surname_more_makes_nobody_else() -> None:
    text = "Vino el consejero Antonio Brekke Lind. Lo dijo Antonio Brekke. Brekke no sabe."

    assert mentions(text, "Antonio Brekke Lind", "es") == ["Antonio Brekke Lind", "Antonio Brekke", "Brekke"]
    assert people("Ada Brekke Lind came, and Olav Brekke went.") == ["Ada Brekke Lind", "Olav Brekke"]


def test_a_given_name_with_an_article_before_it_is_a_thing() -> None:
    text = "They fly to the Moon in May. They know what Moon is, and they like Moon best."

    assert people(text) == []
    assert people(text.replace("the Moon", "Moon")) == ["Moon"]


def test_a_nickname_between_given_name_and_surname_parts_nobody() -> None:
    found = names("Police arrested Ada “Gull” Brekke and Olav (Ole) Lind. Brekke laughed.").names

    assert [name.name for name in found] == ["Ada “Gull” Brekke", "Olav (Ole) Lind"]
    assert people("Olav (Oslo), Ada Brekke and others won.") == ["Ada Brekke"]


def test_a_verb_like_a_given_name_before_a_surname_told_in_full_asks() -> None:
    text = "Ada Warrick leads. Will Warrick go on? Will Lind came."

    assert people(text) == ["Ada Warrick", "Will Lind"]
    assert mentions(text, "Ada Warrick") == ["Ada Warrick", "Warrick"]


def test_a_surname_like_a_given_name_comes_back_too() -> None:
    text = "“No,” Saikwen Ray, an analyst, explained. Ray said no. “Yes,” said Ray."

    assert mentions(text, "Saikwen Ray") == ["Saikwen Ray", "Ray", "Ray"]


def test_who_is_told_as_the_kin_of_the_surname_does_not_bear_it_alone() -> None:
    text = "Ada Brekke leads the port. Brekke’s mother, Olga Brekke, is old. Brekke laughed."

    assert mentions(text, "Ada Brekke") == ["Ada Brekke", "Brekke", "Brekke"]
    assert mentions(text.replace("Brekke’s mother", "The mayor"), "Ada Brekke") == ["Ada Brekke"]
