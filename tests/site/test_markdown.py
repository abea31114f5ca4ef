from newsarchive.site.markdown import split_title, to_html


def test_markdown_becomes_html() -> None:
    assert to_html("One *two*.\n\n- three") == "<p>One <em>two</em>.</p>\n<ul>\n<li>three</li>\n</ul>"


def test_html_in_it_is_shown_as_text() -> None:
    html = to_html("<script>alert(1)</script>\n\nand <b>inline</b>")

    assert "<script" not in html
    assert "<b>" not in html
    assert "&lt;script&gt;" in html


def test_pictures_are_not_fetched() -> None:
    assert "<img" not in to_html("![a map](https://example.org/map.png)")


def test_links_that_would_run_something_are_no_links() -> None:
    assert "<a " not in to_html("[x](javascript:alert(1))")


def test_control_characters_are_made_visible() -> None:
    assert to_html("a\x1bb") == "<p>a␛b</p>"


def test_the_first_heading_is_the_title() -> None:
    assert split_title("\n# About us #\n\nText") == ("About us", "Text")
    assert split_title("# Only") == ("Only", "")


def test_without_a_first_heading_there_is_no_title() -> None:
    assert split_title("Text\n\n# Later") == (None, "Text\n\n# Later")
    assert split_title("## Second level") == (None, "## Second level")
    assert split_title("") == (None, "")
