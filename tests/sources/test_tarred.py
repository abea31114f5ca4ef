"""Archives in tar: streamed, with names, sidecars and damage as in a zip."""

import bz2
import gzip
import io
import json
import lzma
import sys
import tarfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from newsarchive.model import Issue, RawDocument, Unpacking
from newsarchive.sources import Options, read, scan
from newsarchive.sources import zstandard as module

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

LINES = b"".join(
    json.dumps({"id": f"n-{number}", "text": f"Line {number}."}).encode() + b"\n" for number in range(4000)
)
PACKS = pytest.mark.parametrize(
    ("suffix", "pack"),
    [
        ("tar.gz", gzip.compress),
        ("tgz", gzip.compress),
        ("tar.bz2", bz2.compress),
        ("txz", lzma.compress),
        ("tar.zst", zstd.compress),
    ],
)

BLANK = b" " * 999_999 + b"\n"
"""A line of a million bytes that holds nothing."""


def readings(folder: Path, options: Options = Options()) -> list[RawDocument | Issue]:  # noqa: B008 - frozen
    found: list[RawDocument | Issue] = []
    for item in scan([folder], base=folder):
        found += [item] if isinstance(item, Issue) else read(item, options=options)
    return found


def names(found: Sequence[RawDocument | Issue]) -> list[str]:
    return [item.name for item in found if isinstance(item, RawDocument)]


def issues(found: Sequence[RawDocument | Issue]) -> list[Issue]:
    return [item for item in found if isinstance(item, Issue)]


def tarred(*members: tuple[str | tarfile.TarInfo, bytes], kind: int = tarfile.PAX_FORMAT) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=kind) as archive:
        for name, data in members:
            entry = tarfile.TarInfo(name) if isinstance(name, str) else name
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return out.getvalue()


@PACKS
def test_members_come_in_the_order_of_the_archive_which_is_their_folder(
    tmp_path: Path, suffix: str, pack: Callable[[bytes], bytes]
) -> None:
    (tmp_path / f"d.{suffix}").write_bytes(
        pack(tarred(("./b/z.txt", b"Z."), ("a.jsonl", LINES[:40]), (".x.txt", b"X.")))
    )
    found = readings(tmp_path)

    assert names(found) == [f"d.{suffix}/b/z.txt", f"d.{suffix}/a.jsonl"]
    assert isinstance(found[0], RawDocument)
    assert (found[0].text, found[0].path) == ("Z.", f"{tmp_path}/d.{suffix}/b/z.txt")


@pytest.mark.parametrize("kind", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT])
def test_long_names_and_names_of_every_script_are_kept(tmp_path: Path, kind: int) -> None:
    long = "тексты/" + "ž" * 120 + ".txt"
    (tmp_path / "d.tar").write_bytes(tarred((long, b"Words."), kind=kind))

    assert names(readings(tmp_path)) == [f"d.tar/{long}"]


def test_a_name_that_is_no_utf_8_is_kept_and_shown_as_that_of_a_file(tmp_path: Path) -> None:
    members = ("Z\xfcrich.txt", b"Z."), ("\xfc.docx", b"")
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.GNU_FORMAT, encoding="latin-1") as archive:
        for name, data in members:
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    (tmp_path / "d.tar").write_bytes(out.getvalue())
    found = readings(tmp_path)

    assert names(found) == ["d.tar/Z\udcfcrich.txt"]
    assert [one.source for one in issues(found)] == [f"{tmp_path}/d.tar/\N{REPLACEMENT CHARACTER}.docx"]


def test_a_sidecar_gives_facts_wherever_it_stands(tmp_path: Path) -> None:
    members = ("a.yml", b"title: Before\n"), ("a.txt", b"A."), ("b.txt", b"B."), ("b.yml", b"title: Behind\n")
    (tmp_path / "d.tar").write_bytes(tarred(*members))
    found = [item for item in readings(tmp_path) if isinstance(item, RawDocument)]

    assert [item.given[0].value for item in found] == ["Before", "Behind"]


def test_of_a_name_given_twice_the_last_counts_as_in_unpacking(tmp_path: Path) -> None:
    (tmp_path / "d.tar").write_bytes(tarred(("a.txt", b"Old."), ("a.txt", b"New.")))
    found = readings(tmp_path)

    assert [item.code if isinstance(item, Issue) else item.text for item in found] == ["duplicate-id", "New."]


def test_links_devices_and_hostile_names_are_one_issue_each(tmp_path: Path) -> None:
    odd = []
    for name, kind in (("l.txt", tarfile.SYMTYPE), ("h.txt", tarfile.LNKTYPE), ("c.txt", tarfile.CHRTYPE)):
        entry = tarfile.TarInfo(name)
        entry.type, entry.linkname = kind, "/etc/passwd"
        odd.append((entry, b""))
    (tmp_path / "d.tar").write_bytes(tarred(*odd, ("../up.txt", b"U."), ("/root.txt", b"R."), ("good.txt", b"G.")))
    found = readings(tmp_path)

    assert [one.code for one in issues(found)] == [*["not-a-file"] * 3, *["broken-record"] * 2]
    assert names(found) == ["d.tar/good.txt"]


@PACKS
def test_an_archive_cut_short_is_one_issue_with_its_place_and_keeps_what_stood_before(
    tmp_path: Path, suffix: str, pack: Callable[[bytes], bytes]
) -> None:
    whole = pack(tarred(("a.txt", b"A."), ("b.jsonl", LINES)))
    (tmp_path / f"d.{suffix}").write_bytes(whole[:-4])
    (issue,) = issues(readings(tmp_path))

    assert issue.code == "broken-record"
    assert "at byte" in issue.message


@pytest.mark.parametrize(
    ("end", "kept"), [(700, 0), (1024 + 600, 1), (1024 + 512 + 5000, 40), (-10240, 0), (1024 + 300, 1)]
)
def test_a_bare_tar_cut_short_anywhere_is_one_issue(tmp_path: Path, end: int, kept: int) -> None:
    (tmp_path / "d.tar").write_bytes(tarred(("a.txt", b"A" * 512), ("b.jsonl", LINES))[:end])
    found = readings(tmp_path)

    assert [one.code for one in issues(found)] == ["broken-record"]
    assert "at byte" in issues(found)[0].message
    assert len(names(found)) >= kept


def test_a_damaged_header_is_not_taken_for_the_end(tmp_path: Path) -> None:
    whole = bytearray(tarred(("a.txt", b"A."), ("b.txt", b"B.")))
    whole[1024 + 150] ^= 1
    (tmp_path / "d.tar").write_bytes(whole)
    (tmp_path / "e.tar").write_bytes(b"This is no archive." * 100)
    (tmp_path / "f.tar").write_bytes(b"")
    found = readings(tmp_path)

    assert names(found) == ["d.tar/a.txt"]
    assert [one.source for one in issues(found)] == [f"{tmp_path}/{name}.tar" for name in "def"]


def test_what_follows_the_end_is_told(tmp_path: Path) -> None:
    (tmp_path / "d.tar").write_bytes(tarred(("a.txt", b"A.")) + tarred(("b.txt", b"B.")))
    found = readings(tmp_path)

    assert names(found) == ["d.tar/a.txt"]
    assert ["More follows" in one.message for one in issues(found)] == [True]


def test_headers_that_never_end_and_holes_are_refused(tmp_path: Path) -> None:
    endless = tarfile.TarInfo("a.txt")
    endless.pax_headers = {"comment": "9" * 100_000}
    (tmp_path / "d.tar").write_bytes(tarred(("0.txt", b"0."), (endless, b"A.")))
    holes = tarfile.TarInfo("a.txt")
    holes.pax_headers = {"GNU.sparse.map": "0,2", "GNU.sparse.size": "9000000000000"}
    (tmp_path / "e.tar").write_bytes(tarred((holes, b"A."), ("b.txt", b"B.")))
    found = readings(tmp_path)

    assert names(found) == ["d.tar/0.txt", "e.tar/b.txt"]
    assert [one.code for one in issues(found)] == ["broken-record", "not-a-file"]
    assert "headers are too long" in issues(found)[0].message


def test_a_bomb_stops_at_the_limit_that_the_message_names(tmp_path: Path) -> None:
    (tmp_path / "d.tar.gz").write_bytes(gzip.compress(tarred(("a.txt", b"A."), ("b.jsonl", BLANK * 30))))
    (tmp_path / "e.jsonl.zst").write_bytes(zstd.compress(BLANK * 30))
    found = readings(tmp_path)

    assert names(found) == ["d.tar.gz/a.txt"]
    assert ["ratio" in one.message for one in issues(found)] == [True, True]


def test_too_many_members_are_refused_before_the_first_is_read(tmp_path: Path) -> None:
    (tmp_path / "d.tar").write_bytes(tarred(*((f"{number}.txt", b"A.") for number in range(5))))
    found = readings(tmp_path, Options(unpacking=Unpacking(files=4)))

    assert ["files" in one.message for one in issues(found)] == [True]
    assert names(found) == []
    assert len(names(readings(tmp_path, Options(unpacking=Unpacking(files=5))))) == 5


def test_a_text_over_the_limit_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "d.tgz").write_bytes(gzip.compress(tarred(("a.txt", b"A" * 100), ("b.txt", b"B."))))
    found = readings(tmp_path, Options(limit=50))

    assert [one.code for one in issues(found)] == ["too-large"]
    assert names(found) == ["d.tgz/b.txt"]


def test_a_database_or_a_packed_file_inside_is_named_and_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "d.tar").write_bytes(tarred(("a.db", b"SQLite format 3\0"), ("b.txt.gz", b""), ("c.txt", b"C.")))
    (tmp_path / "e.db.gz").write_bytes(gzip.compress(b"SQLite format 3\0"))
    found = readings(tmp_path)

    assert [one.code for one in issues(found)] == ["unknown-format"] * 3
    assert names(found) == ["d.tar/c.txt"]


def test_zstandard_cut_short_or_with_too_large_a_window_is_one_issue(tmp_path: Path) -> None:
    whole = zstd.compress(LINES)
    (tmp_path / "a.jsonl.zst").write_bytes(whole[:-3])
    compressor = zstd.ZstdCompressor(options={zstd.CompressionParameter.window_log: 28})
    (tmp_path / "b.jsonl.zst").write_bytes(compressor.compress(LINES) + compressor.flush())
    (tmp_path / "c.jsonl.zst").write_bytes(whole)
    found = readings(tmp_path)

    assert [(one.code, one.source) for one in issues(found)] == [
        ("broken-record", f"{tmp_path}/a.jsonl.zst"),
        ("broken-record", f"{tmp_path}/b.jsonl.zst"),
    ]
    assert names(found).count("c.jsonl.zst") == 4000


def test_without_the_extra_one_issue_names_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(module.ZSTANDARD), "is_installed", False)
    (tmp_path / "a.jsonl.zst").write_bytes(zstd.compress(LINES))
    (tmp_path / "b.tar.zst").write_bytes(b"")
    found = issues(readings(tmp_path))

    assert [one.code for one in found] == ["extra-missing"] * 2
    assert ["pip install 'newsarchive[zst]'" in one.message for one in found] == [True, False]
