"""What the survey learnt, once: the folders with recurring lines, and the lines of each."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from newsarchive.addresses import distinct_slug, slug
from newsarchive.site.contexts import FolderPage, FoldersPage
from newsarchive.site.parts import Count, FolderRow, Link
from newsarchive.site.view import Page, View, share
from newsarchive.survey import SurveyedFolder

INDEX = "folders/index.html"


def folder_pages(view: View) -> Iterator[Page]:
    """The list of folders and a page for each; none where nothing recurs."""
    if view.archive.folders:
        yield Page(INDEX, "folders.html", None, lambda: folders_page(view))
    for folder in view.archive.folders:
        yield _page(folder, view)


def folders_page(view: View) -> FoldersPage:
    """Every folder in which lines recur, by path."""
    _ = view.words.gettext
    return FoldersPage(
        path=INDEX,
        title=_("Recurring lines"),
        description=_("Lines that stand in many files of a folder and are none of an article's"),
        crumbs=(Link(_("Doubtful inputs"), "inputs.html"),),
        folders=tuple(
            FolderRow(_label(folder, view), _path(folder), folder.documents, folder.recurring)
            for folder in view.archive.folders
        ),
    )


def folder_page(folder: SurveyedFolder, view: View) -> FolderPage:
    """The most frequent recurring lines of a folder."""
    _ = view.words.gettext
    label = _label(folder, view)
    return FolderPage(
        path=_path(folder),
        title=_("Recurring lines: %s") % label,
        description=_("Which lines recur from file to file in %s") % label,
        crumbs=(Link(_("Doubtful inputs"), "inputs.html"), Link(_("Recurring lines"), INDEX)),
        documents=folder.documents,
        recurring=folder.recurring,
        lines=tuple(
            Count(line.text, None, line.documents, share(line.documents, folder.documents)) for line in folder.lines
        ),
    )


def _page(folder: SurveyedFolder, view: View) -> Page:
    return Page(_path(folder), "folder.html", None, lambda: folder_page(folder, view))


def _label(folder: SurveyedFolder, view: View) -> str:
    """Its path; of one outside the archive's folder only its name, for where it lies is nobody's business."""
    path = PurePosixPath(folder.folder)
    if not path.name:
        return view.words.gettext("all files")
    return path.name if path.is_absolute() or ".." in path.parts else str(path)


def _path(folder: SurveyedFolder) -> str:
    """From the folder's path alone; a digest keeps apart what a slug would make one."""
    return f"folders/{distinct_slug(slug(PurePosixPath(folder.folder).name), folder.folder)}.html"
