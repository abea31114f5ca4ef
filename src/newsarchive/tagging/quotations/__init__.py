"""Quotations: which words in quotation marks are speech, and whose."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from newsarchive.model import Attribution, Quote
from newsarchive.tagging.document import Document
from newsarchive.tagging.names import Names
from newsarchive.tagging.quotations.around import named_behind, reported_before
from newsarchive.tagging.quotations.book import SpeechBook, make_speech_book
from newsarchive.tagging.quotations.clauses import Clauses
from newsarchive.tagging.quotations.cues import TAG_REACH, Cue, introduction, opener, tag_behind
from newsarchive.tagging.quotations.dashes import DASH, dashed_spans, has_dashes_inside, tagged_inside
from newsarchive.tagging.quotations.kinds import Kind, kind_of
from newsarchive.tagging.quotations.marks import Span, spans_of
from newsarchive.tagging.quotations.units import Subject
from newsarchive.tagging.quotations.unspaced import unspaced_cue
from newsarchive.tagging.quotations.voices import Speaker, Voices

__all__ = ["Quotation", "SpeechBook", "make_speech_book", "quotations"]

_NEAR_ENOUGH = 240
"""Characters between two quotations of a passage over which a speaker carries."""

_NEAR = 12
"""Characters of a passage before a quotation in which no sentence has room."""
_LONGEST_VERB = 20
_FARTHEST_PIECE = 12
"""Passages, such as teasers of other articles, after which an open quotation does not go on any more."""


class Quotation(Struct, frozen=True):
    """A quotation with its place in the document's text."""

    start: int
    end: int
    quote: Quote


class _Piece(Struct):
    """A quotation while its speaker is looked for."""

    span: Span
    passage: int
    kind: Kind
    cue: Cue | None
    speaker: Speaker | None = None
    attribution: Attribution = "none"
    continues: int | None = None
    told: Speaker | None = None
    """Whom a cue of this piece, or of one that it goes on from, makes the speaker; nobody carried on."""


def quotations(document: Document, names: Names, book: SpeechBook) -> tuple[Quotation, ...]:
    """The quotations of an article's standfirst and body, in order."""
    bounds = document.bounds()
    found = {
        index: spans
        for index, spans in spans_of(document.text, bounds).items()
        if document.passages[index].zone not in {"title", "heading"}
    }
    if book.dashes:
        text, plain = document.text, document.plain
        found = {
            index: [piece for span in spans for piece in tagged_inside(text, plain, span, book)]
            for index, spans in found.items()
        }
    inside = has_dashes_inside(document.text, book)
    for index, (start, end) in enumerate(bounds):
        if index not in found and (document.text[start] in "—–-" or inside):
            spans = dashed_spans(document.text, document.plain, start, end, book)
            if spans:
                found[index] = spans
    return _Reading(document, names, book, dict(sorted(found.items())), bounds).quotations() if found else ()


def _opens_again(within: Sequence[Span], place: int) -> bool:
    """Whether the next quotation of the passage opens at its end."""
    return place + 1 < len(within) and within[place + 1].outer_start == within[place].outer_end + 1


class _Reading:
    """One article read from the first quotation to the last."""

    def __init__(
        self,
        document: Document,
        names: Names,
        book: SpeechBook,
        found: Mapping[int, Sequence[Span]],
        bounds: Sequence[tuple[int, int]],
    ) -> None:
        self.bounds = bounds
        self.document = document
        self.names = names
        self.book = book
        self.found = found
        self.clauses = Clauses(document, names, book)
        self.voices = Voices(document, names, book, [span for within in found.values() for span in within])
        self.pieces: list[_Piece] = []

    def quotations(self) -> tuple[Quotation, ...]:
        for index, within in self.found.items():
            for place, span in enumerate(within):
                if span.closed or self._stays_open(index, span) or _opens_again(within, place):
                    self._take(index, within, place)
        self._share_along_chains()
        return tuple(Quotation(piece.span.start, piece.span.end, self._quote(piece)) for piece in self.pieces)

    def _take(self, index: int, within: Sequence[Span], place: int) -> None:
        span = within[place]
        start, end = self.bounds[index]
        stop = within[place + 1].outer_start if place + 1 < len(within) else end
        sentence = max(start, self.document.sentence(span.outer_start)[0])
        earlier = within[max(0, place - 8) : place]
        behind = self._behind(span, stop)
        before = None
        if (
            not self.book.unspaced
            and sentence < span.outer_start
            and (behind is None or behind.subject is None or self.document.text[span.end - 1] not in ",?!")
        ):
            before = introduction(self.clauses, sentence, span.outer_start, earlier)
        cue = behind if behind is not None and (before is None or behind.subject is not None) else before
        if before is not None and before.near and self._is_object(span):
            cue = before  # "… carried banners saying “…”, a paper reported"
        kind = kind_of(self.document, span, cue, self.book)
        if kind is None:
            return
        piece = _Piece(span, index, kind, cue)
        self._attribute(piece, place)
        if kind == "partial" and piece.speaker is None and cue is None:
            return
        self.pieces.append(piece)

    def _is_object(self, span: Span) -> bool:
        """Whether it is a fragment in the middle of a sentence, which no comma parts from what follows."""
        text = self.document.text
        if not text[span.start].islower() or not text[span.end - 1].isalnum():
            return False
        before = self.document.plain[max(0, span.outer_start - _LONGEST_VERB) : span.outer_start].split()[-1:]
        return text[span.outer_end] != "," or not self.book.participles.isdisjoint(before)

    def _behind(self, span: Span, stop: int) -> Cue | None:
        if self.book.unspaced:
            return unspaced_cue(self.document, span, self.book)
        return tag_behind(self.clauses, span, stop) or named_behind(self.clauses, span, stop)

    def _attribute(self, piece: _Piece, place: int) -> None:
        previous = self.pieces[-1] if self.pieces else None
        self._continue(piece, previous)
        cue = piece.cue
        subject = cue.subject if cue is not None else None
        if cue is None and place == 0:
            subject = self._announced(piece)
            if subject is not None:
                piece.attribution = "preceding"
        if cue is None and subject is None and piece.kind == "direct" and piece.span.closed:
            subject = self._reported(piece)
            if subject is not None:
                piece.attribution = "preceding"
        if subject is not None:
            attribution: Attribution
            if subject.pronoun:
                piece.speaker = self._meant(piece, subject, previous)
                attribution = "pronoun"
            else:
                piece.speaker = self.voices.named(subject)
                attribution = "explicit"
            if piece.attribution != "preceding":
                piece.attribution = attribution
        elif cue is None:
            piece.speaker = self._carried(piece, previous)
            piece.attribution = "carried"
        elif cue.place == "before" and previous is not None and self._same_sentence(piece, previous):
            piece.speaker = previous.speaker
            piece.attribution = "carried"
        if piece.speaker is None:
            piece.attribution = "none"
            if cue is not None and cue.place == "after" and self._is_by_somebody(piece.span):
                self.voices.unnamed(piece.span.outer_start)
        else:
            self.voices.heard(piece.span.outer_start, piece.speaker)
        self._tell(piece, previous)

    def _meant(self, piece: _Piece, subject: Subject, previous: _Piece | None) -> Speaker | None:
        """Whom a pronoun means; a verb without a subject behind the rest of a quotation has that of its first tag."""
        if subject.pronoun == "dropped" and piece.span.mark == DASH and previous and piece.continues is not None:
            return previous.speaker
        return self.voices.meant(subject)

    def _same_sentence(self, piece: _Piece, previous: _Piece) -> bool:
        """Whether its sentence goes on from the last quotation, with nobody else in it ("…, dijo, precisando que")."""
        end, start = previous.span.outer_end, piece.span.outer_start
        if (
            previous.speaker is None
            or previous.cue is None
            or self.document.sentence(end - 1) != self.document.sentence(start)
        ):
            return False
        return self.voices.alone(end, start, previous.speaker)

    def _is_by_somebody(self, span: Span) -> bool:
        """Whether the tag behind tells that it is somebody else whom it does not name ("said another")."""
        end = min(self.document.sentence(span.outer_end - 1)[1], span.outer_end + TAG_REACH)
        words = (word.strip(".,:;!?") for word in self.document.plain[span.outer_end : end].split())
        return not self.book.somebody.isdisjoint(words)

    def _tell(self, piece: _Piece, previous: _Piece | None) -> None:
        """Notes whose the chain is by its own cues; a piece of somebody else, or of nobody known, is none of it."""
        own = piece.speaker if piece.attribution not in {"none", "carried"} else None
        before = previous.told if previous is not None and piece.continues is not None else None
        parted = own is not None and before is not None and not own.may_be(before)
        if previous is not None and previous.span.closed and piece.cue is not None and piece.cue.place == "after":
            parted = parted or own is None or before is None  # both have tags: one only where both tell who
        if parted:
            piece.continues = before = None
        piece.told = own or before

    def _continue(self, piece: _Piece, previous: _Piece | None) -> None:
        """Whether it goes on from the piece before: an open one, or one that its own tag parts from it."""
        if previous is None:
            return
        if not previous.span.closed:
            again = previous.passage == piece.passage and previous.span.mark == piece.span.mark
            if again or self._opens_next(piece, previous):
                piece.continues = len(self.pieces) - 1
            return
        if previous.passage != piece.passage or previous.cue is None or previous.cue.place != "after":
            return
        between = self.document.text[previous.span.outer_end : piece.span.outer_start]
        sentence = self.document.sentence(previous.span.outer_end - 1)
        goes_on = piece.kind == "direct" or between.rstrip().endswith(",")
        if piece.span.mark == DASH or (goes_on and sentence[1] + 1 >= piece.span.outer_start):
            piece.continues = len(self.pieces) - 1

    def _opens_next(self, piece: _Piece, previous: _Piece) -> bool:
        """Whether it opens a later passage, in the same marks, and no passage between is by somebody else."""
        if not 0 < piece.passage - previous.passage <= _FARTHEST_PIECE or piece.span.mark != previous.span.mark:
            return False
        if piece.span.outer_start > self.document.start(piece.passage):
            return False
        for index in range(previous.passage + 1, piece.passage):
            start, end = self.bounds[index]
            said = not self.book.verbs.isdisjoint(self.document.plain[start:end].split())
            if said or self.document.text[start:end].rstrip().endswith((":", "：")):
                return False
        return True

    def _announced(self, piece: _Piece) -> Subject | None:
        """Whom the passage before announces with a colon at its end."""
        start = self.document.start(piece.passage)
        if piece.passage == 0 or piece.span.outer_start > start:
            return None
        first, last = self.bounds[piece.passage - 1]
        if last <= first or self.document.text[last - 1] != ":":
            return None
        sentence = max(first, self.document.sentence(last - 1)[0])
        cue = introduction(self.clauses, sentence, last, ())
        if cue is not None and cue.subject is not None:
            return cue.subject
        return opener(self.clauses, self.clauses.units([(sentence, last)]))

    def _reported(self, piece: _Piece) -> Subject | None:
        """Who says in the sentence before, of the same passage, that something is so; nobody else is named in it."""
        start, end = self.bounds[piece.passage][0], piece.span.outer_start
        if end - start < _NEAR or self.document.text[end - 2] not in ".!?":
            return None
        first = max(start, self.document.sentence(end - 2)[0])
        subject = reported_before(self.clauses, first, end)
        if (
            subject is None
            or (subject.pronoun == "self")
            or any(first <= span.outer_end - 1 < end for span in self.found[piece.passage])
        ):
            return None
        speaker = self.voices.meant(subject) if subject.pronoun else self.voices.named(subject)
        return subject if speaker is not None and self.voices.alone(first, end, speaker) else None

    def _carried(self, piece: _Piece, previous: _Piece | None) -> Speaker | None:
        """The last speaker, where the piece has no tag and nothing speaks against it."""
        start, end = self.bounds[piece.passage]
        if "," in (self.document.text[piece.span.end - 1], self.document.text[piece.span.outer_end]):
            return None  # a tag follows that could not be read
        if previous is not None and previous.passage == piece.passage:
            if previous.speaker is None or piece.span.outer_start - previous.span.outer_end > _NEAR_ENOUGH:
                return None
            alone = self.voices.alone(previous.span.outer_end, piece.span.outer_start, previous.speaker)
            return previous.speaker if alone or piece.continues is not None else None
        if piece.span.outer_start > start:
            return None
        if piece.continues is not None and previous is not None:
            return previous.speaker
        if self._answers(piece, previous):
            return None
        before = self._passage_before(piece.passage)
        if before is None:
            return None
        speaker = self.voices.goes_on(self.document.start(before), start)
        return speaker if speaker is not None and self.voices.alone(start, end, speaker) else None

    def _answers(self, piece: _Piece, previous: _Piece | None) -> bool:
        """Whether it follows a question in the passage before, which who asked it does not answer."""
        if previous is None or self._passage_before(piece.passage) != previous.passage:
            return False
        text = self.document.text
        return text[previous.span.end - 1] in "?？" and previous.span.closed

    def _passage_before(self, index: int) -> int | None:
        """The last passage before that is no heading."""
        for before in range(index - 1, max(-1, index - 3), -1):
            if self.document.passages[before].zone not in {"heading", "title"}:
                return before
        return None

    def _stays_open(self, index: int, span: Span) -> bool:
        """Whether a quotation that its passage does not close is one: it opens the passage, or the next goes on."""
        text, passages = self.document.text, self.document.passages
        if span.outer_start == self.document.start(index) or index + 1 == len(passages):
            return True
        opening = text[span.outer_start]
        if passages[index + 1].text[:1] == opening:
            return True
        return text[span.outer_start - 2 : span.outer_start] == ": "

    def _share_along_chains(self) -> None:
        """What one piece of a continued quotation says of its speaker holds for the pieces before it too."""
        for index in range(len(self.pieces) - 1, 0, -1):
            piece = self.pieces[index]
            if piece.continues is None or piece.speaker is None:
                continue
            earlier = self.pieces[piece.continues]
            if earlier.speaker is None or (earlier.attribution == "carried" and not earlier.span.closed):
                earlier.speaker, earlier.attribution = piece.speaker, "carried"

    def _quote(self, piece: _Piece) -> Quote:
        span, speaker = piece.span, piece.speaker
        return Quote(
            text=self.document.text[span.start : span.end],
            line=self.document.line(span.start),
            kind=piece.kind,
            speaker=speaker.text if speaker is not None else None,
            speaker_id=self.names.names[speaker.name].id if speaker is not None and speaker.name >= 0 else None,
            attribution=piece.attribution,
            continues=piece.continues,
        )
