"""Commands and exit codes; the only module that prints.

Exit codes: 0 done; 1 something that the user can mend; 2 a wrong call. Results go to standard output, everything
said about them to standard error.
"""

import argparse
import errno
import io
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from newsarchive.arguments import parser
from newsarchive.errors import NewsarchiveError, OutputError, SourceError
from newsarchive.terminal import Narrator, abandon, tame

if TYPE_CHECKING:
    from newsarchive.project import Project


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns the exit code."""
    arguments = parser().parse_args(argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that knows only ASCII shows escapes in place of other letters, and no traceback.
            stream.reconfigure(errors="backslashreplace")
    narrator = Narrator(sys.stderr)
    try:
        code = _COMMANDS[arguments.command](arguments, narrator)
        if sys.stdout is not None:
            sys.stdout.flush()
    except NewsarchiveError as error:
        narrator.say(f"newsarchive: {error}\n")
    except KeyboardInterrupt:
        narrator.say("newsarchive: stopped; nothing that was published before has changed\n")
        return 130
    except BrokenPipeError:
        # The reader of a pipe went away (… | head), and needs no word about it.
        abandon(sys.stdout)
    except MemoryError:
        narrator.say("newsarchive: memory ran out; nothing that was published before has changed\n")
    except OSError as error:
        abandon(sys.stdout)
        # The system refused: a full disk, a missing permission, a name that is too long. The user can mend that.
        named = f"{error.filename}: " if error.filename else ""
        narrator.say(f"newsarchive: {named}{error.strerror or error}\n")
    else:
        return code
    return 1


def _build(arguments: argparse.Namespace, narrator: Narrator) -> int:
    _, code = _built(arguments, narrator)
    return code


def _built(arguments: argparse.Namespace, narrator: Narrator) -> "tuple[Project, int]":
    from newsarchive.project import load_project
    from newsarchive.stages.sealing import unchanged

    output = _path(arguments.output) if arguments.output is not None else None
    project = load_project(_path(arguments.project), output, is_dump=arguments.dump)
    if project.trusted is None and not arguments.dump and (project.root / "overrides.yml").is_file():
        narrator.say("overrides.yml has no effect: no newsarchive.yml stands beside it (an empty one will do)\n")
    report = unchanged(project, forks=arguments.workers != 1)
    if report is None:
        # All that makes a site takes a moment to load: only where there is something to do.
        from newsarchive.build import build

        report = build(project, workers=_processes(arguments), progress=narrator.progress)
    narrator.say(narrator.summary(report))
    return project, 1 if report.stale else 0


def _export(arguments: argparse.Namespace, narrator: Narrator) -> int:
    from newsarchive.export import export
    from newsarchive.project import load_project

    paths = [_path(path) for path in arguments.paths]
    exported = export(load_project(Path()), paths, _standard_output().buffer, workers=_processes(arguments))
    narrator.say(narrator.issues(exported.issues) + narrator.stale(exported.stale))
    return 1 if exported.stale else 0


def _explain(arguments: argparse.Namespace, narrator: Narrator) -> int:
    from newsarchive.explain import explain
    from newsarchive.project import load_project

    project = load_project(_path(arguments.project), is_dump=arguments.dump)
    _standard_output().write(tame(explain(arguments.article, project)))
    return 0


def _check(arguments: argparse.Namespace, narrator: Narrator) -> int:
    from newsarchive.check import Subject, as_json, as_text, check

    report = check(Subject(_path(arguments.project), arguments.dump), arguments.checks)
    _standard_output().write(as_json(report) if arguments.json else tame(as_text(report)))
    return 0 if report.fine else 1


def _verify(arguments: argparse.Namespace, narrator: Narrator) -> int:
    from newsarchive.project import load_project
    from newsarchive.verify import as_json, as_text, verify

    named = arguments.project if arguments.project is not None or arguments.site is not None else "."
    project = load_project(_path(named), is_dump=arguments.dump) if named is not None else None
    site = _path(arguments.site) if arguments.site is not None or project is None else project.output
    verdict = verify(site, project, workers=_processes(arguments), progress=narrator.progress)
    narrator.say("")
    _standard_output().write(as_json(verdict) if arguments.json else tame(as_text(verdict)))
    return 0 if verdict.fine else 1


def _bag(arguments: argparse.Namespace, narrator: Narrator) -> int:
    from newsarchive.bag import bag
    from newsarchive.project import load_project

    site = _path(arguments.site) if arguments.site is not None else None
    project = load_project(_path(arguments.project), site, is_dump=arguments.dump)
    output = _path(arguments.output)
    packed = bag(project, output, progress=narrator.progress)
    narrator.say(f"{packed.files:,} files, {packed.size:,} bytes in {output}\n")
    return 0


def _diff(arguments: argparse.Namespace, _narrator: Narrator) -> int:
    from newsarchive.diff import as_json, as_text, diff
    from newsarchive.project import load_project

    new = _path(arguments.new) if arguments.new is not None else load_project(Path()).output
    found = diff(_path(arguments.old), new)
    _standard_output().write(as_json(found) if arguments.json else as_text(found, arguments.only))
    return 0


def _serve(arguments: argparse.Namespace, narrator: Narrator) -> int:
    from newsarchive.sources.extras import Extra

    extra = Extra("serve", ("starlette", "uvicorn", "watchfiles"))
    if not extra.is_installed:
        raise OutputError(f"what serves a site is not installed\n    hint: {extra.command}")
    from newsarchive.serve import serve

    project, _ = _built(arguments, narrator)
    again = ["build", str(_path(arguments.project)), "--output", str(project.output)]
    again += ["--workers", str(_processes(arguments)), *(["--dump"] if arguments.dump else [])]
    with suppress(KeyboardInterrupt):
        serve(
            project,
            host=arguments.host,
            port=arguments.port,
            rebuild=again if arguments.watch else None,
            say=narrator.say,
        )
    return 0


def _dossier(arguments: argparse.Namespace, narrator: Narrator) -> int:
    from newsarchive.dossier import Wish, dossier, find_browser, print_pdf
    from newsarchive.project import load_project

    output = _path(arguments.output)
    if arguments.pdf:
        find_browser()  # before any work is done
    wish = Wish(
        themes=tuple(arguments.theme),
        countries=tuple(arguments.country),
        publisher=arguments.publisher,
        first=arguments.first,
        last=arguments.last,
        title=arguments.title,
    )
    project = load_project(_path(arguments.project), is_dump=arguments.dump)
    text, articles = dossier(project, wish, workers=_processes(arguments), progress=narrator.progress)
    output.write_text(text, encoding="utf-8")
    written = [output]
    if arguments.pdf:
        written.append(output.with_suffix(".pdf"))
        print_pdf(output, written[-1])
    narrator.say(f"{articles} article{'' if articles == 1 else 's'} in {' and '.join(map(str, written))}\n")
    return 0


def _review(arguments: argparse.Namespace, narrator: Narrator) -> int:
    from newsarchive.project import load_project

    project = load_project(_path(arguments.project), is_dump=arguments.dump)
    if arguments.accept is not None or arguments.confirm is not None:
        from newsarchive.accepting import accept, told

        confirms = arguments.accept is None
        chosen = _path(arguments.confirm if confirms else arguments.accept)
        said = {"into": arguments.into, "by": arguments.by, "date": arguments.date}
        accepted = accept(project, chosen, confirms=confirms, **said)
        narrator.say(told(accepted))
        return 0
    from newsarchive.review.rows import kinds_of
    from newsarchive.reviewing import SHOWN, Wanted, print_review, review

    limit = arguments.limit or (SHOWN if arguments.format == "text" else None)
    wanted = Wanted(kinds_of(arguments.kinds), arguments.article, limit)
    reviewed = review(project, wanted, workers=_processes(arguments))
    print_review(reviewed, arguments.format, _standard_output().buffer)
    if limit is not None and limit < reviewed.total:
        narrator.say(f"{limit:,} of {reviewed.total:,} are shown; --limit shows more\n")
    return 0


def _formats(_arguments: argparse.Namespace, _narrator: Narrator) -> int:
    from newsarchive.formats import formats

    _standard_output().write(formats())
    return 0


def _standard_output() -> TextIO:
    if sys.stdout is None:
        raise OSError(errno.EBADF, "there is no standard output to print to")
    return sys.stdout


def _path(text: str) -> Path:
    if not text:
        raise SourceError("a path is empty\n    hint: name a folder or a file; “.” is the folder you stand in")
    return Path(text)


_COMMANDS = {
    "build": _build,
    "export": _export,
    "explain": _explain,
    "check": _check,
    "verify": _verify,
    "bag": _bag,
    "diff": _diff,
    "serve": _serve,
    "dossier": _dossier,
    "review": _review,
    "formats": _formats,
}


def _processes(arguments: argparse.Namespace) -> int:
    from newsarchive.engine import workers_available

    return arguments.workers or workers_available()


if __name__ == "__main__":
    sys.exit(main())
