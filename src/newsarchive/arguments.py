"""What can be said on the command line: commands, options, examples."""

import argparse
import re
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from newsarchive import __version__

_BUILD_EXAMPLES = """\
examples:
  newsarchive build                         the project here: newsarchive.yml, or seeds/, or the texts themselves
  newsarchive build ~/my-archive            the project in another folder
  newsarchive build dump --output site      any folder of texts, the site beside it
  newsarchive build dump --dump             … of somebody else's: its own newsarchive.yml is not obeyed
"""
_EXPORT_EXAMPLES = """\
examples:
  newsarchive export > archive.jsonl        every record of the project here
  newsarchive export dump notes/one.txt     exactly these files and folders
  newsarchive export | jq .title.value
"""
_EXPLAIN_EXAMPLES = """\
examples:
  newsarchive explain seeds/article.txt     the article in a file
  newsarchive explain k5dq3v7xw2mzr4ja      the article with this id, of the project here
  newsarchive explain dump/2022/a.txt --project dump
                                            … with the address that it has in the site of the dump
"""
_CHECK_EXAMPLES = """\
examples:
  newsarchive check                         all of the project here, its sources and its site
  newsarchive check --vocabulary            only the vocabulary, with every example in it
  newsarchive check ~/my-archive --json     the project in another folder, for machines

Exit codes: 0 all is well, 1 something to mend, 2 a wrong call.
"""
_VERIFY_EXAMPLES = """\
examples:
  newsarchive verify                        the site of the project here, and the sources of its records
  newsarchive verify public_html            any site that was built: its files alone
  newsarchive verify public_html --project ~/my-archive
                                            … and the sources of its records

Exit codes: 0 all is as it was published, 1 something is not, 2 a wrong call.
"""
_BAG_EXAMPLES = """\
examples:
  newsarchive bag                           the site of the project here, in the folder bag
  newsarchive bag ~/my-archive --output /media/usb/river-papers
  newsarchive bag dump --site site          the site of a dump that was built with --output site
"""
_DIFF_EXAMPLES = """\
examples:
  newsarchive diff uploaded.sha256          from the site that was uploaded to that of the project here
  newsarchive diff uploaded.sha256 --only removed
  newsarchive diff last-week/site this-week/site --json
  rsync -a --files-from=<(newsarchive diff uploaded.sha256 --only changed) build/ host:archive/

Keep the manifest.sha256 of what you upload: it is what the next upload is compared with.
"""
_SERVE_EXAMPLES = """\
examples:
  newsarchive serve                         the site of the project here at http://localhost:8000/
  newsarchive serve dump --port 0           at a free port
  newsarchive serve --no-watch              as it was published: nothing is built anew, no page reloads itself

Needs pip install 'newsarchive[serve]'. Only this machine can read it, unless --host says otherwise.
"""
_DOSSIER_EXAMPLES = """\
examples:
  newsarchive dossier --theme asylum --country FI --from 2022-09
                                            … in dossier.html, one file that stands alone, made to be printed
  newsarchive dossier --theme desertion --pdf --output desertion.html
                                            … and desertion.pdf beside it, if a browser is installed

All conditions must hold. An article is left out where its date does not tell that it is in time.
"""
_REVIEW_EXAMPLES = """\
examples:
  newsarchive review                        the 20 most doubtful things of the project here
  newsarchive review --kind title-supplied --limit 100
  newsarchive review --format tsv > look.tsv
                                            all of them, for a spreadsheet; delete the rows that you do not want,
                                            fill in what is empty under “value” and “because”, then
  newsarchive review --accept look.tsv --by "M. Rossi"
                                            puts them into overrides.yml; nothing else of it changes
"""
_FORMATS_EXAMPLES = """\
examples:
  newsarchive formats
  newsarchive formats | grep csv
"""
_REVIEW_KINDS = (
    "conflict", "date-ambiguous", "date-missing", "date-inferred", "title-supplied", "byline-empty",
    "language-unknown", "theme-near", "theme-weak", "line-dropped", "line-kept", "names-alike", "name-variant",
)  # fmt: skip
"""As ``review.KINDS`` has them, which is too much to import for ``--help``."""
_EXAMPLES = """\
examples:
  newsarchive build                         make the site of the project here
  newsarchive build dump --output site      make a site of any folder of texts
  newsarchive explain seeds/article.txt     why a record is as it is

Each command has its own --help. Exit codes: 0 done, 1 something to mend, 2 a wrong call.
"""


_CHOICE = re.compile(r"invalid choice: '?([^' ]+)'? \(choose from (.*)\)")
_WORD = re.compile(r"[\w-]+")


class _Parser(argparse.ArgumentParser):
    """One that says what may have been meant, and of which command."""

    def parse_known_args(  # type: ignore[override]  # in any of its three ways
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> Any:
        """As argparse's, but nothing is left for the command above to wonder about."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return found, unknown

    def error(self, message: str) -> NoReturn:
        """Ends with what is wrong, what is near to it, and where more is told."""
        wrong, known = _wrong(message, list(self._option_string_actions))
        near = _near(wrong, known)
        hint = f"did you mean {near}?" if near else f"{self.prog} --help tells what can be said"
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {message}\n    hint: {hint}\n")


def _wrong(message: str, options: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The word that a message of argparse's is about, and what could have stood there."""
    choice = _CHOICE.search(message)
    if choice is not None:
        return choice[1], _WORD.findall(choice[2])
    unknown = message.partition("unrecognized arguments: ")[2].split()
    return (unknown[0].partition("=")[0] if unknown and unknown[0].startswith("-") else ""), options


def _near(word: str, known: Sequence[str]) -> str | None:
    import difflib

    return next(iter(difflib.get_close_matches(word, known, 1)), None)


def parser() -> argparse.ArgumentParser:
    """Reads the command line."""
    every = _Parser(
        prog="newsarchive",
        description="Turn a folder of scraped news articles into a browsable static archive.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    every.add_argument("--version", action="version", version=f"newsarchive {__version__}")
    commands = every.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def command(name: str, summary: str, epilog: str) -> argparse.ArgumentParser:
        return commands.add_parser(
            name,
            help=summary,
            description=summary[0].upper() + summary[1:] + ".",
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )

    build = command("build", "make the site", _BUILD_EXAMPLES)
    build.add_argument("project", nargs="?", default=".", metavar="PROJECT", help="project or dump (default: here)")
    build.add_argument("--output", metavar="DIR", help="where the site goes (default: build/ in the project)")
    export = command("export", "print one JSON record a line for each article", _EXPORT_EXAMPLES)
    export.add_argument("paths", nargs="*", metavar="PATH", help="files and folders (default: the project's sources)")
    explain = command("explain", "show where each fact, line and tag of one article comes from", _EXPLAIN_EXAMPLES)
    explain.add_argument("article", metavar="FILE|ID", help="a source file, or the id of an article of the project")
    explain.add_argument(
        "--project", default=".", metavar="PROJECT", help="project or dump that the article belongs to (default: here)"
    )
    check = command(
        "check", "look whether what was written for the project, and what was made of it, is in order", _CHECK_EXAMPLES
    )
    check.add_argument("project", nargs="?", default=".", metavar="PROJECT", help="project or dump (default: here)")
    for name, looks_at in (
        ("configuration", "newsarchive.yml"),
        ("vocabulary", "the vocabulary files, and the examples beside the rules"),
        ("overrides", "overrides.yml, and whether its entries still hold"),
        ("sources", "whether every source can be read, and each record has an id of its own"),
        ("site", "the site as it was built: links, anchors, feeds, pages nobody leads to"),
    ):
        check.add_argument(
            f"--{name}",
            dest="checks",
            action="append_const",
            const=name,
            default=[],
            help=f"check {looks_at} (default: everything)",
        )
    check.add_argument("--json", action="store_true", help="print the report as one JSON object")
    verify = command(
        "verify", "compare a site, and the sources of its records, with what was published", _VERIFY_EXAMPLES
    )
    verify.add_argument("site", nargs="?", metavar="SITE", help="folder of a site (default: that of the project here)")
    verify.add_argument("--project", metavar="PROJECT", help="project or dump whose sources are compared as well")
    verify.add_argument("--json", action="store_true", help="print the verdict as one JSON object")
    bag = command(
        "bag", "pack a site for a library or a repository, as a BagIt bag with RO-Crate metadata", _BAG_EXAMPLES
    )
    bag.add_argument("project", nargs="?", default=".", metavar="PROJECT", help="project or dump (default: here)")
    bag.add_argument("--site", metavar="DIR", help="the site to pack (default: that of the project)")
    bag.add_argument("--output", default="bag", metavar="DIR", help="folder that is made for it (default: bag)")
    diff = command("diff", "list the files that differ between two sites: what an upload has to carry", _DIFF_EXAMPLES)
    diff.add_argument("old", metavar="OLD", help="manifest.sha256 of a former site, or its folder")
    diff.add_argument("new", nargs="?", metavar="NEW", help="the same of another (default: the project's site here)")
    diff.add_argument("--only", choices=("added", "changed", "removed"), help="only these, their paths alone")
    diff.add_argument("--json", action="store_true", help="print the paths as one JSON object")
    serve = command("serve", "build the site, serve it on this machine, and build it anew on change", _SERVE_EXAMPLES)
    serve.add_argument("project", nargs="?", default=".", metavar="PROJECT", help="project or dump (default: here)")
    serve.add_argument("--output", metavar="DIR", help="where the site goes (default: build/ in the project)")
    serve.add_argument("--port", type=_port, default=8000, metavar="N", help="where to listen (default: 8000; 0: any)")
    serve.add_argument("--host", default="127.0.0.1", metavar="ADDRESS", help="who may ask (default: this machine)")
    serve.add_argument("--no-watch", dest="watch", action="store_false", help="do not build anew, do not reload pages")
    dossier = command("dossier", "put a selection of articles into one file to print", _DOSSIER_EXAMPLES)
    dossier.add_argument("project", nargs="?", default=".", metavar="PROJECT", help="project or dump (default: here)")
    dossier.add_argument("--theme", action="append", default=[], metavar="ID", help="what the articles are about")
    dossier.add_argument("--country", action="append", default=[], metavar="CODE", help="a part of their story")
    dossier.add_argument("--publisher", metavar="NAME", help="who published them")
    dossier.add_argument("--from", dest="first", metavar="DATE", help="not before this year, month or day")
    dossier.add_argument("--to", dest="last", metavar="DATE", help="not after this year, month or day")
    dossier.add_argument("--title", metavar="TEXT", help="the heading (default: what was asked for)")
    dossier.add_argument(
        "--output", default="dossier.html", metavar="FILE", help="where it goes (default: dossier.html)"
    )
    dossier.add_argument("--pdf", action="store_true", help="have an installed Chromium print it, too")
    _add_review(command("review", "list what deserves a human look, the most doubtful first", _REVIEW_EXAMPLES))
    command("formats", "list the kinds of files that are understood", _FORMATS_EXAMPLES)
    for trusting in (build, explain, check, verify, bag, serve, dossier, commands.choices["review"]):
        trusting.add_argument(
            "--dump",
            action="store_true",
            help="trust nothing in PROJECT, not even its newsarchive.yml",
        )
    for parallel in (build, export, verify, serve, dossier, commands.choices["review"]):
        parallel.add_argument(
            "--workers", type=_workers, default=None, metavar="N", help="processes (default: one a processor)"
        )
    return every


def _add_review(review: argparse.ArgumentParser) -> None:
    review.add_argument("project", nargs="?", default=".", metavar="PROJECT", help="project or dump (default: here)")
    review.add_argument(
        "--format", choices=("text", "tsv", "jsonl"), default="text", help="how to print (default: text)"
    )
    review.add_argument(
        "--kind",
        dest="kinds",
        action="append",
        choices=_REVIEW_KINDS,
        default=[],
        metavar="KIND",
        help=f"only of this kind; may be given several times: {', '.join(_REVIEW_KINDS)}",
    )
    review.add_argument("--article", metavar="ID", help="only about this article")
    review.add_argument("--limit", type=_number, metavar="N", help="so many (default: 20 as text, else all)")
    decided = review.add_mutually_exclusive_group()
    decided.add_argument("--accept", metavar="FILE", help="put the suggestions of FILE into overrides.yml")
    decided.add_argument("--confirm", metavar="FILE", help="say of those of FILE that the record is right as it is")
    review.add_argument(
        "--into", default="overrides.yml", metavar="NAME", help="with either: another file, overrides/NAME.yml"
    )
    review.add_argument("--by", metavar="WHO", help="with either: who decided")
    review.add_argument("--date", metavar="DAY", help="with either: when, such as 2026-05-04")


def _number(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
    if not number:
        raise argparse.ArgumentTypeError(f"expected a number from 1 on, found {text!r}")
    return number


def _port(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else -1
    if not 0 <= number <= 65_535:
        raise argparse.ArgumentTypeError(f"expected a number from 0 to 65535, found {text!r}")
    return number


def _workers(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else 0
    if not 1 <= number <= 256:
        raise argparse.ArgumentTypeError(f"expected a number from 1 to 256, found {text!r}")
    return number
