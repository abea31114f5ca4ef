"""A folder of sources, each an attack: on the page it becomes, on the program that reads it, on the file system.

What runs in a browser would set ``window.owned``, open a dialog or ask ``evil.example``; what is read from outside the
folder would show ``SECRET``.
"""

import bz2
import gzip
import io
import json
import os
import socket
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import chdir, suppress
from itertools import cycle, islice
from pathlib import Path

SECRET = "The key is under the third stone"
"""Of a file beside the folder, which nothing in it may bring into the site."""

PAYLOADS = (
    "<script>window.owned=1</script>",
    "</script><script>window.owned=1</script>",
    "<img src=x onerror=window.owned=1>",
    "<svg onload=window.owned=1>",
    "<iframe srcdoc='<script>parent.owned=1</script>'></iframe>",
    '" onmouseover="window.owned=1" autofocus onfocus="window.owned=1',
    "' onfocus='window.owned=1' autofocus x='",
    "javascript:window.owned=1",
    "data:text/html,<script>alert(1)</script>",
    "[a](javascript:alert(1)) ![b](https://evil.example/b.png)",
    "<a href=https://evil.example/>x</a><link rel=stylesheet href=//evil.example/a.css>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<base href=https://evil.example/>",
    "<style>@import url(https://evil.example/a.css);</style>",
    "{{ 7 * 7 }}{% include 'base.html' %}{{ cycler.__init__.__globals__ }}",
    "]]><script>window.owned=1</script><![CDATA[",
    "<!-- --><script>window.owned=1</script> -->",
    "&lt;script&gt;window.owned=1&lt;/script&gt; &#60;script&#62;",
    '\\u003cscript\\u003e "); window.owned=1; (" `${window.owned=1}`',
    '=HYPERLINK("https://evil.example/","x")',
    "+1+1 | @SUM(1) | -2+3 | \t=1",
    "ER  - \r\nTY  - NEWS\r\nTI  - owned",
    "}, note = {owned}, title = {{x} \\input{/etc/passwd} %",
    "\u202egnihton dias\u202c \u2066isolate \u200bzero\u200dwidth\ufeff",
    "\x1b[31mred\x1b[0m \x07bell \x00nul \x7f \x85 \u2028line\u2029paragraph",
    "../../../etc/passwd %2e%2e%2f ..\\..\\ file:///etc/passwd",
    "A" * 3000,
    "e\u0301" * 200 + "\u0e49" * 400,
    "𝕿𝖍𝖊 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ﷽ \U0010ffff \ufdd0",
    "-- \n---\n...\n%YAML 1.1\n!!python/object/apply:os.system ['touch owned']",
)
_FIELDS = ("title", "dek", "author", "publisher", "section", "keyword", "caption", "body", "url")


def make_hostile(folder: Path) -> int:
    """Fills an empty folder; returns how many files it made that are no folders."""
    for number, payload in enumerate(PAYLOADS):
        facts = dict(zip(_FIELDS, islice(cycle(PAYLOADS), number, None), strict=False))
        _each_format(folder, number, payload, facts)
    for make in (_broken, _endless, _bombs, _names, _places):
        make(folder)
    return sum(1 for place in folder.rglob("*") if not place.is_dir() or place.is_symlink())


def _text(payload: str, facts: dict[str, str]) -> str:
    flat = {key: " ".join(value.split()) for key, value in facts.items()}
    return (
        f"{flat['title']} leaves the harbour\n\n{flat['dek']} is what readers are told first, before all the rest.\n\n"
        f"By {flat['author']} | 3 May 2021\n\nSoldiers deserted in Georgia on Monday, {payload} said "
        f"Ida {flat['author']}, a lawyer, who asked for asylum in Germany.\n\n"
        f"“{flat['body']} will never be forgotten,” said Jan Holm.\n\n"
        f"It cost 4,500 {flat['keyword']} a day.\n\nPhoto: {flat['caption']}\n\nShare {flat['section']}\n"
    )


def _each_format(folder: Path, number: int, payload: str, facts: dict[str, str]) -> None:
    text = _text(payload, facts)
    known = {
        "title": facts["title"], "dek": facts["dek"], "authors": [facts["author"]], "publisher": facts["publisher"],
        "section": facts["section"], "keywords": [facts["keyword"]], "url": f"https://evil.example/{facts['url']}",
    }  # fmt: skip
    place = folder / f"{number:02}"
    place.mkdir()
    (place / "a.txt").write_text(text, encoding="utf-8", errors="surrogatepass")
    (place / "a.txt.yml").write_text(json.dumps({"title": facts["title"], "section": facts["section"]}), "utf-8")
    (place / "b.md").write_text(f"---\n{json.dumps(known)}\n---\n# {facts['title']}\n\n{text}", encoding="utf-8")
    (place / "c.html").write_text(
        f"<!doctype html><title>{facts['title']}</title><meta name=author content='{facts['author']}'>"
        f"<script type=application/ld+json>{json.dumps({'@type': 'NewsArticle', 'headline': facts['title']})}</script>"
        f"<body onload=window.owned=1><article><h1>{facts['title']}</h1><p>{text}</p><p>{payload}</p></article>",
        encoding="utf-8",
    )
    record = json.dumps(known | {"text": text, "id": f"{payload[:60]}"})
    (place / "d.jsonl").write_text(record + "\n" + record.replace("\\n", " ") + "\n", encoding="utf-8")
    (place / "e.csv").write_text(
        "title,text\n" + ",".join('"' + value.replace('"', '""') + '"' for value in (facts["title"], text)) + "\n",
        "utf-8",
    )
    item = f"<title><![CDATA[{facts['title'].replace(']]>', '')}]]></title><description>{_escaped(text)}</description>"
    item = f"<item>{item}<guid>{_escaped(payload)}</guid></item>"
    feed = f"<rss version='2.0'><channel><title>x</title>{item}</channel></rss>"
    (place / "f.rss").write_text(_printable(feed), encoding="utf-8")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _printable(text: str) -> str:
    return "".join(sign for sign in text if sign in "\n\t" or " " <= sign <= "\ud7ff")


def _broken(folder: Path) -> None:
    place = folder / "broken"
    place.mkdir()
    for name, data in {
        "empty.txt": b"",
        "blank.txt": b"\n \n\t\n",
        "nul.txt": b"\0" * 5000,
        "latin.txt": "Der Bürgermeister sagte, die Brücke sei geschlossen.\n".encode("latin-1") * 5,
        "mixed.txt": "Die Brücke\n".encode() + "Die Brücke\n".encode("latin-1") + b"\xff\xfe\xfd\n",
        "utf16.txt": "Die Brücke ist geschlossen, sagte der Bürgermeister.\n".encode("utf-16"),
        "half16.txt": "Die Brücke".encode("utf-16")[:-1],
        "surrogate.txt": b"A lone \xed\xa0\x80 surrogate stands here.\n",
        "surrogate.jsonl": b'{"title": "\\ud800", "text": "A lone \\udfff surrogate."}\n',
        "furniture.txt": b"Home\nMenu\nSubscribe\nCookies\nShare\n",
        "binary.txt": bytes(range(256)) * 40,
        "cut.html": b"<html><body><p>The bridge <b",
        "half.json": b'{"title": "A", "text": "B',
        "cut.jsonl": b'{"text": "A"}\n{"text": \n[]\n"x"\n{"text": 1}\n',
        "cut.xml": b"<rss><channel><item><title>A",
        "cut.csv": b'title,text\n"A,"B\n',
        "cut.gz": gzip.compress(b"A" * 5000)[:20],
        "cut.zip": b"PK\x03\x04nothing",
        "cut.sqlite": b"SQLite format 3\0" + b"\xff" * 500,
        "cut.warc": b"WARC/1.0\r\nContent-Length: 99999999\r\n\r\nA",
        "cut.mhtml": b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n",
        "no.json": b"null",
        "false.csv": b"\0,\0\n\0,\0\n",
        "front.md": b"---\ntitle: [\n---\nText.\n",
        "endless.md": b"---\ntitle: A\n" * 50,
    }.items():
        (place / name).write_bytes(data)


def _endless(folder: Path) -> None:
    place = folder / "endless"
    place.mkdir()
    (place / "line.txt").write_bytes(b"The bridge is closed. " * 20_000)
    (place / "lines.txt").write_bytes(b"The bridge\n\n" * 5_000)
    (place / "dots.txt").write_bytes(b"." * 30_000 + b"\n" + b"- " * 10_000 + b"\n" + b"\"'" * 10_000)
    (place / "spaces.txt").write_bytes(b" " * 50_000 + b"x\n" + b"\t" * 50_000 + b"y\n")
    (place / "quotes.txt").write_text("“" * 5_000 + "a" * 5_000 + "”" * 5_000, "utf-8")
    (place / "digits.txt").write_bytes(b"1," * 20_000 + b"\n" + b"9" * 20_000 + b"\n")
    (place / "capitals.txt").write_bytes(b"Aa " * 20_000)
    (place / "mails.txt").write_bytes(b"a@" * 10_000 + b"\n" + b"http://" * 5_000)
    (place / "tags.html").write_bytes(b"<div>" * 50_000 + b"The bridge." + b"</div>" * 50_000)
    (place / "attributes.html").write_bytes(b"<p " + b"a=b " * 100_000 + b">The bridge.</p>")
    (place / "marks.md").write_bytes(b"*_[`" * 5_000 + b"\n" + b"> " * 5_000 + b"x\n" + b"#" * 5_000)
    (place / "deep.json").write_bytes(b"[" * 100_000 + b"]" * 100_000)
    (place / "deep.jsonl").write_bytes(b'{"text":' * 5_000 + b'"x"' + b"}" * 5_000 + b"\n")
    (place / "keys.json").write_text(json.dumps({f"k{number}": "v" for number in range(50_000)}), "utf-8")
    (place / "wide.csv").write_bytes(b"a," * 50_000 + b"\n" + b"b," * 50_000 + b"\n")


def _bombs(folder: Path) -> None:
    place = folder / "bombs"
    place.mkdir()
    zeros = b"\0" * 30_000_000
    (place / "a.txt.gz").write_bytes(gzip.compress(zeros))
    (place / "a.txt.bz2").write_bytes(bz2.compress(zeros))
    with zipfile.ZipFile(place / "a.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.txt", zeros)
        packed.writestr("../../../outside.txt", "x")
        packed.writestr("/absolute.txt", "x")
        packed.writestr("C:\\windows.txt", "x")
    with tarfile.open(place / "a.tar", "w") as packed:
        for name in ("../../outside.txt", "/etc/outside.txt", "a.txt"):
            packed.addfile(tarfile.TarInfo(name), io.BytesIO())
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo(f"kind{int(kind)}.txt")
            info.type, info.linkname = kind, "../../../secret.txt"
            packed.addfile(info)
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    (place / "laughs.xml").write_text(f'<!DOCTYPE x [<!ENTITY e0 "ha">{entities}]><rss><channel>&e9;</channel></rss>')
    (place / "external.xml").write_text(
        '<!DOCTYPE x [<!ENTITY a SYSTEM "../../secret.txt">]><rss version="2.0"><channel><item><title>&a;</title>'
        "<description>&a;</description></item></channel></rss>"
    )
    anchors = "a0: &a0 x\n" + "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10))
    (place / "yaml.txt").write_text("The bridge is closed for repairs until the summer of next year.\n")
    (place / "yaml.txt.yml").write_text(anchors)
    (place / "tags.txt").write_text("The bridge is closed for repairs until the summer of next year.\n")
    (place / "tags.txt.yml").write_text("title: !!python/object/apply:os.system ['touch owned']\n")


def _names(folder: Path) -> None:
    place = folder / "names"
    place.mkdir()
    names = [
        "con.txt", "NUL.txt", "aux.md", "trailing.txt.", "trailing.txt ", " leading.txt", "two  spaces.txt",
        ".hidden.txt", ".txt', ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ",
        ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ", ",
        " * 250 + ", ", ", ", ", ", ", ", ",
    ]  # fmt: skip
    for number, name in enumerate(names):
        with suppress(OSError):  # a file system may refuse it
            (place / name).write_text(
                f"The bridge of number {number} is closed until the summer, said the mayor.\n", "utf-8"
            )
    with suppress(OSError):
        Path(os.fsdecode(os.fsencode(place) + b"/\xff\xfe.txt")).write_text("The bridge is closed, said the mayor.\n")


def _places(folder: Path) -> None:
    place = folder / "places"
    place.mkdir()
    makers: dict[str, Callable[[Path], object]] = {
        "out.txt": lambda path: path.symlink_to(folder.parent / "secret.txt"),
        "etc.txt": lambda path: path.symlink_to("/etc/passwd"),
        "up": lambda path: path.symlink_to(".."),
        "loop": lambda path: path.symlink_to("loop"),
        "self": lambda path: path.symlink_to("."),
        "gone.txt": lambda path: path.symlink_to("nowhere"),
        "zero.txt": lambda path: path.symlink_to("/dev/zero"),
        "fifo.txt": os.mkfifo,
        "socket.txt": _listen,
        "locked.txt": _lock,
        "folder.txt": Path.mkdir,
    }
    for name, make in makers.items():
        with suppress(OSError):
            make(place / name)
    deep = place
    for name in islice(cycle(("deep", "er")), 60):
        deep /= name
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text("The bridge at the end of the path is closed, said the mayor.\n")


def _listen(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening, chdir(path.parent):
        listening.bind(path.name)


def _lock(path: Path) -> None:
    path.write_text(SECRET)
    path.chmod(0)


def everything_in(folder: Path) -> Iterator[Path]:
    """Every file and folder below, links not followed."""
    for place, folders, files in os.walk(folder):
        yield from (Path(place, name) for name in (*folders, *files))
