"""Arguments, progress and exit codes; the only module that prints.

Exit codes: 0 done; 1 something that the user can mend; 2 a wrong call. Results go to standard output, everything
said about them to standard error.
"""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from newsarchive import __version__
from newsarchive.errors import NewsarchiveError
from newsarchive.terminal import Narrator, tame

_BUILD_EXAMPLES = """\
examples:
  newsarchive build                         the project here: newsarchive.yml, or seeds/, or the texts themselves
  newsarchive build ~/my-archive            the project in another folder
  newsarchive build dump --output site      any folder of texts, the site beside it
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
_EXAMPLES = """\
examples:
  newsarchive build                         make the site of the project here
  newsarchive build dump --output site      make a site of any folder of texts
  newsarchive explain seeds/article.txt     why a record is as it is

Each command has its own --help. Exit codes: 0 done, 1 something to mend, 2 a wrong call.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns the exit code."""
    arguments = _parser().parse_args(argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that knows only ASCII shows escapes in place of other letters, and no traceback.
            stream.reconfigure(errors="backslashreplace")
    narrator = Narrator(sys.stderr)
    try:
        return _COMMANDS[arguments.command](arguments, narrator)
    except NewsarchiveError as error:
        narrator.clear()
        sys.stderr.write(tame(f"newsarchive: {error}\n"))
        return 1
    except KeyboardInterrupt:
        narrator.clear()
        sys.stderr.write("newsarchive: stopped; nothing that was published before has changed\n")
        return 130
    except BrokenPipeError:
        # The reader of a pipe went away (… | head): point stdout elsewhere so that closing it cannot fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _build(arguments: argparse.Namespace, narrator: Narrator) -> int:
    from newsarchive.build import build
    from newsarchive.project import load_project

    project = load_project(Path(arguments.project), Path(arguments.output) if arguments.output else None)
    report = build(project, workers=_processes(arguments), progress=narrator.progress)
    narrator.clear()
    sys.stderr.write(tame(narrator.summary(report)))
    return 0


def _export(arguments: argparse.Namespace, narrator: Narrator) -> int:
    from newsarchive.export import export
    from newsarchive.project import load_project

    paths = [Path(path) for path in arguments.paths]
    issues = export(load_project(Path()), paths, sys.stdout.buffer, workers=_processes(arguments))
    sys.stdout.buffer.flush()
    sys.stderr.write(tame(narrator.issues(issues)))
    return 0


def _explain(arguments: argparse.Namespace, narrator: Narrator) -> int:
    from newsarchive.explain import explain
    from newsarchive.project import load_project

    sys.stdout.write(tame(explain(arguments.article, load_project(Path(arguments.project)))))
    return 0


_COMMANDS = {"build": _build, "export": _export, "explain": _explain}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsarchive",
        description="Turn a folder of scraped news articles into a browsable static archive.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"newsarchive {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

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
    for parallel in (build, export):
        parallel.add_argument(
            "--workers", type=_workers, default=None, metavar="N", help="processes (default: one a processor)"
        )
    return parser


def _processes(arguments: argparse.Namespace) -> int:
    from newsarchive.engine import workers_available

    return arguments.workers or workers_available()


def _workers(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else 0
    if not 1 <= number <= 256:
        raise argparse.ArgumentTypeError(f"expected a number from 1 to 256, found {text!r}")
    return number


if __name__ == "__main__":
    sys.exit(main())
