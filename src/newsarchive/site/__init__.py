"""The pages: an archive and its articles → paths, templates and the documented contexts that templates see.

Pure: nothing here reads or writes a file. ``KINDS`` lists the kinds of pages; each yields ``Page`` values whose
context is made when it is asked for. ``render`` turns a page into text.
"""

from newsarchive.site.contexts import CONTEXTS, SiteContext
from newsarchive.site.frame import frame
from newsarchive.site.kinds import KINDS, ArchiveKind, EntryKind, FileKind, Kind
from newsarchive.site.markdown import to_html
from newsarchive.site.text import visible
from newsarchive.site.view import Page, SiteFile, SiteSettings, View, make_view
from newsarchive.site.words import Words, load_words

__all__ = [
    "CONTEXTS",
    "KINDS",
    "ArchiveKind",
    "EntryKind",
    "FileKind",
    "Kind",
    "Page",
    "SiteContext",
    "SiteFile",
    "SiteSettings",
    "View",
    "Words",
    "frame",
    "load_words",
    "make_view",
    "to_html",
    "visible",
]
