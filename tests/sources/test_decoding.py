"""Bytes to text: every way in which old and broken files are encoded."""

import zlib

import pytest

from newsarchive.sources.decoding import SAMPLE, Decoded, decode

FRENCH = "Le maire a déclaré mardi que l’école serait fermée. Les élèves étaient là, « où êtes-vous ? »\n"
POLISH = "Żołnierze przekroczyli granicę późnym wieczorem, a mężczyźni złożyli wniosek o ochronę.\n"
RUSSIAN = "Солдаты перешли границу поздно вечером. Никто не пострадал, а люди попросили убежища.\n"
UKRAINIAN = "Солдати перетнули кордон пізно ввечері. Їхні сім’ї є тут, ніхто не постраждав.\n"
GREEK = "Οι στρατιώτες πέρασαν τα σύνορα αργά το βράδυ. Κανείς δεν τραυματίστηκε.\n"
TURKISH = "Askerler çarşamba günü geç saatlerde sınırı geçti. Yetkililer kimsenin yaralanmadığını söyledi.\n"
HEBREW = "החיילים חצו את הגבול מאוחר בערב. הרשויות מסרו כי איש לא נפגע.\n"
ARABIC = "عبر الجنود الحدود في وقت متأخر من المساء. وقالت السلطات إن أحدا لم يصب بأذى.\n"
CHINESE = "士兵们星期三深夜越过边界。当局表示没有人受伤，这些男子申请了国际保护。\n"
JAPANESE = "兵士たちは水曜日の夜遅くに国境を越えた。当局によると負傷者はいなかった。\n"
KOREAN = "군인들은 수요일 밤 늦게 국경을 넘었다. 당국은 다친 사람이 없다고 밝혔다.\n"

EVERY_SCRIPT = (FRENCH, POLISH, RUSSIAN, GREEK, HEBREW, ARABIC, CHINESE, JAPANESE, KOREAN)


def decoded(data: bytes) -> Decoded:
    result = decode(data)

    assert result is not None

    return result


def codes(data: bytes) -> list[tuple[str, int | None]]:
    return [(issue.code, issue.line) for issue in decoded(data).issues]


class TestUtf8:
    def test_is_read_as_it_stands_blanks_and_line_ends_included(self) -> None:
        text = "A\u00a0b\u2028c\r\nd\re\x0cf\n\n"

        assert decode(text.encode()) == Decoded(text, "utf-8")

    def test_loses_its_byte_order_mark(self) -> None:
        assert decode(b"\xef\xbb\xbf" + FRENCH.encode()) == Decoded(FRENCH, "utf-8")

    def test_of_no_bytes_is_an_empty_text(self) -> None:
        assert decode(b"") == Decoded("", "utf-8")

    def test_cut_inside_a_character_says_so_on_the_last_line(self) -> None:
        data = (FRENCH + "Il a crié “où").encode()[:-1]

        assert decoded(data).text.endswith("“o\ufffd")
        assert codes(data) == [("encoding-repaired", 2)]

    def test_of_plain_english_cut_inside_a_curly_quote_stays_utf8(self) -> None:
        data = b"They said so.\n" * 50 + "“".encode()[:2]

        assert decoded(data).encoding == "utf-8"
        assert decoded(data).text.endswith("so.\n\ufffd")

    def test_with_pieces_in_windows_1252_gets_them_right_and_names_the_first_line(self) -> None:
        data = FRENCH.encode() * 2 + b"It\x92s a caf\xe9 \x96 really.\n" + FRENCH.encode()

        assert decoded(data).text == FRENCH * 2 + "It’s a café – really.\n" + FRENCH
        assert codes(data) == [("encoding-repaired", 3)]

    def test_with_a_mark_but_bad_bytes_is_repaired(self) -> None:
        data = b"\xef\xbb\xbf" + FRENCH.encode() + b"\xff\n"

        assert codes(data) == [("encoding-repaired", 2)]

    def test_may_hold_a_few_stray_nul_bytes(self) -> None:
        text = FRENCH * 3 + "\0" + FRENCH

        assert decode(text.encode()) == Decoded(text, "utf-8")


class TestWideEncodings:
    @pytest.mark.parametrize("text", EVERY_SCRIPT)
    @pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
    def test_are_known_by_their_mark_in_every_script(self, text: str, encoding: str) -> None:
        data = ("\ufeff" + text).encode(encoding)

        assert decode(data) == Decoded(text, encoding.replace("-le", "le").replace("-be", "be"))

    @pytest.mark.parametrize("text", EVERY_SCRIPT)
    @pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
    def test_are_guessed_without_a_mark(self, text: str, encoding: str) -> None:
        assert decoded(text.encode(encoding)).text == text
        assert codes(text.encode(encoding)) == [("encoding-guessed", None)]

    def test_cut_inside_a_character_are_repaired_where_they_have_a_mark(self) -> None:
        data = "\ufeffOne line.\nAnother".encode("utf-16-le")[:-1]

        assert decoded(data).text == "One line.\nAnothe\ufffd"
        assert codes(data) == [("encoding-repaired", 2)]


class TestLegacyEncodings:
    @pytest.mark.parametrize(
        "text,codec,name",
        [
            (FRENCH, "cp1252", "windows-1252"),
            (POLISH, "cp1250", "windows-1250"),
            (POLISH, "iso8859_2", "iso-8859-2"),
            (RUSSIAN, "cp1251", "windows-1251"),
            (RUSSIAN, "koi8_r", "koi8-r"),
            (RUSSIAN, "cp866", "ibm866"),
            (RUSSIAN, "iso8859_5", "iso-8859-5"),
            (UKRAINIAN, "cp1251", "windows-1251"),
            (GREEK, "cp1253", "windows-1253"),
            (TURKISH, "cp1254", "windows-1254"),
            (HEBREW, "cp1255", "windows-1255"),
            (ARABIC, "cp1256", "windows-1256"),
            (CHINESE, "gb18030", "gb18030"),
            (JAPANESE, "cp932", "shift_jis"),
            (JAPANESE, "euc_jp", "euc-jp"),
            (KOREAN, "cp949", "euc-kr"),
        ],
    )
    def test_are_detected_and_named_as_browsers_do(self, text: str, codec: str, name: str) -> None:
        # `replace`: windows-1251 and its kin lack some of the punctuation.
        data = (text * 3).encode(codec, "replace")

        assert decoded(data).text == data.decode(codec)
        assert decoded(data).encoding == name
        assert codes(data) == [("encoding-guessed", None)]

    def test_are_detected_by_the_lines_that_need_them_however_far_down(self) -> None:
        data = b"Plain words only here.\n" * 5_000 + RUSSIAN.encode("cp1251") * 3

        assert decoded(data).encoding == "windows-1251"
        assert decoded(data).text.endswith(RUSSIAN)

    def test_are_detected_in_one_line_longer_than_the_sample(self) -> None:
        text = CHINESE.replace("\n", "") * (SAMPLE // 30)

        assert decoded(text.encode("gb18030")).text == text

    def test_with_a_byte_that_is_none_of_theirs_are_repaired(self) -> None:
        data = CHINESE.encode("gb18030") * 300 + b"\xff\n"

        assert decoded(data).text.startswith(CHINESE)
        assert codes(data) == [("encoding-guessed", None), ("encoding-repaired", 301)]

    def test_of_a_single_odd_byte_are_windows_1252(self) -> None:
        assert decoded(b"It\x92s over.\n").text == "It’s over.\n"


class TestWhatIsNoText:
    @pytest.mark.parametrize(
        "data",
        [
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4,
            zlib.compress(bytes(number * number % 251 for number in range(9_000))),
            b"\0" * 1_000,
            b"\x7fELF" + b"\x02\x01\x01\0\0\0\0\0\0\0\x03\0>\0\x01" * 40,
        ],
        ids=["picture", "compressed", "zeros", "program"],
    )
    def test_is_refused(self, data: bytes) -> None:
        assert decode(data) is None


@pytest.mark.parametrize(
    "unit",
    [b"\xff", b"\xc3\xa9\xff", b"\xe2\x80 ", b"a\x92", b"\xa1\xa1", b"\xd0\xbf\xcf ", b"\0a"],
    ids=["bad", "mixed", "cut", "quotes", "pairs", "nearly", "wide"],
)
def test_megabytes_of_hostile_bytes_are_judged_without_a_search_that_never_ends(unit: bytes) -> None:
    result = decode(unit * (3_000_000 // len(unit)))

    assert result is None or len(result.text) > 500_000


class TestTextEncodedTwice:
    @pytest.mark.parametrize(
        "text", ["A soldier’s flight – “to Rzeszów”", "Солдат бежал", "Füße, Äpfel", "兵士は逃げた"]
    )
    def test_is_decoded_twice_and_says_so(self, text: str) -> None:
        twice = f"One\n{text}\n".encode()
        shown = twice.decode("latin-1") if any(byte in twice for byte in _NONE) else twice.decode("cp1252")

        found = decode(shown.encode())

        assert found is not None
        assert found.text == f"One\n{text}\n"
        assert [(issue.code, issue.line) for issue in found.issues] == [("encoding-repaired", 2)]

    @pytest.mark.parametrize(
        "text",
        ["Ã is a letter, and Â one too", "São Paulo, Ângela, AÇÃO", "Â© once", "â€™ and “quotes” – Žižek", "ÂÂÂ°°°"],
    )
    def test_is_not_found_in_what_merely_has_such_letters(self, text: str) -> None:
        found = decode(text.encode())

        assert found is not None
        assert (found.text, found.issues) == (text, ())


_NONE = b"\x81\x8d\x8f\x90\x9d"
"""Bytes that windows-1252 gives no character, but browsers a control."""
