"""From pages to a site on disk: staged beside the old one, put in its place in one step.

    with Publication.open(output, protected=[*sources, project]) as publication:
        staged = [publication.stage(path, data) for path, data in pages]    # in any process
        published = publication.commit(staged)                              # in the one that opened it

Whatever happens meanwhile (a kill, a full disk, a second build), the site is the old one or the new one, whole. The
output folder itself is exchanged: a server should be given its path, and not be started inside it.
"""

from newsarchive.publish.manifest import MANIFEST, MARKER
from newsarchive.publish.publication import Publication, Published, Staged, work_folder

__all__ = ["MANIFEST", "MARKER", "Publication", "Published", "Staged", "work_folder"]
