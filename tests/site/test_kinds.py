from newsarchive.site import KINDS, ArchiveKind, EntryKind, FileKind, Page
from newsarchive.site.surroundings import surroundings
from tests.site.samples import a_view, an_entry, full_article


def test_kinds_have_names_of_their_own() -> None:
    names = [kind.name for kind in KINDS]

    assert len(names) == len(set(names))


def test_the_front_page_comes_last_for_it_links_to_all_others() -> None:
    assert KINDS[-1].name == "home"
    assert [isinstance(kind, EntryKind) for kind in KINDS] == sorted(
        (isinstance(k, EntryKind) for k in KINDS), reverse=True
    )


def test_pages_know_their_address_before_their_context_is_made() -> None:
    article = full_article()
    view = a_view(article)

    for kind in KINDS:
        if isinstance(kind, FileKind):
            continue
        entry = an_entry(article)
        pages = kind.pages(view) if isinstance(kind, ArchiveKind) else kind.pages(entry, surroundings(entry, view))
        for page in pages:
            assert isinstance(page, Page)
            context = page.context()
            assert getattr(context, "path", None) == page.path, kind.name
