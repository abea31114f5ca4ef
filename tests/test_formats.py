"""The same articles in every format: what holds a text makes no other article of it."""

import csv
import gzip
import html
import io
import json
import re
import sqlite3
import sys
import tarfile
import zipfile
from collections.abc import Callable
from contextlib import closing
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from newsarchive.export import export
from newsarchive.project import load_project
from tests.sites import ROOT

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

SEEDS = {path.stem: path.read_bytes().decode() for path in sorted((ROOT / "seeds").glob("*.txt"))}
SENTENCES = (
    "The council of Norvik put off its decision on the old ferry for a third time on Monday evening.\n\n"
    "Passengers and crew will know in June, said the harbour master, who leads the works at the quay of Sandvik.\n"
)
Wrap = Callable[[Path], None]


def as_text(folder: Path) -> None:
    for name, text in SEEDS.items():
        (folder / f"{name}.txt").write_bytes(text.encode())


def as_markdown(folder: Path) -> None:
    for name, text in SEEDS.items():
        (folder / f"{name}.md").write_bytes(text.encode())


def as_markdown_with_front_matter(folder: Path) -> None:
    for name, text in SEEDS.items():
        (folder / f"{name}.md").write_bytes(f"---\nretrieved: 2026-01-01\n---\n{text}".encode())


def as_json_lines(folder: Path) -> None:
    lines = [json.dumps({"id": name, "text": text}) for name, text in SEEDS.items()]
    (folder / "all.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def as_json_list(folder: Path) -> None:
    articles = [{"id": name, "body": text} for name, text in SEEDS.items()]
    (folder / "all.json").write_text(json.dumps({"articles": articles}, indent=2), encoding="utf-8")


def as_json_alone(folder: Path) -> None:
    for name, text in SEEDS.items():
        (folder / f"{name}.json").write_text(json.dumps({"content": text}), encoding="utf-8")


def as_table(folder: Path) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([("id", "text"), *SEEDS.items()])
    (folder / "all.csv").write_bytes(out.getvalue().encode())


def as_tabs(folder: Path) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, csv.excel_tab).writerows([("id", "text"), *SEEDS.items()])
    (folder / "all.tsv").write_bytes(out.getvalue().encode())


def as_rss(folder: Path) -> None:
    entry = "<item><guid>{}</guid><content:encoded><![CDATA[{}]]></content:encoded></item>"
    items = [entry.format(name, html.escape(text).replace("\n", "<br>\n")) for name, text in SEEDS.items()]
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    (folder / "all.rss").write_text(f"<rss {space}><channel>{''.join(items)}</channel></rss>", encoding="utf-8")


def as_atom(folder: Path) -> None:
    entry = "<entry><id>{}</id><content>{}</content></entry>"
    entries = "".join(entry.format(name, html.escape(text)) for name, text in SEEDS.items())
    (folder / "all.xml").write_text(f'<feed xmlns="http://www.w3.org/2005/Atom">{entries}</feed>', encoding="utf-8")


def as_database(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "all.db")) as connection, connection:
        connection.execute("CREATE TABLE articles (id TEXT, text TEXT)")
        connection.executemany("INSERT INTO articles VALUES (?, ?)", SEEDS.items())


def as_parquet(folder: Path) -> None:
    table = pa.table({"id": list(SEEDS), "text": list(SEEDS.values())})
    pq.write_table(table, folder / "all.parquet", row_group_size=2)


def as_gzipped_lines(folder: Path) -> None:
    as_json_lines(folder)
    (folder / "all.jsonl.gz").write_bytes(gzip.compress((folder / "all.jsonl").read_bytes()))
    (folder / "all.jsonl").unlink()


def as_gzipped_texts(folder: Path) -> None:
    for name, text in SEEDS.items():
        (folder / f"{name}.txt.gz").write_bytes(gzip.compress(text.encode()))


def as_zip(folder: Path) -> None:
    with zipfile.ZipFile(folder / "dump.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in reversed(SEEDS.items()):
            archive.writestr(f"texts/{name}.txt", text.encode())


def as_zstandard_lines(folder: Path) -> None:
    as_json_lines(folder)
    (folder / "all.jsonl.zst").write_bytes(zstd.compress((folder / "all.jsonl").read_bytes()))
    (folder / "all.jsonl").unlink()


def tarred() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, text in SEEDS.items():
            entry = tarfile.TarInfo(f"./texts/{name}.txt")
            entry.size = len(text.encode())
            archive.addfile(entry, io.BytesIO(text.encode()))
    return out.getvalue()


def as_gzipped_tar(folder: Path) -> None:
    (folder / "dump.tar.gz").write_bytes(gzip.compress(tarred()))


def as_zstandard_tar(folder: Path) -> None:
    (folder / "dump.tar.zst").write_bytes(zstd.compress(tarred()))


def in_tags(text: str) -> str:
    pieces = re.split(r"\n(?:[ \t]*\n)+", text.replace("\r\n", "\n"))
    inner = "\n".join("<p>" + html.escape(piece).replace("\n", "<br>\n") + "</p>" for piece in pieces)
    return f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head>\n<body>\n{inner}\n</body></html>\n'


def as_web_page(folder: Path) -> None:
    for name, text in SEEDS.items():
        (folder / f"{name}.html").write_text(in_tags(text), encoding="utf-8")


def as_page_in_one_file(folder: Path) -> None:
    for name, text in SEEDS.items():
        whole = EmailMessage()
        whole.make_related()
        whole.add_related(b"\x89PNG", "image", "png", cid="<picture>")
        whole.add_related(in_tags(text), "html", cte="quoted-printable")
        (folder / f"{name}.mhtml").write_bytes(whole.as_bytes())


def as_web_archive(folder: Path) -> None:
    with (folder / "crawl.warc.gz").open("wb") as out:
        writer = WARCWriter(out, gzip=True)
        for name, text in SEEDS.items():
            head = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            page = io.BytesIO(in_tags(text).encode())
            record = writer.create_warc_record(f"dump:{name}", "response", payload=page, http_headers=head)
            writer.write_record(record)


def as_web_archive_collection(folder: Path) -> None:
    as_web_archive(folder)
    with zipfile.ZipFile(folder / "crawl.wacz", "w") as archive:
        archive.write(folder / "crawl.warc.gz", "archive/data.warc.gz")
        archive.writestr("datapackage.json", "{}")
        archive.writestr("pages/pages.jsonl", '{"format": "json-pages-1.0"}')
    (folder / "crawl.warc.gz").unlink()


def records(folder: Path) -> list[dict[str, Any]]:
    out = io.BytesIO()
    assert export(load_project(ROOT), [folder], out).issues == ()
    return [json.loads(line) for line in out.getvalue().splitlines()]


def told(record: dict[str, Any]) -> tuple[object, ...]:
    themes = [(theme["id"], theme["role"], theme["score"]) for theme in record["themes"]]
    return record["body"], record["title"]["value"], record["title"]["status"], themes


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[object, ...]]:
    folder = tmp_path_factory.mktemp("plain")
    as_text(folder)
    return [told(record) for record in records(folder)]


@pytest.mark.parametrize(
    "wrap",
    [
        as_markdown,
        as_markdown_with_front_matter,
        as_json_lines,
        as_json_list,
        as_json_alone,
        as_table,
        as_tabs,
        as_rss,
        as_atom,
        as_database,
        as_parquet,
        as_gzipped_lines,
        as_gzipped_texts,
        as_zip,
        as_zstandard_lines,
        as_gzipped_tar,
        as_zstandard_tar,
        as_web_page,
        as_page_in_one_file,
        as_web_archive,
        as_web_archive_collection,
    ],
)
def test_the_seeds_are_the_same_articles_in_every_format(
    tmp_path: Path, plain: list[tuple[object, ...]], wrap: Wrap
) -> None:
    wrap(tmp_path)

    assert [told(record) for record in records(tmp_path)] == plain


def test_front_matter_has_its_fate_in_the_ledger(tmp_path: Path) -> None:
    as_markdown_with_front_matter(tmp_path)
    record = records(tmp_path)[0]

    assert [(drop["line"], drop["reason"]) for drop in record["dropped"][:3]] == [(n, "metadata") for n in (1, 2, 3)]
    assert record["retrieved"]["value"] == "2026-01-01"
    assert record["retrieved"]["status"] == "supplied"


def test_the_sign_of_a_heading_is_no_part_of_the_title(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"# Harbour council puts off *old* ferry\n\n{SENTENCES}", encoding="utf-8")
    record = records(tmp_path)[0]

    assert record["title"]["value"] == "Harbour council puts off *old* ferry"
    assert record["title"]["lines"] == [1]
