"""What of an article the archive may give away. Every draft passes here before it is kept, shown or exported."""

from newsarchive.rights.reducing import reduce_draft
from newsarchive.rights.values import ALL_IN_FULL, Publish, Rights, Rule, of_article

__all__ = ["ALL_IN_FULL", "Publish", "Rights", "Rule", "of_article", "reduce_draft"]
