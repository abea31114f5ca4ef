"""What was left out of the articles of one publisher: for which reasons, and which lines again and again.

Only the newest are read, however many there are: what a page's furniture looks like, they show.
"""

from collections import Counter
from collections.abc import Sequence

from newsarchive.archive import cut
from newsarchive.site.tag_parts import Furniture, LeftOut
from newsarchive.site.view import View, read

LINES = 12
"""Lines that are shown."""
LONGEST = 120
"""Characters of a line."""


def furniture_of(ids: Sequence[str], view: View) -> Furniture | None:
    """The furniture of these articles; None where nothing was left out."""
    lines: dict[str, Counter[str]] = {"reason": Counter(), "line": Counter()}
    articles: dict[str, Counter[str]] = {"reason": Counter(), "line": Counter()}
    for _, article in read(ids, view):
        here: dict[str, Counter[str]] = {"reason": Counter(), "line": Counter()}
        for drop in article.dropped:
            here["reason"][drop.reason] += 1
            if drop.text:
                here["line"][cut(drop.text, LONGEST)] += 1
        for kind, found in here.items():
            lines[kind] += found
            articles[kind].update(found.keys())
    if not lines["reason"]:
        return None
    again = {text: count for text, count in articles["line"].items() if count > 1}
    return Furniture(
        articles=len(ids),
        reasons=tuple(
            LeftOut(view.words.reasons[reason], count, articles["reason"][reason])
            for reason, count in sorted(lines["reason"].items(), key=lambda row: (-row[1], row[0]))
        ),
        lines=tuple(
            LeftOut(text, lines["line"][text], count)
            for text, count in sorted(again.items(), key=lambda row: (-row[1], -lines["line"][row[0]], row[0]))[:LINES]
        ),
    )
