"""The reader of feeds: every dialect, one entry at a time, whatever is wrong with the file."""

import hashlib
from pathlib import Path

import pytest

from newsarchive.model import Issue, RawDocument
from newsarchive.sources import SourceFile
from newsarchive.sources.feeds import is_feed, read_feed
from newsarchive.sources.records import Options

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xml:base="https://news.example/a/">
<channel><title>The Fjord</title><language>nb</language>
<image><title>A picture</title></image>
%s
</channel></rss>
"""
ITEM = "<item><guid isPermaLink='false'>g-{0}</guid><title>T{0}</title><description>Text {0}.</description></item>"


def read(folder: Path, data: str | bytes, limit: int = 100_000) -> list[RawDocument | Issue]:
    place = folder / "a.xml"
    place.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(read_feed(SourceFile("dump/a.xml", place, "a.xml", "feed", 0), Options(limit)))


def entry(folder: Path, data: str | bytes) -> RawDocument:
    (document,) = read(folder, data)
    assert isinstance(document, RawDocument)
    return document


def told(document: RawDocument) -> list[tuple[str, str]]:
    return [(one.field, one.value) for one in document.given]


def codes(found: list[RawDocument | Issue]) -> list[str]:
    return [each.text if isinstance(each, RawDocument) else f"{each.code} {each.line}" for each in found]


def test_an_item_is_a_record_with_its_facts_and_its_own_bytes(tmp_path: Path) -> None:
    item = (
        "<item><title>Ferry &amp; quay</title><link>ferry.html</link><guid isPermaLink='false'>g-1</guid>"
        "<pubDate>Wed, 03 Mar 2021 10:00:00 +0100</pubDate><dc:creator>Ada Brekke</dc:creator>"
        "<dc:creator>Per Lie</dc:creator><category>Sea</category><category>Trade</category>"
        "<description>Short.</description>"
        "<content:encoded><![CDATA[<p>It sails&nbsp;again.</p><p>Ada <b>waited</b>.</p>]]></content:encoded></item>"
    )
    document = entry(tmp_path, RSS % item)

    assert document.text == "It sails\xa0again.\n\nAda waited."
    assert (document.format, document.record, document.issues) == ("feed", "g-1", ())
    assert (document.sha256, document.size) == (hashlib.sha256(item.encode()).hexdigest(), len(item))
    assert told(document) == [
        ("title", "Ferry & quay"),
        ("publisher", "The Fjord"),
        ("authors", "Ada Brekke"),
        ("authors", "Per Lie"),
        ("published", "Wed, 03 Mar 2021 10:00:00 +0100"),
        ("url", "https://news.example/a/ferry.html"),
        ("language", "nb"),
        ("keywords", "Sea"),
        ("keywords", "Trade"),
    ]


def test_a_description_alone_is_the_text_and_an_issue_says_that_it_may_be_a_summary(tmp_path: Path) -> None:
    document = entry(tmp_path, RSS % ITEM.format(1))

    assert document.text == "Text 1."
    assert [issue.code for issue in document.issues] == ["summary-only"]


def test_an_item_without_any_text_is_an_issue_with_its_line(tmp_path: Path) -> None:
    assert codes(read(tmp_path, RSS % "<item><title>T</title></item>")) == ["no-text 6"]


def test_lines_stay_lines_where_a_description_has_no_blocks(tmp_path: Path) -> None:
    item = "<item><description>One &lt;b&gt;line&lt;/b&gt;.\n\nAnother &amp;lt; line.</description></item>"

    assert entry(tmp_path, RSS % item).text == "One line.\n\nAnother < line."


def test_an_address_for_mail_is_no_authors_name(tmp_path: Path) -> None:
    item = "<item><author>{}</author><description>x</description></item>"
    for author, name in (("a@b.example (Ada Brekke)", ["Ada Brekke"]), ("a@b.example", []), ("Ada", ["Ada"])):
        document = entry(tmp_path, RSS % item.format(author))
        assert [value for field, value in told(document) if field == "authors"] == name


def test_a_link_that_is_no_web_address_is_left_out(tmp_path: Path) -> None:
    item = (
        "<item><link>javascript:alert(1)</link><guid>https://news.example/1</guid><description>x</description></item>"
    )

    assert ("url", "https://news.example/1") in told(entry(tmp_path, RSS % item))


def test_rss_1_keeps_its_items_beside_the_channel(tmp_path: Path) -> None:
    document = entry(
        tmp_path,
        """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>The Fjord</title></channel>
        <image><title>No</title></image><item rdf:about="https://news.example/1"><title>T</title>
        <link>https://news.example/1</link><dc:date>2021-03-03</dc:date><description>x</description></item></rdf:RDF>""",
    )

    assert document.record == "https://news.example/1"
    assert ("publisher", "The Fjord") in told(document)
    assert ("published", "2021-03-03") in told(document)


def test_old_rss_may_name_its_dtd_and_its_letters(tmp_path: Path) -> None:
    document = entry(
        tmp_path,
        """<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">
        <rss version="0.91"><channel><item><description>caf&eacute; &odd; x</description></item></channel></rss>""",
    )

    assert document.text == "café &odd; x"


XHTML = """<div xmlns="http://www.w3.org/1999/xhtml"><p>Un.</p>
<p>Deux &lt; <b>trois</b>.</p></div>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/" xml:lang="fr">
<title>Le Quai</title><author><name>Rédaction</name><email>r@news.example</email></author>
<entry><id>tag:1</id><title type="html">Un &lt;i&gt;titre&lt;/i&gt;</title>
<link rel="self" href="x.atom"/><link href="1.html"/><published>2021-03-03T10:00:00Z</published>
<updated>2021-03-04T10:00:00Z</updated><category term="sea" label="Mer"/>%s</entry></feed>"""


@pytest.mark.parametrize(
    "content",
    [
        "<content>Un.\n\nDeux &lt; trois.</content>",
        '<content type="html">&lt;p>Un.&lt;/p>&lt;p>Deux &amp;lt; trois.&lt;/p></content>',
        f'<content type="xhtml">{XHTML}</content>',
    ],
)
def test_each_type_of_content_of_atom_gives_its_text(tmp_path: Path, content: str) -> None:
    document = entry(tmp_path, ATOM % content)

    assert document.text == "Un.\n\nDeux < trois."
    assert told(document) == [
        ("title", "Un titre"),
        ("publisher", "Le Quai"),
        ("authors", "Rédaction"),
        ("published", "2021-03-03T10:00:00Z"),
        ("updated", "2021-03-04T10:00:00Z"),
        ("url", "https://news.example/1.html"),
        ("language", "fr"),
        ("keywords", "Mer"),
    ]


def test_a_picture_in_letters_is_no_text(tmp_path: Path) -> None:
    assert codes(read(tmp_path, ATOM % '<content type="image/png">iVBORw0KGgo</content>')) == ["no-text 3"]


WXR = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"><channel><title>Blog</title>
<wp:author><wp:author_login>ab</wp:author_login><wp:author_email>a@b.example</wp:author_email>
<wp:author_display_name>Ada Brekke</wp:author_display_name></wp:author>%s</channel></rss>"""
POST = """<item><title>T</title><dc:creator>ab</dc:creator><content:encoded><![CDATA[One
goes on.

Two <b>x</b>.]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_type>{}</wp:post_type><wp:status>{}</wp:status><wp:post_password>{}</wp:post_password>
<wp:comment><wp:comment_author>Someone</wp:comment_author><wp:comment_content>Said</wp:comment_content></wp:comment></item>"""


def test_a_post_of_an_exported_blog_has_paragraphs_and_its_authors_name(tmp_path: Path) -> None:
    document = entry(tmp_path, WXR % POST.format("post", "publish", ""))

    assert document.text.split("\n\n")[-1] == "Two x."
    assert "Said" not in document.text
    assert ("authors", "Ada Brekke") in told(document)


def test_what_never_was_published_is_left_out_and_counted(tmp_path: Path) -> None:
    items = [("post", "draft", ""), ("post", "private", ""), ("attachment", "inherit", ""), ("post", "publish", "abc")]
    found = read(tmp_path, WXR % "".join(POST.format(*item) for item in [*items, ("news", "publish", "")]))

    assert [type(each) for each in found] == [RawDocument, Issue]
    assert "4 entries" in str(found[1])
    assert "1 attachment, 1 draft, 1 password, 1 private" in str(found[1])


@pytest.mark.parametrize(
    "extra",
    [
        '<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#comment"/>',
        '<app:control xmlns:app="http://www.w3.org/2007/app"><app:draft>yes</app:draft></app:control>',
        '<b:type xmlns:b="http://schemas.google.com/blogger/2018">COMMENT</b:type>',
    ],
)
def test_comments_and_drafts_of_an_exported_atom_blog_are_left_out(tmp_path: Path, extra: str) -> None:
    assert codes(read(tmp_path, ATOM % f"<content>x</content>{extra}")) == ["left-out None"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "iso-8859-1", "windows-1251", "shift_jis"])
def test_a_feed_is_read_in_the_encoding_it_has(tmp_path: Path, encoding: str) -> None:
    text = {"iso-8859-1": "Où êtes-vous?", "windows-1251": "Пожалуйста", "shift_jis": "日本語"}.get(encoding, "Ünïcödé")
    data = f'<?xml version="1.0" encoding="{encoding}"?><rss><channel><item><description>{text}</description></item>'

    assert entry(tmp_path, f"{data}</channel></rss>".encode(encoding)).text == text


def test_bytes_of_another_encoding_than_the_stated_one_are_mended_and_named(tmp_path: Path) -> None:
    text = ITEM.format("Où êtes-vous, mes élèves, demanda-t-elle, étonnée ?")
    document = entry(tmp_path, (RSS % text).encode("cp1252"))

    assert "élèves" in document.text
    assert document.encoding == "windows-1252"


def test_characters_that_xml_forbids_are_replaced_and_named(tmp_path: Path) -> None:
    document = entry(tmp_path, RSS % ITEM.format("a\0b\x08"))

    assert document.text == "Text a\ufffdb\ufffd."
    assert "encoding-repaired" in [issue.code for issue in document.issues]


def test_a_feed_cut_short_gives_what_stood_before_and_one_issue_with_its_line(tmp_path: Path) -> None:
    data = (RSS % "\n".join(ITEM.format(number) for number in range(3))).encode()
    found = read(tmp_path, data[: data.index(b"Text 2")])

    assert codes(found) == ["Text 0.", "Text 1.", "broken-record 8"]
    assert "cut short" in str(found[-1])


def test_a_broken_tag_ends_the_reading_with_its_line(tmp_path: Path) -> None:
    found = read(tmp_path, RSS % (ITEM.format(1) + "\n<item><b></item>" + ITEM.format(2)))

    assert codes(found) == ["Text 1.", "broken-record 7"]


@pytest.mark.parametrize("data", ["<sitemapindex/>", "<html><body/></html>", "no xml", "", "\0\1\2", "<rss", "<feed/>"])
def test_other_xml_is_one_issue(tmp_path: Path, data: str) -> None:
    assert [code.split()[0] for code in codes(read(tmp_path, data))] == ["not-a-feed"]


@pytest.mark.parametrize(
    "declaration",
    [
        '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a SYSTEM "https://news.example/evil.dtd"> %a;',
    ],
)
def test_entities_are_never_declared_nor_fetched(tmp_path: Path, declaration: str) -> None:
    body = "<rss><channel><item><description>&a;&b;</description></item></channel></rss>"
    (issue,) = read(tmp_path, f"<!DOCTYPE rss [{declaration}]>{body}")

    assert isinstance(issue, Issue)
    assert "declares entities" in issue.message


def test_a_dtd_outside_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "x.dtd").write_text('<!ENTITY a "secret">', encoding="utf-8")
    doctype = f'<!DOCTYPE rss SYSTEM "{tmp_path}/x.dtd">'
    data = f"{doctype}<rss><channel><item><description>&a;</description></item></channel></rss>"

    assert entry(tmp_path, data).text == "&a;"


def test_nesting_without_end_is_one_issue(tmp_path: Path) -> None:
    assert codes(read(tmp_path, RSS % ("<item>" + "<x>" * 100_000))) == ["broken-record 6"]


def test_a_tag_without_end_is_one_issue(tmp_path: Path) -> None:
    data = RSS % (ITEM.format(1) + '<item a="' + "x" * 3_000_000 + '"/>')

    assert codes(read(tmp_path, data)) == ["Text 1.", "broken-record 6"]


def test_an_entry_over_the_limit_is_passed_over_and_the_next_is_read(tmp_path: Path) -> None:
    data = RSS % "".join((ITEM.format(1), ITEM.format("x" * 300_000), ITEM.format(3)))

    assert codes(read(tmp_path, data, limit=1_000)) == ["Text 1.", "too-large None", "Text 3."]


def test_an_entry_of_a_million_elements_is_passed_over(tmp_path: Path) -> None:
    data = RSS % (f"<item>{'<category/>' * 20_000}<description>x</description></item>" + ITEM.format(3))

    assert codes(read(tmp_path, data, limit=10_000_000)) == ["too-large None", "Text 3."]


def test_a_feed_is_streamed(tmp_path: Path) -> None:
    place = tmp_path / "a.xml"
    place.write_text(RSS % "\n".join(map(ITEM.format, range(5_000))), encoding="utf-8")
    reading = read_feed(SourceFile("a.xml", place, "a.xml", "feed", 0), Options())

    assert isinstance(next(reading), RawDocument)
    place.write_bytes(place.read_bytes()[:100_000])  # what was not read yet is gone
    assert isinstance(list(reading)[-1], Issue)


def test_a_feed_is_known_by_its_first_bytes() -> None:
    assert is_feed(b'\xef\xbb\xbf<?xml version="1.0"?>\n<rss version="2.0">')
    assert is_feed(b'<feed xmlns="http://www.w3.org/2005/Atom">')
    assert not is_feed(b"The tag <rss > in a text")
    assert not is_feed(b"<html>")


@pytest.mark.parametrize("name,doubts", [("feedgen.rss", {"summary-only"}), ("feedgen.atom", set())])
def test_a_feed_that_a_library_wrote_is_read(name: str, doubts: set[str]) -> None:
    place = Path(__file__).parent / "fixtures" / name
    first, second = read_feed(SourceFile(name, place, name, "feed", 0), Options())

    assert isinstance(first, RawDocument)
    assert isinstance(second, RawDocument)
    assert {first.text, second.text} == {
        "The ferry sails again.\n\nIt is full.",
        "Přívoz dnes stojí.\n\nNikdo neví proč.",
    }
    assert {dict(told(each))["title"] for each in (first, second)} == {"Ferry & quay", "Přívoz"}
    assert dict(told(first))["publisher"] == "The Fjord"
    assert dict(told(first))["authors"] == "Ada Brekke"
    assert {issue.code for issue in (*first.issues, *second.issues)} == doubts
