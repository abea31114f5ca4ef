from newsarchive.tagging.names.likeness import distance, fold, same_given, same_surname, skeleton


def test_transliterations_of_one_name_have_one_skeleton() -> None:
    assert len({skeleton(name) for name in ("Zelensky", "Zelenskyy", "Selenskyj", "Зеленський", "Zelenskiy")}) == 1
    assert len({skeleton(name) for name in ("Volodymyr", "Vladimir", "Wladimir", "Владимир")}) == 1
    assert len({skeleton(name) for name in ("Yevgeny", "Evgeny", "Jewgeni", "Евгений")}) == 1


def test_folding_leaves_small_ascii_letters() -> None:
    assert fold("Jiří") == "jiri"
    assert fold("O’Brien") == "obrien"


def test_the_distance_counts_a_swap_of_neighbours_as_one_slip() -> None:
    assert distance("dolvik", "dovlik", 2) == 1
    assert distance("dolvik", "dolvik", 2) == 0
    assert distance("abc", "xyz", 1) == 2


def test_given_names_may_be_one_by_initial_or_transliteration_only() -> None:
    assert same_given("j", "jan")
    assert same_given("sergei", "sergey")
    assert not same_given("anna", "anton")
    assert not same_given("jan", "jon")


def test_short_surnames_are_compared_by_equality() -> None:
    def same(one: str, other: str) -> bool:
        return same_surname(one, skeleton(one), other, skeleton(other))

    assert same("biankin", "bayinkin")
    assert not same("berg", "borg")
    assert not same("hansen", "jansen")
