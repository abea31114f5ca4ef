"""Who gives what a sentence says without quoting: the source of a figure."""

from newsarchive.tagging.document import Document
from newsarchive.tagging.names import Names
from newsarchive.tagging.quotations.book import SpeechBook
from newsarchive.tagging.quotations.clauses import Clauses
from newsarchive.tagging.quotations.cues import closing_tag, introduction


class Sources:
    """Looks for the sources of one article's figures, sentence by sentence."""

    def __init__(self, document: Document, names: Names, book: SpeechBook) -> None:
        self._clauses = Clauses(document, names, book)
        self._known: dict[int, str | None] = {}

    def of(self, sentence: tuple[int, int], at: int) -> str | None:
        """Who speaks in a sentence about what stands at ``at``, as a name or as printed; None if it does not say."""
        if sentence[0] not in self._known:
            self._known[sentence[0]] = self._source(sentence, at)
        return self._known[sentence[0]]

    def _source(self, sentence: tuple[int, int], at: int) -> str | None:
        clauses, book = self._clauses, self._clauses.book
        words = clauses.document.plain[sentence[0] : sentence[1]].split()
        if book.signs.isdisjoint(words):
            return None
        cue = introduction(clauses, sentence[0], at, (), book.verbs) or closing_tag(clauses, at, sentence[1])
        subject = cue.subject if cue is not None else None
        if subject is None or subject.pronoun:
            return None
        return clauses.names.names[subject.name].name if subject.name >= 0 else subject.text
