"""Digits as languages write them: 1,234.5 and 1.234,5 and 1 234,5, Indian 1,50,000, Swiss 1'234."""

import re

NUMERAL = re.compile(
    r"\d{1,3}(?:([.,'’\s])\d{3})(?:\1\d{3})*(?:[.,]\d+)?(?!\d)|\d{1,2}(?:,\d\d)+,\d{3}(?!\d)|\d+(?:[.,]\d+)?"
)
_INDIAN = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}")
_LONGEST = 18
"""Digits of a quantity, at most; more are an account or a key."""


def value_of(numeral: str, decimal: str) -> float | None:
    """The number meant, by the language's mark before decimals; None where that cannot be told."""
    if len(numeral) > _LONGEST:
        return None
    if numeral.isdigit():
        return int(numeral)
    if not numeral.isascii():
        numeral = "".join("." if char == "٫" else "'" if char in "’\xa0\u202f\u2009" else char for char in numeral)
    if _INDIAN.fullmatch(numeral):
        return int(numeral.replace(",", ""))
    bare = numeral.replace("'", "").replace(" ", "")
    if "." in bare and "," in bare:
        last = "." if bare.rfind(".") > bare.rfind(",") else ","
        return _number(bare, last)
    mark = "." if "." in bare else "," if "," in bare else ""
    if not mark:
        return _number(bare, "")
    behind = bare.rpartition(mark)[2]
    if bare.count(mark) > 1 or (len(behind) == 3 and mark != decimal and not bare.startswith("0")):
        return _number(bare, "")
    if mark != decimal:
        return None  # "12.30" where decimals take a comma: a time of day
    return _number(bare, mark)


def _number(text: str, decimal: str) -> float | None:
    text = "".join("." if char == decimal else char for char in text if char.isdigit() or char == decimal)
    try:
        number = float(text)
    except ValueError:
        return None
    return int(number) if number.is_integer() else number
