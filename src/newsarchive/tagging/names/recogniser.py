"""The seam for a statistical model: spans that it takes for names are one more cue, never a proof of their own.

Named entity recognition knows names that no list has, and is wrong on some in ten. So it adds to the grammar only:
a row of capitals that the grammar saw and did not trust is believed where the model calls exactly these words a person
or an organisation. What the authority knows and what the grammar rules out stays as it is.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from newsarchive.tagging.document import Document
from newsarchive.tagging.names.book import GIVEN, NEVER, OPENER, THING
from newsarchive.tagging.names.sightings import Organ, Sighting, Sightings

Entity = tuple[int, int, str]
"""Start and end in a passage's text, and the model's label."""
Recogniser = Callable[[Sequence[str]], Iterable[Sequence[Entity]]]
"""The entities of each text, in order. A pure function of the texts."""

_KINDS: Mapping[str, str] = {"PERSON": "person", "PER": "person", "ORG": "organisation"}
_NO_NAME = NEVER | THING | OPENER
_LONGEST = 20_000
"""Letters of a passage that a model is shown; its memory grows with them, and a longer one is no prose."""


class Candidate(Struct, frozen=True, gc=False):
    """What a model takes for a name."""

    end: int
    kind: str
    """``person`` or ``organisation``."""


def candidates(document: Document, recogniser: Recogniser) -> dict[int, Candidate]:
    """Start in the document's text → the name that a model sees there."""
    texts = [passage.text[:_LONGEST] for passage in document.passages]
    return {
        document.start(index) + start: Candidate(document.start(index) + end, _KINDS[label])
        for index, entities in enumerate(recogniser(texts))
        for start, end, label in entities
        if label in _KINDS
    }


def believed(found: Sightings, seen: Mapping[int, Candidate]) -> Sightings:
    """The sightings, with those that a model believes in taken out of the doubtful ones."""
    sure, organs, bare = list(found.sure), list(found.organs), []
    for at in (*found.pending, *found.doubted):
        candidate = seen.get(at.start)
        if candidate is not None and candidate.end == at.end:
            if candidate.kind == "person":
                sure.append(at)
            else:
                organs.append(Organ(at.start, at.end, False, None))
    taken = {at.start for at in sure} | {at.start for at in organs}
    for word in found.bare:
        candidate = seen.get(word.start)
        doubted = word.flags & (_NO_NAME | GIVEN) or word.person
        if candidate is None or candidate.end != word.end or candidate.kind == "person" or doubted:
            bare.append(word)
        else:
            organs.append(Organ(word.start, word.end, False, None))
    return replace(
        found,
        sure=sorted(sure, key=_start),
        pending=[at for at in found.pending if at.start not in taken],
        bare=bare,
        organs=sorted(organs, key=_start),
    )


def _start(at: Sighting | Organ) -> int:
    return at.start
