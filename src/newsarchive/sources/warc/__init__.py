"""Archives of the web (WARC, WACZ): the records that hold web pages, each an article."""

from newsarchive.sources.warc.cutting import cut_warc
from newsarchive.sources.warc.reader import read_warc

__all__ = ["cut_warc", "read_warc"]
