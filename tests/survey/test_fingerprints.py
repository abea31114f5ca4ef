import subprocess
import sys

from newsarchive.survey.fingerprints import fingerprint_lines, fingerprints, unpack


def test_lines_that_cleaning_takes_for_the_same_have_one_fingerprint() -> None:
    lines = fingerprint_lines("Read  on »\n\nread\u00a0on\nREAD ON!\n")

    assert [number for number, _, _ in lines] == [1, 3, 4]
    assert len({mark for _, mark, _ in lines}) == 1


def test_each_line_counts_once_a_document_and_ornaments_do_not() -> None:
    packed = fingerprints("One\nTwo\none\n* * *\n")

    assert sorted(unpack(packed)) == sorted(mark for _, mark, _ in fingerprint_lines("One\nTwo"))


def test_a_fingerprint_depends_on_nothing_but_the_line() -> None:
    code = "from newsarchive.survey.fingerprints import fingerprints; print(fingerprints('Pier 4, Torvik').hex())"

    told = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in "12"
    }

    assert told == {fingerprints("Pier 4, Torvik").hex() + "\n"}


def test_lone_surrogates_and_no_text_at_all_are_borne() -> None:
    assert len(fingerprints("\udcff")) == 8
    assert fingerprints("") == b""
    assert fingerprint_lines("") == []
