"""What may be one name is suggested; what names.yml forbids is not."""

from newsarchive.archive import SameNames
from newsarchive.archive.naming import Named, suggested_merges
from newsarchive.vocabulary.names import NO_NAMES, Authority, Known


def person(id_: str, name: str, *forms: str) -> Named:
    return Named(id_, "person", name, forms)


def test_transliterations_initials_and_middle_names_are_suggested_with_the_reason() -> None:
    names = [
        person("sergei-dolvikov", "Sergei Dolvikov"),
        person("sergey-dolwikow", "Sergey Dolwikow"),
        person("ada-brekke", "Ada Brekke"),
        person("a-brekke", "A. Brekke"),
        person("jan-ivar-skoglund", "Jan Ivar Skoglund"),
        person("jan-skoglund", "Jan Skoglund"),
        Named("harbour-defence-union", "organisation", "Harbour Defence Union"),
        Named("harbour-defense-union", "organisation", "Harbour Defense Union"),
    ]

    assert suggested_merges(names, NO_NAMES) == (
        SameNames("person", ("a-brekke", "ada-brekke"), "initial"),
        SameNames("organisation", ("harbour-defence-union", "harbour-defense-union"), "spelling"),
        SameNames("person", ("jan-ivar-skoglund", "jan-skoglund"), "middle-name"),
        SameNames("person", ("sergei-dolvikov", "sergey-dolwikow"), "spelling"),
    )


def test_one_slip_in_a_long_surname_is_suggested() -> None:
    names = [person("ada-wendelbo", "Ada Wendelbo"), person("ada-wendelbro", "Ada Wendelbro")]

    assert [merge.ids for merge in suggested_merges(names, NO_NAMES)] == [("ada-wendelbo", "ada-wendelbro")]


def test_other_people_of_one_surname_and_short_surnames_are_not_suggested() -> None:
    names = [
        person("ada-brekke", "Ada Brekke"),
        person("martin-brekke", "Martin Brekke"),
        person("ada-berg", "Ada Berg"),
        person("ada-borgen", "Ada Borgen"),
        person("alex", "Alex"),
    ]

    assert suggested_merges(names, NO_NAMES) == ()


def test_forbidden_merges_and_two_entries_of_the_authority_are_never_suggested() -> None:
    names = [person("ada-brekke", "Ada Brekke"), person("a-brekke", "A. Brekke")]
    apart = Authority((Known("ada-brekke", "person", "Ada Brekke", ("Ada Brekke",), not_same_as=("a-brekke",)),))
    both = Authority(tuple(Known(name.id, "person", name.name, (name.name,)) for name in names))

    assert suggested_merges(names, apart) == ()
    assert suggested_merges(names, both) == ()


def test_the_order_of_the_names_makes_no_difference() -> None:
    names = [person(f"a{number}-dolvik", f"A{number} Dolvik") for number in range(5)]
    names.append(person("ada-dolvik", "Ada Dolvik"))

    assert suggested_merges(names, NO_NAMES) == suggested_merges(names[::-1], NO_NAMES)


def test_a_surname_of_very_many_is_passed_over() -> None:
    names = [person(f"ada-{'x' * number}-brekke", f"Ada {'x' * number} Brekke") for number in range(1, 200)]

    assert suggested_merges(names, NO_NAMES) == ()
