"""An invented archive that people corrected: thirty overrides of every kind, to look at the pages that tell of them.

Always the same. ``./dev shots --corrected`` photographs its site.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.sites import Folder, Site
from tests.texts import article

COUNT = 28
CONFIGURATION = "title: Corrected archive\ndescription: Invented articles, set right by people.\nreview: true\n"
_PEOPLE = "“Nobody counted the boats off {},” said Ida Berg, a lawyer. Jan Holm, the mayor of Tarn, agreed with her."
_AGAIN = "Berg left {} for Georgia before dawn, and the Harbour Dawn lay at the quay for days, Jan Holm said on Friday."
_CAMPAIGN = "Read more"
_ARABIC = "الجنود يرفضون الأوامر"
_LONG = (
    "The outlet printed a correction on its second page three days later, in which it said that the agency had mixed "
    "up two hearings at the same court, and that the man who was sentenced had never served in the unit that it named."
)


def text_of(number: int) -> str:
    """Article ``number``: furniture, a body, and two paragraphs with people in them."""
    lines = article(3 * number + 1, paragraphs=3).split("\n")  # all of them dated, so that lines have one place in all
    place = next(index for index, line in enumerate(lines) if len(line) > 120) + 2
    # An invented place in each: what stands in every file of a folder is taken for furniture.
    town = "".join("bodofugo"[2 * (number >> shift & 3) :][:2] for shift in (4, 2, 0)).capitalize()
    lines[place:place] = [_PEOPLE.format(town), "", _CAMPAIGN, "", _AGAIN.format(town), ""]
    return "\n".join(lines)


def overrides() -> list[dict[str, Any]]:
    """The entries, in the order of the file. JSON is YAML, so they are written as they are."""
    campaign = text_of(0).split("\n").index(_CAMPAIGN) + 1
    people, again = campaign - 2, campaign + 2
    said: list[tuple[str, dict[str, Any]]] = [
        ("The headline of the printed edition.", {"set": {"title": "What the reservists told the court"}}),
        ("It is printed above the text.", {"set": {"dek": "Boats left the harbour before anybody had counted them."}}),
        (_LONG, {"set": {"published": "2022-09-30", "updated": "2022-10-03T08:15+02:00"}}),
        ("The imprint names the paper.", {"set": {"publisher": "Quay Courier", "section": "World"}}),
        ("The wire's own archive has it.", {"set": {"agency": "Strand News", "dateline": "GYUMRI"}}),
        (
            "Two reporters signed it in print.",
            {"set": {"authors": ["Ida Holm", "Jan Berg"], "keywords": ["sea", "law"]}},
        ),
        (
            "Found by its headline.",
            {"set": {"url": "https://quay.example/world/2022/what-the-reservists-told-the-court"}},
        ),
        ("The headline is Arabic in the Arabic edition.", {"set": {"title": _ARABIC}}),
        ("The speech is printed in Bokmål.", {"set": {"language": "nb"}}),
        ("“Ana Muster” is the name of the template.", {"clear": ["authors"]}),
        ("The date is that of the scan.", {"clear": ["published"]}),
        ("“Read more” is the name of a campaign.", {"lines": {"keep": {str(campaign): "heading"}}}),
        ("A reader's letter was set into the text.", {"lines": {"drop": {str(again): "reader-comment"}}}),
        ("A sponsor's words.", {"lines": {"drop": {str(people): "advertisement", str(again): "related-teaser"}}}),
        ("Said by the court, set apart in print.", {"lines": {"keep": {str(people): "quote"}}}),
        (
            "“Boats” are those of deserters here.",
            {"themes": {"add": {"desertion": {str(people): "counted the boats"}}}},
        ),
        ("The fine is about parking.", {"themes": {"forbid": ["draft-evasion"], "add": {"asylum": str(again)}}}),
        ("Tarn lies in Norway.", {"countries": {"add": {"NO": str(people)}}}),
        ("Georgia is the state, not the country.", {"countries": {"forbid": ["GE"]}}),
        ("It is about Georgia in the end.", {"countries": {"role": {"GE": "primary"}}}),
        ("Both are the same lawyer.", {"names": {"join": ["Ida Berg", "Jan Holm"]}}),
        ("No such person is on the register.", {"names": {"forbid": ["Jan Holm"]}}),
        ("A ship.", {"names": {"add": {"organisations": {"Harbour Dawn": str(again)}}}}),
        ("A pen name, as she told us.", {"names": {"add": {"people": {"Harbour Dawn": str(again)}}}}),
        ("The publisher allows extracts.", {"publish": "excerpt"}),
        ("The publisher allows no text at all.", {"publish": "metadata"}),
        ("Ours.", {"publish": "full"}),
        ("Everything at once.", {"set": {"title": "Set right"}, "clear": ["authors"], "countries": {"forbid": ["GE"]}}),
        ("Again, after a second look.", {"lines": {"drop": [people]}}),
    ]
    entries = [
        {"source": f"seeds/{number % COUNT:02}.txt", "because": because, **_signed(number), **change}
        for number, (because, change) in enumerate(said)
    ]
    return [*entries, {"because": "The bar's register has both.", "names": {"join": ["Jan Holm", "J. Holm"]}}]


def write_corrected(folder: Path) -> None:
    """The project in ``folder``."""
    (folder / "seeds").mkdir(parents=True, exist_ok=True)
    for number in range(COUNT):
        (folder / "seeds" / f"{number:02}.txt").write_text(text_of(number), encoding="utf-8")
    (folder / "newsarchive.yml").write_text(CONFIGURATION, encoding="utf-8")
    (folder / "overrides.yml").write_text(_lines(overrides()), encoding="utf-8")


def build_corrected(folder: Path) -> Site:
    """The site of that project."""
    write_corrected(folder)
    return Folder(folder).build()


def _lines(entries: Sequence[dict[str, Any]]) -> str:
    return "".join(f"- {json.dumps(entry, ensure_ascii=False)}\n" for entry in entries)


def _signed(number: int) -> dict[str, str]:
    """Who and when: known of most, not of all."""
    by = ("M. Rossi", "A. Brekke", "the desk")[number % 3]
    return {} if number % 5 == 4 else {"by": by} if number % 5 == 3 else {"by": by, "date": f"2026-05-{number + 1:02}"}
