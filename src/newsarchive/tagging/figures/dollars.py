"""Whose money a bare "$" or "dollar" is: the United States' only where nothing in the article speaks against it."""

from collections.abc import Sequence

from newsarchive.model import CountryTag

SIGN = "$"
"""The unit of money of which the text does not say whose it is."""
_OWN = frozenset("AR AU BB BS BZ CA CL CO CU DO FJ GY HK JM LR MX NA NZ SG TT TW UY".split())
"""Countries that write their own money with the sign."""


def dollar(countries: Sequence[CountryTag], *, pesos: bool) -> str:
    """USD, or the bare sign where a country that has a dollar or peso of its own is named as often as the US.

    ``pesos``: in the article's language the US must be named.
    """
    named = {tag.code: tag.mentions.name + tag.mentions.demonym + tag.mentions.metonym for tag in countries}
    rivals = [tag.code for tag in countries if tag.code in _OWN]
    us = named.get("US", -1)
    if pesos and us <= 0:
        return SIGN
    return SIGN if any(named[code] >= us for code in rivals) else "USD"
