from newsarchive.model import NameTag
from newsarchive.tagging.names import Name, NameMention, Names, name_tags
from tests.tagging.articles import document


def test_a_name_has_each_line_of_its_mentions_once_and_its_kind_alone_is_listed() -> None:
    text = document("lead: Ada Brekke said so. Brekke left.\nBrekke of the Harbour Union came back.")
    names = Names(
        (
            Name("person", "ada-brekke", "Ada Brekke", ("Brekke",), None, "archive"),
            Name("organisation", "harbour-union", "Harbour Union", (), None, "archive"),
        ),
        (NameMention(1, 11, 0), NameMention(21, 27, 0), NameMention(34, 40, 0), NameMention(48, 61, 1)),
    )

    assert name_tags(text, names, "person") == (NameTag("ada-brekke", "Ada Brekke", ("Brekke",), None, (1, 3)),)
    assert [name.id for name in name_tags(text, names, "organisation")] == ["harbour-union"]
