"""Large containers through a real export: a JSON Lines file and a WARC of invented pages, made as they are written.

    ./dev bench containers                                     2 GB of each
    ./dev bench containers --size 200MB --kinds jsonl
    ./dev bench containers --kinds warc --gzip --keep DIR      leaves the files there for another look

The shapes are those of real crawls, where articles are the smaller part of the bytes. A JSON object has an article's
text of some 4 KB with its metadata and, beside it, the page's ``html``, ten times as long, which no reader uses. In
the WARC each page, an article under 40 to 80 KB of markup, comes as request, response and metadata record, and with it
come the pictures, styles and scripts of the page: nine tenths of the bytes are no HTML. Markup and pictures differ
from page to page and hardly compress.

The export runs in a process of its own and writes to a file that is deleted. Every 0.2 s the memory of that process and
its workers is taken from Linux's smaps_rollup: the sum of their proportional set sizes (PSS), which counts what they
share once. Exit code 1 where its peak is over the bar, or where a page is missing among the records.
"""

import argparse
import base64
import gzip
import hashlib
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, NamedTuple

import msgspec
from generators.processes import family, pss

BAR = 300
"""Megabytes of memory that an export may take, whatever the size of the container."""
EVERY = 0.2
"""Seconds between two looks at memory."""

UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9}
SYLLABLES = "ba ler mo tin ska ru ven do hal ik sor ne fa gul ter im os pra wen lo dis ka mer u tol ba rin es".split()
WHO = "ferrymen teachers conscripts farmers pilots judges nurses masons clerks divers".split()
DID = "left crossed counted refused repaired questioned welcomed described opened lost".split()
WHAT = "the harbour,the new road,an old mill,their papers,the winter rota,a narrow bridge,two barracks".split(",")
WHEN = "on Monday,before dawn,last spring,after the vote,in heavy rain,for the third time".split(",")
PLACES = "Norway,Kenya,Peru,Georgia,Chad,Latvia,Oman,Ghana,Chile".split(",")
SENTENCES = (
    "The {who} of {name} {did} {what} {when}, and {number} of them signed a letter about it.",
    "“Nobody asked the {who} who live here,” {name} {other} told reporters {when}.",
    "Officials in {place} said that {number} {who} {did} {what} {when}.",
    "Near {name} {what} was closed {when} because {number} {who} had asked for it.",
    "{name} {other}, who speaks for the {who}, said that the council of {other} {did} {what}.",
    "A court in {place} is to hear {number} {who} who {did} {what} {when}.",
)


class Story(NamedTuple):
    """An invented article."""

    title: str
    author: str
    date: str
    paragraphs: tuple[str, ...]


class Container(NamedTuple):
    """A file that was made, and how many articles it holds."""

    path: Path
    articles: int


class Cost(NamedTuple):
    """What an export took."""

    wall: float
    processor: float
    memory: float
    """Peak of the sum of PSS, in MB."""
    records: int


# ── what is made ────────────────────────────────────────────────────────────────────────────────────────────────────


def story(dice: random.Random) -> Story:
    """An article of some 4 KB."""
    title = f"{_name(dice)} and the {dice.choice(WHO)} who {dice.choice(DID)} {dice.choice(WHAT)} near {_name(dice)}"
    date = f"{dice.randrange(2015, 2026)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"
    body = tuple(" ".join(dice.choices(_sentences(), k=4)) for _ in range(dice.randrange(9, 15)))
    return Story(title, f"{_name(dice)} {_name(dice)}", date, body)


@lru_cache(maxsize=1)
def _sentences() -> tuple[str, ...]:
    """So many that no paragraph comes twice; made once, for making them takes longer than all else."""
    dice = random.Random(0)
    return tuple(
        dice.choice(SENTENCES).format(
            who=dice.choice(WHO),
            did=dice.choice(DID),
            what=dice.choice(WHAT),
            when=dice.choice(WHEN),
            place=dice.choice(PLACES),
            name=_name(dice),
            other=_name(dice),
            number=dice.randrange(3, 900),
        )
        for _ in range(20_000)
    )


def _name(dice: random.Random) -> str:
    return "".join(dice.choices(SYLLABLES, k=3)).capitalize()


def page(text: Story, overhead: int, dice: random.Random) -> str:
    """A web page of the article under so many characters of markup."""
    noise = base64.b64encode(dice.randbytes(overhead * 3 // 4)).decode("ascii")
    head, foot = noise[: overhead // 3], noise[overhead // 3 :]
    menu = "".join(
        f'<li class="m{noise[at : at + 12]}"><a href="/{noise[at + 12 : at + 30]}">Desk {at}</a></li>\n'
        for at in range(0, 1200, 40)
    )
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in text.paragraphs)
    script = f'<script type="application/json">{{"state":"{foot}"}}</script>\n'
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{text.title}</title>\n'
        f'<meta property="article:published_time" content="{text.date}">\n'
        f'<meta name="author" content="{text.author}">\n<style>/* {head} */</style></head>\n'
        f"<body><nav><ul>{menu}</ul></nav>\n<main><article><h1>{text.title}</h1>\n{body}</article></main>\n"
        f"<footer><p>All rights reserved</p></footer>\n{script}</body></html>\n"
    )


def write_jsonl(stream: BinaryIO, size: int, compress: bool) -> int:
    """Objects, a line each, until the file has that size; returns their number."""
    number = 0
    while stream.tell() < size:
        dice = random.Random(number)
        text = story(dice)
        line = msgspec.json.encode(
            {
                "id": f"crawl-{number:08}",
                "url": f"https://news.example/{text.date}/{number}",
                "title": text.title,
                "author": text.author,
                "date_published": text.date,
                "language": "en",
                "text": "\n\n".join(text.paragraphs),
                "html": page(text, 9 * sum(map(len, text.paragraphs)), dice),
                "status": 200,
            }
        )
        stream.write(_member(line + b"\n", compress))
        number += 1
    return number


def write_warc(stream: BinaryIO, size: int, compress: bool) -> int:
    """Pages with all that a crawler fetches and notes, until the file has that size; returns the pages' number."""
    note = b"software: invented crawler 1.0\r\nformat: WARC File Format 1.1\r\n"
    stream.write(_member(_record("warcinfo", "", "application/warc-fields", note, random.Random(-1)), compress))
    number = 0
    while stream.tell() < size:
        stream.writelines(_member(record, compress) for record in _visit(number))
        number += 1
    return number


def _visit(number: int) -> Iterator[bytes]:
    """The records of one page and of what belongs to it."""
    dice = random.Random(number)
    text = story(dice)
    url = f"https://news.example/{text.date}/{number}"
    markup = page(text, dice.randrange(40_000, 80_000), dice).encode()
    request = f"GET /{text.date}/{number} HTTP/1.1\r\nHost: news.example\r\n\r\n".encode()
    yield _record("request", url, "application/http; msgtype=request", request, dice)
    yield _response(url, "text/html; charset=utf-8", markup, dice)
    yield _record("metadata", url, "application/warc-fields", b"fetchTimeMs: 312\r\nhopsFromSeed: L\r\n", dice)
    for place in range(3):
        picture = b"\xff\xd8\xff\xe0" + dice.randbytes(dice.randrange(90_000, 200_000))
        yield _response(f"{url}/{place}.jpg", "image/jpeg", picture, dice)
    yield _response(f"{url}/style.css", "text/css", base64.b64encode(dice.randbytes(30_000)), dice)
    yield _response(f"{url}/app.js", "application/javascript", base64.b64encode(dice.randbytes(60_000)), dice)


def _response(url: str, kind: str, payload: bytes, dice: random.Random) -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(payload)}\r\n\r\n".encode()
    return _record("response", url, "application/http; msgtype=response", head + payload, dice)


def _record(type_: str, url: str, kind: str, block: bytes, dice: random.Random) -> bytes:
    """A record as WARC 1.1 (ISO 28500:2017) has it."""
    digest = base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest()).decode("ascii")
    target = f"WARC-Target-URI: {url}\r\n" if url else ""
    head = (
        f"WARC/1.1\r\nWARC-Type: {type_}\r\nWARC-Record-ID: <urn:uuid:{uuid.UUID(bytes=dice.randbytes(16))}>\r\n"
        f"WARC-Date: 2025-03-04T05:06:07Z\r\n{target}WARC-Block-Digest: sha1:{digest}\r\n"
        f"Content-Type: {kind}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def _member(data: bytes, compress: bool) -> bytes:
    """The data, as a gzip member of its own if wanted, as crawlers write WARC."""
    return gzip.compress(data, 1, mtime=0) if compress else data


KINDS: dict[str, Callable[[BinaryIO, int, bool], int]] = {"jsonl": write_jsonl, "warc": write_warc}


def make(kind: str, size: int, folder: Path, compress: bool = False) -> Container:
    """A container of that kind, at least that large."""
    path = folder / f"crawl.{kind}{'.gz' if compress else ''}"
    with path.open("wb") as stream:
        return Container(path, KINDS[kind](stream, size, compress))


# ── what is measured ────────────────────────────────────────────────────────────────────────────────────────────────


def measure(container: Path, workers: int) -> Cost:
    """Export the container, its records going to a file that is deleted, and watch what that takes."""
    program = Path(sys.executable).parent / "newsarchive"
    with tempfile.TemporaryFile(dir=container.parent) as records:
        begin = time.perf_counter()
        command = [str(program), "export", str(container), "--workers", str(workers)]
        child = subprocess.Popen(command, stdout=records)
        peak = 0.0
        while True:
            # Not Popen.poll: the times of the child and its workers are told only once, by the call that ends it.
            done, status, used = os.wait4(child.pid, os.WNOHANG)
            if done:
                break
            peak = max(peak, sum(map(pss, family(child.pid))))
            time.sleep(EVERY)
        child.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - begin
        if child.returncode not in (0, 1):
            sys.exit(f"{' '.join(command)} ended with {child.returncode}")
        records.seek(0)
        return Cost(wall, used.ru_utime + used.ru_stime, peak / 1e6, sum(1 for _ in records))


def _size(text: str) -> int:
    found = re.fullmatch(r"(\d+) *([KMG]?)B?", text.upper())
    if not found:
        raise argparse.ArgumentTypeError(f"{text} is no size such as 200MB or 2GB")
    return int(found[1]) * UNITS[found[2]]


def main() -> None:
    """Make and export a container of each kind."""
    parser = argparse.ArgumentParser(prog="./dev bench containers", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--size", type=_size, default="2GB")
    parser.add_argument("--kinds", default=",".join(KINDS), help="of " + ", ".join(KINDS))
    parser.add_argument("--gzip", action="store_true", help="each record a gzip member of its own")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="where the containers are left")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, metavar="N")
    options = parser.parse_args()
    kinds = options.kinds.split(",")
    if unknown := set(kinds) - set(KINDS):
        parser.error(f"no such kind: {', '.join(sorted(unknown))}")

    failed = False
    with tempfile.TemporaryDirectory(prefix="newsarchive-bench-") as scratch:
        folder = options.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for kind in kinds:
            made = make(kind, options.size, folder, options.gzip)
            size = made.path.stat().st_size / 1e6
            cost = measure(made.path, options.workers)
            failed |= cost.memory > BAR or cost.records < made.articles
            print(
                f"{kind:5} {size:8.1f} MB {cost.wall:8.2f} s wall {cost.processor:8.2f} s CPU "
                f"{size / cost.wall:7.2f} MB/s {cost.records:7} of {made.articles} records "
                f"{cost.memory:5.0f} MB (bar {BAR})",
                flush=True,
            )
            if options.keep is None:
                made.path.unlink()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
