"""What a first pass over a whole dump learns: which lines recur from file to file.

Nothing is learnt yet, and ``NOTHING_LEARNT`` says so; but every draft is already keyed by the survey's verdicts on
its own lines, so that what a later survey knows can never meet a draft made without it.
"""

from msgspec import Struct


class Survey(Struct, frozen=True):
    """What is known about the lines of a dump."""

    def recurring(self, _name: str, _text: str) -> frozenset[int]:
        """Numbers of the lines of ``text``, the document called ``name``, that recur over its folder."""
        return frozenset()


NOTHING_LEARNT = Survey()
