"""Bytes to text: strict UTF-8 first, nearly always right and nearly free; everything else only when that fails.

Encodings go by the names that browsers know them by (``windows-1252``, ``utf-16le``).
"""

import codecs
import re

from msgspec import Struct

from newsarchive.model import Issue, split_lines

SAMPLE = 16_384
"""How many bytes of lines with non-ASCII letters the detector of legacy encodings gets to see."""

# Python's name → the web's, in the order that decides between readings that are equally good: windows-1252 is what
# browsers assume of Western pages. Encodings that no news site was ever served in are left out on purpose: each one
# more is one more way to guess wrong.
LEGACY = {
    "cp1252": "windows-1252",
    "cp1251": "windows-1251",
    "cp1250": "windows-1250",
    "gb18030": "gb18030",
    "cp932": "shift_jis",
    "euc_jp": "euc-jp",
    "big5": "big5",
    "cp949": "euc-kr",
    "cp1256": "windows-1256",
    "cp1255": "windows-1255",
    "cp1254": "windows-1254",
    "cp1253": "windows-1253",
    "cp1257": "windows-1257",
    "cp1258": "windows-1258",
    "cp874": "windows-874",
    "koi8_r": "koi8-r",
    "koi8_u": "koi8-u",
    "iso8859_2": "iso-8859-2",
    "iso8859_15": "iso-8859-15",
    "iso8859_7": "iso-8859-7",
    "iso8859_5": "iso-8859-5",
    "cp866": "ibm866",
}

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32le"),
    (codecs.BOM_UTF32_BE, "utf-32be"),
    (codecs.BOM_UTF16_LE, "utf-16le"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
)
_CONTROLS = bytes({*range(32), 127} - set(b"\t\n\v\f\r\x1b"))
_CONTROL_CHARACTERS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_LEAD_BYTES = re.compile(rb"[\xc2-\xf4]")
_NON_ASCII = re.compile(rb"[\x80-\xff]")
# A multi-byte UTF-8 character cut short, else a single byte that is none of UTF-8.
_BAD_BYTES = re.compile("[\udcc2-\udcf4][\udc80-\udcbf]{1,2}|[\udc80-\udcff]")


_AS_BYTES = {
    ord(bytes([byte]).decode("cp1252")): byte for byte in range(0x80, 0xA0) if byte not in b"\x81\x8d\x8f\x90\x9d"
}
"""The characters of windows-1252 that are not those of Latin-1, as their bytes."""
_TWICE = re.compile("[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]")
"""What the first two bytes of a character of UTF-8 look like in windows-1252."""
_FEWEST_TWICE = 2


class Decoded(Struct, frozen=True):
    """A text, the encoding it came in, and what had to be guessed or mended."""

    text: str
    encoding: str
    issues: tuple[Issue, ...] = ()


def decode(data: bytes) -> Decoded | None:
    """The text of ``data`` as it stands (line ends and odd blanks included), without a byte order mark.

    None where this is no text in any encoding: pictures, archives, programs.
    """
    nul = b"\0" in data
    if not nul and not data.startswith(_BOMS[0][0]):
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            return (_decode_again(text) or Decoded(text, "utf-8")) if _few_controls(data) else None
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            marked = _decode_marked(data[len(mark) :], encoding)
            if marked is not None:
                return marked
    if nul:
        wide = _decode_wide(data)
        if wide is not None:
            return wide
    if not _few_controls(data):
        return None
    return _decode_mostly_utf8(data) or _decode_legacy(data)


def _decode_again(text: str) -> Decoded | None:
    """A text that was UTF-8, taken for windows-1252 and encoded once more: “Soldierâ€™s”, “Ð¡Ð¾Ð»Ð´Ð°Ñ‚”.

    That it all makes UTF-8 again, with several characters beyond ASCII, is no accident in any language.
    """
    first = _TWICE.search(text)
    if first is None or len(_TWICE.findall(text, first.start(), first.start() + SAMPLE)) < _FEWEST_TWICE:
        return None
    try:
        once = text.translate(_AS_BYTES).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return None
    line = len(split_lines(text[: first.start()] + "."))
    message = "The text was encoded twice (UTF-8 taken for windows-1252); it was decoded once more. It begins here."
    return Decoded(once, "utf-8", (Issue("encoding-repaired", line, message),))


def _few_controls(data: bytes) -> bool:
    """Whether control bytes are rare enough for a text: in compressed or compiled data one byte in ten is one."""
    return (len(data) - len(data.translate(None, _CONTROLS))) * 50 <= len(data)


def _decode_marked(data: bytes, encoding: str) -> Decoded | None:
    """A text whose first bytes named its encoding; the mark is believed unless the rest makes no sense in it."""
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        if encoding.startswith("utf-32"):
            return None  # the same first two bytes open UTF-16
        if encoding == "utf-8":
            return _decode_mostly_utf8(data)
        text = data.decode(encoding, "replace")
        prefix = data[: error.start].decode(encoding, "replace")
        return Decoded(text, encoding, (_repaired(prefix, encoding),))


def _decode_wide(data: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without a byte order mark, told by the places where the NUL bytes stand."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    if even and odd:
        candidates: tuple[str, ...] = ("utf-32le", "utf-32be")
    else:
        candidates = ("utf-16le",) if odd else ("utf-16be",)
    # Blanks, line ends, digits and full stops alone put a NUL at a hundredth of the characters, even in Chinese.
    if (even + odd) * 200 < len(data):
        return None
    for encoding in candidates:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        controls = sum(1 for _ in _CONTROL_CHARACTERS.finditer(text))
        if controls * 50 <= len(text):
            return Decoded(text, encoding, (_guessed(encoding),))
    return None


def _decode_mostly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with some bytes that are not: a cut at the end, a paragraph pasted from elsewhere; None for other texts.

    Lone bad bytes are read as windows-1252, where stray curly quotes and dashes come from; characters of which a part
    is missing become U+FFFD.
    """
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        cut = error.reason == "unexpected end of data" and len(data) - error.start > 1
        if not cut and not _is_mostly_utf8(data, error.start):
            return None
        before = data[: error.start].decode("utf-8")
    text = _BAD_BYTES.sub(_mend, data.decode("utf-8", "surrogateescape"))
    return Decoded(text, "utf-8", (_repaired(before, "utf-8"),))


def _is_mostly_utf8(data: bytes, first_bad: int) -> bool:
    """Whether whole multi-byte characters outnumber the bad bytes: in other encodings they hardly occur by chance.

    Looks at the first bytes beyond ASCII and at what follows the first bad one.
    """
    found = _NON_ASCII.search(data)
    first = found.start() if found else first_bad
    samples = [data[first : first + SAMPLE]]
    if first_bad >= first + SAMPLE:
        samples.append(data[first_bad : first_bad + SAMPLE])
    bad = sum(len(_BAD_BYTES.findall(sample.decode("utf-8", "surrogateescape"))) for sample in samples)
    whole = sum(len(_LEAD_BYTES.findall(sample.decode("utf-8", "ignore").encode())) for sample in samples)
    return bad <= whole


def _mend(match: re.Match[str]) -> str:
    escaped = match[0]
    if len(escaped) > 1 or match.end() == len(match.string):
        return "\ufffd"
    return bytes([ord(escaped) - 0xDC00]).decode("cp1252", "replace")


def _decode_legacy(data: bytes) -> Decoded:
    """An encoding from before UTF-8, guessed from the lines that go beyond ASCII."""
    encoding = _detect(_sample(data)) or "cp1252"
    name = LEGACY[encoding]
    try:
        return Decoded(data.decode(encoding), name, (_guessed(name),))
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        return Decoded(data.decode(encoding, "replace"), name, (_guessed(name), _repaired(before, name)))


def _sample(data: bytes) -> bytes:
    """Lines with bytes beyond ASCII, from the top, ``SAMPLE`` bytes at most, cut where no character is cut."""
    pieces = []
    room, place = SAMPLE, 0
    while room > 0 and (match := _NON_ASCII.search(data, place)):
        first = match.start()
        start = max(data.rfind(b"\n", place, first) + 1, place, first - 200)
        end = data.find(b"\n", first, start + room) + 1
        if not end:
            # One very long line: cut at its last blank, which is part of no character in any of the encodings.
            end = data.rfind(b" ", first, start + room) + 1 or start + room
            pieces.append(data[start:end])
            break
        pieces.append(data[start:end])
        room -= end - start
        place = end
    return b"".join(pieces)


def _detect(sample: bytes) -> str | None:
    """Python's name of the most plausible legacy encoding, None where none fits.

    A sample cut inside a character is no text in the right encoding, so up to three bytes less are tried as well.
    """
    from charset_normalizer import from_bytes

    for cut in range(4):
        matches = list(from_bytes(sample[: len(sample) - cut], cp_isolation=list(LEGACY), enable_fallback=False))
        if matches:
            order = {name: place for place, name in enumerate(LEGACY)}
            ranked = [
                (round(match.chaos * 20), -round(match.coherence, 2), min(order[name] for name in names))
                for match in matches
                if (names := [name for name in match.could_be_from_charset if name in order])
            ]
            if ranked:
                return list(LEGACY)[min(ranked)[2]]
    return None


def _guessed(encoding: str) -> Issue:
    return Issue("encoding-guessed", None, f"The file does not say how it is encoded; it was read as {encoding}.")


def _repaired(before: str, encoding: str) -> Issue:
    line = len(split_lines(before + "."))
    return Issue("encoding-repaired", line, f"Some bytes are not valid {encoding}; the first of them stands here.")
