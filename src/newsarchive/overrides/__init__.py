"""What people decided about articles: overrides.yml, read, checked, and applied to drafts."""

from newsarchive.overrides.loading import Known, known_to, load_overrides
from newsarchive.overrides.values import (
    NO_OVERRIDES,
    Entry,
    NamesEntry,
    Override,
    Overrides,
    Publish,
    Withhold,
    source_key,
)

__all__ = [
    "NO_OVERRIDES",
    "Entry",
    "Known",
    "NamesEntry",
    "Override",
    "Overrides",
    "Publish",
    "Withhold",
    "known_to",
    "load_overrides",
    "source_key",
]
