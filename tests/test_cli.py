"""The command as a user meets it: what it prints where, and with which exit code it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsarchive import __version__
from newsarchive.cli import main

TEXT = "The call-up was announced on Monday, and thousands of men left the capital on the very same day.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with one article in seeds/."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_build_makes_the_site_of_the_folder_one_stands_in(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build"]) == 0

    assert (here / "build" / "index.html").is_file()
    told = capsys.readouterr()
    assert told.out == ""
    assert "1 article, " in told.err
    assert "Open build/index.html" in told.err


def test_build_takes_any_folder_of_texts_and_puts_the_site_where_it_is_told(here: Path) -> None:
    (here / "seeds").rename(here / "dump")

    assert main(["build", "dump", "--output", "site"]) == 0

    assert (here / "site" / "index.html").is_file()
    assert sorted(path.name for path in (here / "dump").iterdir()) == ["a.txt"]


def test_a_build_says_that_overrides_of_a_dump_have_no_effect(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = "overrides.yml has no effect: no newsarchive.yml stands beside it (an empty one will do)\n"
    (here / "overrides.yml").write_text("[]", encoding="utf-8")
    assert main(["build"]) == 0
    assert told in capsys.readouterr().err

    (here / "newsarchive.yml").touch()
    assert main(["build"]) == 0
    assert told not in capsys.readouterr().err


def test_a_second_build_says_that_nothing_has_changed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build"])
    capsys.readouterr()

    main(["build"])

    assert "(nothing has changed)" in capsys.readouterr().err


def test_a_bad_input_is_told_and_does_not_stop_the_build(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "seeds" / "empty.txt").write_text("", encoding="utf-8")

    assert main(["build"]) == 0

    told = capsys.readouterr().err
    assert "inputs without a record: no-article 1" in told
    assert "seeds/empty.txt" in told


def test_export_prints_records_and_nothing_else_to_standard_output(
    here: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export"]) == 0

    (line,) = capfdbinary.readouterr().out.splitlines()
    assert json.loads(line)["source"]["path"] == "seeds/a.txt"


def test_export_tells_what_no_longer_holds_of_the_overrides_and_ends_with_1(
    here: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (here / "newsarchive.yml").write_text("title: Here\n", encoding="utf-8")
    (here / "overrides.yml").write_text(
        "- source: seeds/gone.txt\n  because: It was printed so.\n  clear: dek\n"
        "- source: seeds/a.txt\n  because: It was printed so.\n  was: {title: Old}\n  set: {title: New}\n",
        encoding="utf-8",
    )

    assert main(["export"]) == 1
    printed = capfdbinary.readouterr()
    assert main(["export", "seeds/a.txt"]) == 1
    of_one = capfdbinary.readouterr()

    assert [json.loads(line)["source"]["path"] for line in printed.out.splitlines()] == ["seeds/a.txt"]
    assert of_one.out == printed.out
    told = printed.err.decode().splitlines()
    assert told[0] == "overrides that do not hold any more: 2"
    assert told[1] == "    overrides.yml:1: there is no source “seeds/gone.txt”"
    assert told[2].startswith("    overrides.yml:4: seeds/a.txt: title no longer reads “Old”")
    assert b"gone.txt" not in of_one.err  # it may be among what was not asked for


def test_explain_takes_a_file_or_an_id(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "seeds/a.txt"]) == 0
    by_file = capsys.readouterr().out
    id_ = by_file.split("id ")[1].split()[0]

    assert main(["explain", id_]) == 0

    assert capsys.readouterr().out == by_file


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["build", "nowhere"], "newsarchive: nowhere: no such folder"),
        (["build", "--output", "seeds"], "newsarchive: The output folder"),
        (["export", "nowhere"], "newsarchive: The source nowhere is not there"),
        (["explain", "nothing"], "newsarchive: nothing: neither a file nor the id of an article here"),
    ],
)
def test_what_the_user_can_mend_ends_with_1_and_a_sentence(
    arguments: list[str], message: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 1
    assert capsys.readouterr().err.startswith(message)


def test_mistakes_in_the_configuration_are_told_all_together(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "newsarchive.yml").write_text("sorces: [x]\nrobots: maybe\n", encoding="utf-8")

    assert main(["build"]) == 1

    told = capsys.readouterr().err
    assert "newsarchive.yml:1: unknown key “sorces”" in told
    assert "newsarchive.yml:2: robots: expected noindex or index" in told


@pytest.mark.parametrize(
    "arguments", [[], ["bild"], ["build", "--workers", "0"], ["build", "--workers", "many"], ["explain"]]
)
def test_a_wrong_call_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    assert ended.value.code == 2
    assert "usage: newsarchive" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["build", "--outptu", "site"],
            "newsarchive build: unrecognized arguments: --outptu\n    hint: did you mean --output?",
        ),
        (["build", "--worker=2", "a", "b"], "hint: newsarchive build --help tells what can be said"),
        (["biuld"], "hint: did you mean build?"),
        (["diff", "old", "--only", "chnged"], "hint: did you mean changed?"),
        (["explain"], "newsarchive explain: the following arguments are required"),
    ],
)
def test_a_wrong_call_tells_what_may_have_been_meant(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(arguments)

    assert told in capsys.readouterr().err


def test_the_version_is_the_package_s(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])

    assert ended.value.code == 0
    assert capsys.readouterr().out == f"newsarchive {__version__}\n"


@pytest.mark.parametrize("command", [[], ["build"], ["export"], ["explain"], ["formats"]])
def test_every_help_page_has_examples(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([*command, "--help"])

    assert f"  newsarchive {' '.join(command)}".rstrip() in capsys.readouterr().out.split("examples:")[1]


def test_a_stranger_s_text_cannot_command_the_terminal(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "seeds" / "b.txt").write_text(f"\x1b]0;owned\x07 {TEXT}", encoding="utf-8")

    main(["explain", "seeds/b.txt"])

    told = capsys.readouterr().out
    assert "\x1b" not in told
    assert "\\x1b]0;owned\\x07" in told


@pytest.mark.parametrize("redirection", ["2>&-", "2>/dev/full", ">&- 2>&-"])
def test_a_build_goes_on_when_nobody_listens(redirection: str, here: Path) -> None:
    command = f"{sys.executable} -m newsarchive.cli build {redirection}"

    ended = subprocess.run(["bash", "-c", command], check=False)

    assert ended.returncode == 0
    assert (here / "build" / "index.html").is_file()


@pytest.mark.parametrize("command", ["export >&-", "explain seeds/a.txt >&-", "explain seeds/a.txt >/dev/full"])
def test_results_that_cannot_be_printed_end_with_1_and_a_sentence(command: str, here: Path) -> None:
    ended = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m newsarchive.cli {command}"], capture_output=True, text=True, check=False
    )

    assert ended.returncode == 1
    assert ended.stderr.startswith("newsarchive: ")
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    "arguments",
    [["build", ""], ["build", "x" * 5000], ["build", "--output", "y" * 300], ["explain", ""], ["explain", "."]],
)
def test_an_odd_path_ends_with_1_and_a_sentence(
    arguments: list[str], here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 1
    assert capsys.readouterr().err.startswith("newsarchive: ")


def test_a_dump_of_somebody_else_s_is_not_obeyed(here: Path) -> None:
    (here / "newsarchive.yml").write_text("title: Owned\n", encoding="utf-8")

    assert main(["build", "--dump"]) == 0

    assert "Owned" not in (here / "build" / "index.html").read_text(encoding="utf-8")


def test_a_terminal_that_knows_only_ascii_gets_escapes_and_no_traceback(here: Path) -> None:
    command = [sys.executable, "-m", "newsarchive.cli", "explain", "seeds/a.txt"]

    ended = subprocess.run(command, capture_output=True, check=False, env=os.environ | {"PYTHONIOENCODING": "ascii"})

    assert (ended.returncode, ended.stderr) == (0, b"")
    assert b"\\u2514" in ended.stdout


def test_a_reader_that_goes_away_is_no_crash(here: Path) -> None:
    for number in range(200):
        (here / "seeds" / f"{number}.txt").write_text(TEXT * 20, encoding="utf-8")
    command = f"{sys.executable} -m newsarchive.cli export --workers 1 | head -c 10"

    ended = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, env=os.environ | {})

    assert "Traceback" not in ended.stderr
