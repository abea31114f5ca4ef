"""The two ways of trying a property."""

from hypothesis import settings

from tests.properties import SLOW, examples


def test_the_profile_that_dev_asks_for_is_known_and_tries_two_thousand() -> None:
    assert settings.get_profile(SLOW).max_examples == 2_000


def test_a_property_says_itself_how_many_examples_it_is_worth() -> None:
    is_slow = settings.get_current_profile_name() == SLOW

    assert examples(3, 100).max_examples == (100 if is_slow else 3)
