"""What of an article the archive may give away. Every draft passes ``reducing`` before it is kept, shown or exported.

``reducing`` is not imported here: settings are read by runs that make no draft.
"""

from newsarchive.rights.values import ALL_IN_FULL, Publish, Rights, Rule, of_article

__all__ = ["ALL_IN_FULL", "Publish", "Rights", "Rule", "of_article"]
