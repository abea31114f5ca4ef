"""What the elements of HTML are to whoever reads its text.

Two read it, and differ for a reason. A saved page is a tree (``web/blocks.py``): which element holds a block tells what
it is. A piece of HTML in a feed or a database (``markup.py``) is a run of tags that may be cut anywhere or nested
without end, two line breaks in it part paragraphs, and all of it is the author's: no tree, and nothing lost. What the
elements mean is the same to both and stands here.
"""

VOID = frozenset("area base br col embed frame hr img input link meta param source track wbr".split())
"""Elements without an end: nothing stands in them."""
SILENT = frozenset(
    "script style template noscript head title meta link base iframe frame object embed applet audio video canvas svg "
    "select datalist textarea map area input img picture source track noframes noembed param progress meter".split()
)
"""Elements whose text no reader sees."""
KEEPS_LINES = frozenset({"pre", "listing", "xmp"})
"""Elements in which a line end is one."""
