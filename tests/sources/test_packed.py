"""Packed files: members like files of a folder; damage, bombs and hostile names are one issue each."""

import bz2
import gzip
import io
import json
import lzma
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from newsarchive.model import Issue, RawDocument, Unpacking
from newsarchive.sources import Options, read, scan

LINES = b"".join(json.dumps({"id": f"n-{number}", "text": f"Line {number}."}).encode() + b"\n" for number in range(400))


def readings(folder: Path, options: Options = Options()) -> list[RawDocument | Issue]:  # noqa: B008 - frozen
    found: list[RawDocument | Issue] = []
    for item in scan([folder], base=folder):
        found += [item] if isinstance(item, Issue) else read(item, options=options)
    return found


def documents(found: list[RawDocument | Issue]) -> list[RawDocument]:
    return [item for item in found if isinstance(item, RawDocument)]


def issues(found: list[RawDocument | Issue]) -> list[Issue]:
    return [item for item in found if isinstance(item, Issue)]


def zipped(folder: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(folder / "dump.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return folder / "dump.zip"


def test_members_are_read_in_order_of_name_with_the_archive_as_their_folder(tmp_path: Path) -> None:
    zipped(
        tmp_path, {"b/z.txt": b"Z.", "a.txt": b"A.", "all.jsonl": LINES[: LINES.index(b"\n")], ".x.txt": b"", "b/": b""}
    )
    found = documents(readings(tmp_path))

    assert [(one.name, one.record, one.format) for one in found] == [
        ("dump.zip/a.txt", None, "txt"),
        ("dump.zip/all.jsonl", "n-0", "jsonl"),
        ("dump.zip/b/z.txt", None, "txt"),
    ]
    assert found[0].path == f"{tmp_path}/dump.zip/a.txt"


def test_a_sidecar_in_the_archive_gives_facts(tmp_path: Path) -> None:
    zipped(tmp_path, {"a.txt": b"Words.", "a.yml": "title: Vůz\n".encode()})
    (document,) = readings(tmp_path)

    assert isinstance(document, RawDocument)
    assert [(given.field, given.value, given.status) for given in document.given] == [("title", "Vůz", "supplied")]


@pytest.mark.parametrize(("suffix", "pack"), [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)])
def test_a_compressed_file_cut_short_is_one_issue_and_keeps_what_stood_before(
    tmp_path: Path, suffix: str, pack: Callable[[bytes], bytes]
) -> None:
    packed = pack(LINES)
    (tmp_path / f"a.jsonl.{suffix}").write_bytes(packed)
    assert len(documents(readings(tmp_path))) == 400

    (tmp_path / f"a.jsonl.{suffix}").write_bytes(packed[:-3])
    found = readings(tmp_path)

    (issue,) = issues(found)
    assert issue.code == "broken-record"
    assert issue.source == f"{tmp_path}/a.jsonl.{suffix}"
    assert "at byte" in issue.message
    assert all(one.text.startswith("Line") for one in documents(found))


def test_a_text_that_is_damaged_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"Words that end.")[:-2])

    assert [type(item) for item in readings(tmp_path)] == [Issue]


def test_damage_in_one_member_leaves_the_others(tmp_path: Path) -> None:
    place = tmp_path / "dump.zip"
    with zipfile.ZipFile(place, "w") as archive:
        for name in ("a.txt", "b.txt", "c.txt"):
            archive.writestr(name, f"Words of {name}.")
    place.write_bytes(place.read_bytes().replace(b"Words of b", b"Wards of b"))
    found = readings(tmp_path)

    assert [one.name for one in documents(found)] == ["dump.zip/a.txt", "dump.zip/c.txt"]
    assert [(one.code, one.source) for one in issues(found)] == [("broken-record", f"{tmp_path}/dump.zip/b.txt")]


def test_a_zip_cut_short_or_with_members_over_each_other_is_one_issue(tmp_path: Path) -> None:
    place = zipped(tmp_path, {"a.txt": b"A.", "b.txt": b"B."})
    whole = place.read_bytes()
    place.write_bytes(whole[:-10])
    assert [type(item) for item in readings(tmp_path)] == [Issue]

    second = whole.rindex(b"PK\x01\x02")
    place.write_bytes(whole[: second + 42] + b"\0\0\0\0" + whole[second + 46 :])
    (issue,) = readings(tmp_path)
    assert isinstance(issue, Issue)
    assert "over each other" in issue.message


def test_hostile_names_links_and_members_named_twice_are_issues(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "dump.zip", "w") as archive:
        for name in ("../up.txt", "/root.txt", "C:\\a.txt", "a/../../b.txt", link, "good.txt", "./good.txt"):
            archive.writestr(name, "/etc/passwd")
    found = readings(tmp_path)

    assert [one.name for one in documents(found)] == ["dump.zip/good.txt"]
    assert [one.code for one in issues(found)] == [*["broken-record"] * 4, "not-a-file", "duplicate-id"]
    assert [path.name for path in tmp_path.iterdir()] == ["dump.zip"]


def test_a_member_without_a_name_is_an_issue_and_the_others_are_read(tmp_path: Path) -> None:
    packed = zipped(tmp_path, {"Q.txt": b"No name.", "z.txt": b"A name."})
    packed.write_bytes(packed.read_bytes().replace(b"Q.txt", b"\0.txt"))  # a name ends at its first NUL

    found = readings(tmp_path)

    assert [document.text for document in documents(found)] == ["A name."]
    assert [(issue.code, issue.message) for issue in issues(found)] == [
        ("broken-record", "This member has no name; it is not read.")
    ]


def test_a_packed_file_in_a_packed_one_is_named(tmp_path: Path) -> None:
    zipped(tmp_path, {"a.txt.gz": gzip.compress(b"A.")})

    assert [(one.code, one.source) for one in issues(readings(tmp_path))] == [
        ("unknown-format", f"{tmp_path}/dump.zip/a.txt.gz")
    ]


def test_a_bomb_stops_at_the_limit_that_the_message_names(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "a.jsonl.gz", "wb") as out:
        for _ in range(30):
            out.write(b" " * 999_999 + b"\n")
    by_ratio = issues(readings(tmp_path))
    by_size = issues(readings(tmp_path, Options(unpacking=Unpacking(total_mb=2))))
    allowed = readings(tmp_path, Options(unpacking=Unpacking(ratio=2000)))

    assert ["ratio" in one.message for one in by_ratio] == [True]
    assert ["total_mb" in one.message for one in by_size] == [True]
    assert [one.message for one in issues(allowed)] == ["No record stands in this file."]


def test_an_archive_of_too_many_files_is_refused_before_it_is_listed(tmp_path: Path) -> None:
    zipped(tmp_path, {f"{number}.txt": b"A." for number in range(5)})
    options = Options(unpacking=Unpacking(files=4))

    assert ["files" in one.message for one in issues(readings(tmp_path, options))] == [True]
    assert len(documents(readings(tmp_path, Options(unpacking=Unpacking(files=5))))) == 5


def test_a_text_over_the_limit_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    zipped(tmp_path, {"a.txt": b"A" * 100, "b.txt": b"B."})
    found = readings(tmp_path, Options(limit=50))

    assert [one.code for one in issues(found)] == ["too-large"]
    assert [one.text for one in documents(found)] == ["B."]


def test_names_in_utf_8_that_do_not_say_so_are_understood(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("č.txt", "A.")
    data = out.getvalue()
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(mark) + place
        data = data[:at] + b"\0\0" + data[at + 2 :]
    (tmp_path / "dump.zip").write_bytes(data)

    assert [one.name for one in documents(readings(tmp_path))] == ["dump.zip/č.txt"]


def test_encrypted_members_and_methods_that_are_not_known_are_one_issue_each(tmp_path: Path) -> None:
    place = zipped(tmp_path, {"a.txt": b"A.", "b.txt": b"B.", "c.txt": b"C."})
    data = bytearray(place.read_bytes())
    first = data.index(b"PK\x01\x02")
    data[first + 8] |= 1  # encrypted, says the directory
    second = data.index(b"PK\x01\x02", first + 4)
    data[second + 10 : second + 12] = (97).to_bytes(2, "little")  # the method
    place.write_bytes(data)
    found = readings(tmp_path)

    assert [(one.code, one.source) for one in issues(found)] == [
        ("unreadable", f"{tmp_path}/dump.zip/a.txt"),
        ("broken-record", f"{tmp_path}/dump.zip/b.txt"),
    ]
    assert [one.name for one in documents(found)] == ["dump.zip/c.txt"]


def test_members_in_zip64_are_read(tmp_path: Path) -> None:
    with (
        zipfile.ZipFile(tmp_path / "dump.zip", "w") as archive,
        archive.open("a.txt", "w", force_zip64=True) as member,
    ):
        member.write(b"A.")

    assert [one.text for one in documents(readings(tmp_path))] == ["A."]
