"""What former builds show of an article, in words."""

import hashlib

from newsarchive.archive import Entry
from newsarchive.archive.history import Change, Row
from newsarchive.assemble import encode_record
from newsarchive.site.dates import say_date
from newsarchive.site.past_parts import HistoryView, PastEvent
from newsarchive.site.view import View
from newsarchive.site.words import Words

MOST = 20
"""Events that a page tells: the first and the latest."""


def history_of(entry: Entry, view: View) -> HistoryView | None:
    """The history of an article; None where no former build is kept."""
    history, words = view.history, view.words
    if history.last is None:
        return None
    _ = words.gettext
    article, past = entry.article, history.articles.get(entry.article.id)
    since = say_date(history.last, "day", words)
    if past is None:
        return HistoryView((), 0, _("Not in the archive up to the build of %s.") % since)
    record = hashlib.sha256(encode_record(article)).hexdigest()
    change = "back" if past.is_gone else past.differs(Row(article.id, article.source.sha256, record))
    events = past.events
    left_out = max(0, len(events) - MOST)
    told = events if not left_out else (events[0], *events[1 + left_out :])
    now = {
        None: _("Unchanged since the build of %s."),
        "source": _("Its source has changed since the build of %s."),
        "record": _("The archive reads it differently since the build of %s; its source is the same."),
        "back": _("Back in the archive since the build of %s."),
    }[change]
    return HistoryView(
        tuple(PastEvent(say_date(event.date, "day", words), event.date, _say(event.change, words)) for event in told),
        left_out,
        now % since,
    )


def _say(change: Change, words: Words) -> str:
    _ = words.gettext
    return {
        "first": _("first in the archive"),
        "source": _("its source had changed"),
        "record": _("the archive read it differently"),
        "gone": _("not in the archive"),
        "back": _("back in the archive"),
    }[change]
