"""An invented archive of any size that has every kind of page.

Names recur in it, people speak, things are counted; there are corrections, texts of several scripts, restricted and
broken inputs.
"""

import random
from pathlib import Path

from tests.sites import Folder, Site
from tests.texts import article

CONFIGURATION = """\
title: Demonstration archive
description: Invented articles, to see each kind of page.
review: true
"""

OVERRIDES = """\
- source: seeds/000/000001.txt
  because: The outlet printed a correction on 3 May.
  by: M. Rossi
  date: 2026-05-04
  set: {published: 2022-09-30, title: What the reservists told the court}
- source: seeds/000/000003.txt
  because: The outlet asked for it.
  publish: excerpt
- source: seeds/000/000004.txt
  because: Nothing but the facts is ours to show.
  publish: metadata
- source: seeds/000/000005.txt
  because: A person who is named in it asked for it.
  withhold: article
"""

_PEOPLE = (
    ("Ana Lind", "mayor of Tarn"),
    ("Olena Kovalchuk", "a lawyer"),
    ("Pavel Dvorak", "spokesman of the Border Guard Service"),
    ("Nino Beridze", "director of the Refugee Council"),
    ("Timo Virtanen", "minister of the interior of Finland"),
    ("Amira Haddad", "a judge"),
)
_SAYINGS = (
    "Nobody was told how long the border would stay open",
    "We counted 300,000 people in eleven days, and then we stopped counting",
    "Whoever asks for asylum will be heard, and nobody will be sent back to the war",
    "The court has to see the call-up papers first",
    "They deserted because they did not want to shoot at their neighbours",
)
_FIGURES = (
    "About 4,200 reservists crossed the border, the Ministry of Defence of Finland said.",
    "At least 17 soldiers were killed and 43 wounded, according to the Red Cross.",
    "The fine for evading the draft is 5,000 euros, the United Nations reported.",
)

ARABIC = """\
الجنود يرفضون الأوامر

3 مايو 2022

أعلن الوزير يوم الاثنين أن الحدود ستبقى مفتوحة أمام جميع الذين فروا من الحرب في أوكرانيا وروسيا.

وقال مسؤولون إن آلاف الجنود غادروا البلاد خلال الأسبوع الماضي، ولم يعد أي منهم إلى وحدته حتى الآن.

وطلب مئات منهم اللجوء في ألمانيا وفنلندا، بحسب ما قالته المحامية للصحفيين أمام المحكمة.
"""
RUSSIAN = """\
Резервисты не вернулись в часть

4 октября 2022

Около двухсот резервистов не вернулись в часть после отпуска, сообщил во вторник представитель округа.

Суд в Алма-Ате рассмотрит дело о дезертирстве в четверг. Адвокаты просят предоставить убежище в Германии.

«Мы не хотели воевать», – сказал один из них журналистам, которые ждали у здания суда.
"""
GERMAN = """\
Hafenrat verschiebt die Abstimmung

Von Ada Brekke, 2. März 2021

Der Hafenrat hat die Abstimmung über die neue Fähre am Dienstag noch einmal um zwei Wochen verschoben.

„Niemand hat die Leute gefragt, die hier wohnen“, sagte eine Lehrerin nach der Sitzung vor dem Rathaus.

Bis dahin fährt das alte Schiff weiter, wie der Hafenmeister den Reportern am Abend mitteilte.
"""
OTHERS = {"arabic": ARABIC, "russian": RUSSIAN, "german": GERMAN}


def write_demo(folder: Path, count: int, configuration: str = "") -> None:
    """A project of ``count`` English articles and a few of other scripts in ``folder``; always the same.

    ``configuration`` is added to newsarchive.yml.
    """
    for number in range(count):
        place = folder / "seeds" / f"{number // 1000:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:06}.txt").write_text(_peopled(number), encoding="utf-8")
    for name, text in OTHERS.items():
        (folder / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "seeds" / "empty.txt").write_bytes(b"")
    (folder / "seeds" / "broken.json").write_bytes(b'{"title": "Cut off')
    (folder / "newsarchive.yml").write_text(CONFIGURATION + configuration, encoding="utf-8")
    (folder / "overrides.yml").write_text(OVERRIDES, encoding="utf-8")


def build_demo(folder: Path, count: int, configuration: str = "") -> Site:
    """The site of such a project."""
    write_demo(folder, count, configuration)
    return Folder(folder).build()


def _peopled(number: int) -> str:
    """An article of some length in which one or two people speak and something is counted."""
    dice = random.Random(f"people of {number}")
    lines = article(number, paragraphs=3 + number % 3).split("\n")
    place = next(index for index, line in enumerate(lines) if index > 5 and len(line) > 200)
    for name, role in dice.sample(_PEOPLE, 2):
        lines[place:place] = [f"“{dice.choice(_SAYINGS)},” said {name}, {role}. {dice.choice(_FIGURES)}", ""]
    return "\n".join(lines)
