"""The measurements of bench/ run; what they measure is looked at by people."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_build_measures_a_cold_build_one_without_a_change_and_one_after_an_edit() -> None:
    command = [sys.executable, str(ROOT / "bench" / "build.py"), "--articles", "3", "--workers", "1"]

    done = subprocess.run(command, check=False, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr
    head, *rows = done.stdout.splitlines()
    assert head.startswith("3 articles, 0.0 MB, 1 workers")
    assert [re.split(r"\s{2,}", row)[0] for row in rows] == ["cold", "no change", "one edit"]
    assert all(re.search(r"\d s wall +\d+\.\d\d s CPU +\d+ MB$", row) for row in rows)


def test_cost_gives_a_ratio_for_each_room_on_the_texts_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The call-up was announced on Monday, and men left the capital.\n", "utf-8")
    command = [sys.executable, str(ROOT / "bench" / "cost.py"), str(tmp_path)]

    done = subprocess.run(command, check=False, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr
    head, row = done.stdout.splitlines()
    assert re.split(r"\s{2,}", head.strip()) == [
        "kB",
        "cleaning",
        "metadata",
        "both",
        "themes, c.",
        "all tags",
        "the rest",
        "all",
    ]
    assert re.search(r" +0( +-?\d+\.\d×){7}(   over: .+)?$", row)


def test_survey_compares_an_invented_dump_judged_with_and_without_it() -> None:
    command = [sys.executable, str(ROOT / "bench" / "survey.py"), "--articles", "40"]

    done = subprocess.run(command, check=False, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr
    head, *rows = done.stdout.splitlines()
    assert head.startswith("40 articles; first pass ")
    recall = [float(re.search(r"R (\d\.\d+)", row)[1]) for row in rows]  # type: ignore[index]
    lost = [int(re.search(r"lost (\d+) of", row)[1]) for row in rows]  # type: ignore[index]
    assert recall[1] > recall[0]
    assert lost == [0, 0]


def test_containers_come_out_with_a_record_for_each_page_and_below_the_bar(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "bench" / "containers.py"), "--size", "300KB", "--keep", str(tmp_path)]

    done = subprocess.run(command, check=False, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr
    row, of_warc = done.stdout.splitlines()
    assert " 1 of 1 records " in of_warc
    made = (tmp_path / "crawl.jsonl").read_bytes()
    assert len(made) >= 300_000
    lines = made.count(b"\n")
    assert f" {lines} of {lines} records " in row
    assert row.startswith("jsonl")
    assert row.endswith(" MB (bar 300)")


def test_a_made_warc_is_records_of_which_nine_tenths_are_no_html(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; sys.path.insert(0, sys.argv[1]); from containers import make; "
        "print(make('warc', 1_500_000, pathlib.Path(sys.argv[2])).articles)"
    )

    done = subprocess.run(
        [sys.executable, "-c", code, str(ROOT / "bench"), str(tmp_path)], check=True, capture_output=True, text=True
    )

    left = (tmp_path / "crawl.warc").read_bytes()
    whole, pages, markup = len(left), 0, 0
    while left:
        head, _, rest = left.partition(b"\r\n\r\n")
        assert head.startswith(b"WARC/1.1\r\n")
        length = int(re.search(rb"Content-Length: (\d+)", head)[1])  # type: ignore[index]
        block, end, left = rest[:length], rest[length : length + 4], rest[length + 4 :]
        assert end == b"\r\n\r\n"
        if b"Content-Type: text/html" in block[:200]:
            pages, markup = pages + 1, markup + length
    assert pages == int(done.stdout)
    assert 0.05 < markup / whole < 0.2
