from pathlib import Path

import pytest

from newsarchive.model import Issue, RawDocument
from newsarchive.sources import Options, SourceFile, read

WHOLE = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/f\r\n"
    b"Date: Wed, 3 Mar 2021 09:00:00 GMT\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--B--"\r\n\r\n\r\n'
    b"----B--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
    b"----B--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    b"Content-Location: https://example.org/f\r\n\r\n"
    b"<p>F=C3=A4hre und =\r\nHafen</p>\r\n----B----\r\n"
)


def only(folder: Path, data: bytes) -> list[RawDocument | Issue]:
    place = folder / "a.mhtml"
    place.write_bytes(data)
    return list(read(SourceFile("a.mhtml", place, "a.mhtml", "mhtml", len(data)), options=Options()))


def test_the_page_is_found_among_the_parts_with_its_address_and_the_time_it_was_saved(tmp_path: Path) -> None:
    (document,) = only(tmp_path, WHOLE)

    assert isinstance(document, RawDocument)
    assert document.text == "Fähre und Hafen\n"
    given = {each.field: each.value for each in document.given}
    assert given == {"url": "https://example.org/f", "retrieved": "Wed, 3 Mar 2021 09:00:00 GMT"}


def test_a_page_that_is_cut_short_is_read_as_far_as_it_goes_with_one_issue(tmp_path: Path) -> None:
    issue, document = only(tmp_path, WHOLE[: WHOLE.index(b"----B----")])

    assert isinstance(issue, Issue)
    assert (issue.code, issue.source, issue.line) == ("broken-record", "a.mhtml", 21)
    assert isinstance(document, RawDocument)
    assert document.text == "Fähre und Hafen\n"


@pytest.mark.parametrize(
    "data", [b"", b"no head\n", WHOLE[:300], WHOLE.replace(b"text/html", b"text/plain"), b"\0" * 999]
)
def test_a_broken_file_is_one_issue(tmp_path: Path, data: bytes) -> None:
    (issue,) = only(tmp_path, data)

    assert isinstance(issue, Issue)
    assert issue.source == "a.mhtml"
