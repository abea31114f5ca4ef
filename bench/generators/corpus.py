"""The articles that every program makes its site of: in four languages, about the archive's themes, in many countries.

The vocabulary grows with the articles as Heaps' law has it: RCV1, news of the same length, has 44 n^0.49 different
words among n. Half of that growth comes from the words that Zipf's law spreads, half from words no article had before.
"""

import random
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from searching.invented import ENGLISH, Inventor, Tongue

WORDS_AN_ARTICLE = 450
SEED = 20_261_127

_ENGLISH = ENGLISH._replace(
    facts=(
        "Two soldiers deserted their unit at night and asked for asylum in {place}.",
        "A court is to hear the case of men who refused mobilisation in {place}.",
        "Judges in {place} ruled that refusing to fight is a ground for refugee status.",
        "The government of {place} closed its border to tourists from the east.",
        "A judge approved the extradition of {person} to {place}.",
        "The two sides exchanged prisoners of war at the border crossing of {place}.",
        "Envoys met in {place} to negotiate an end to the war, and a ceasefire is near.",
        "Police in {place} broke up an anti-war rally and held forty demonstrators.",
        "The army of {place} doubled its sign-up bonus for volunteers.",
        "Investigators found evidence of torture in three prisons in {place}.",
        "Officials in {place} said that 120 permits had been granted since spring.",
        "Officials in {place} said that the border would stay open.",
        "“Nobody asked the people who live here,” {person} told reporters.",
        "The ministry of defence in {place} did not answer questions.",
    ),
    places=(
        "Norway,Kenya,Peru,Georgia,Finland,Chad,Latvia,Oman,Ghana,Chile,Ukraine,Poland,Germany,France,Spain,Turkey,"
        "Serbia,Armenia,Kazakhstan,Israel,Egypt,India,Japan,Brazil,Canada,Sweden,Lithuania,Estonia,Moldova,Romania,"
        "Hungary,Italy,Greece,Nepal,Cuba,Syria,Iraq,Iran,Sudan,Ethiopia"
    ).split(","),
)
_GERMAN = Tongue(
    common=(
        "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat "
        "dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis "
        "mehr durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine ihre dann unter wir soll ich "
        "eines jahr zwei jahren diese dieser wieder keine uhr seiner worden will zwischen immer millionen was sagte"
    ).split(),
    onsets="b d f g h k l m n p r s t w z br dr fl gr kl kr pf sch schl schw sp st str tr zw".split(),
    vowels="a e i o u ei au ie eu ä ö ü".split(),
    codas=["", "", "n", "r", "l", "s", "t", "m", "nd", "cht", "rt", "st", "ck", "ng", "tz"],
    endings=["", "", "", "en", "en", "er", "e", "es", "ung", "ungen", "lich", "heit", "te", "st", "isch"],
    facts=(
        "Zwei Soldaten desertierten in der Nacht aus ihrer Kaserne in {place}.",
        "Sie beantragten Asyl in {place}, sagte {person}.",
        "{place} führt Grenzkontrollen wieder ein.",
        "Das Gericht in {place} stoppte die Abschiebung des Deserteurs.",
        "Der Präsident kündigte eine Teilmobilmachung für den Krieg an.",
        "Die Friedensgespräche in {place} gehen weiter.",
        "Der Rat in {place} trat zusammen und vertagte seine Entscheidung um drei Wochen.",
        "„Niemand hat die Leute gefragt, die hier wohnen“, sagte {person} vor dem Rathaus.",
    ),
    places="Norwegen,Kenia,Peru,Finnland,Lettland,Chile,Polen,Frankreich,Spanien,Schweden,Litauen,Serbien".split(","),
    said="„{words}“, sagte {person}.",
    byline="Von {person}",
    date="{day}. {month} {year}",
    months=("Januar", "März", "Juni", "Oktober"),
    furniture=("Artikel teilen", "Lesen Sie auch:", "Newsletter abonnieren", "Anzeige"),
    outlets=("Zeitung", "Anzeiger", "Rundschau"),
    rights="© {year} {outlet}. Alle Rechte vorbehalten",
)
_FRENCH = Tongue(
    common=(
        "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ou son aux "
        "ont mais on comme été cette ses être deux leur elle fait ces même tout nous sa depuis après sans ans dont "
        "aussi entre bien où peut avait était encore contre ils lui selon très avant fois jour peu sous faire avoir dit"
    ).split(),
    onsets="b c d f g j l m n p r s t v br ch cl cr dr fl fr gr pl pr tr qu".split(),
    vowels="a e i o u ai au eau ou é è oi".split(),
    codas=["", "", "", "n", "r", "l", "s", "t", "m", "nt", "x", "ne"],
    endings=["", "", "", "s", "s", "e", "er", "es", "ment", "tion", "tions", "eur", "ique", "é", "ée"],
    facts=(
        "Deux soldats ont déserté leur unité près de la frontière.",
        "Elle a demandé l'asile en {place}.",
        "La cour a refusé l'extradition du déserteur, a dit {person}.",
        "Des milliers d'hommes fuient la mobilisation en {place}.",
        "Les pourparlers de paix reprennent en {place}.",
        "Le conseil s'est réuni mardi et a reporté sa décision de trois semaines.",
        "« Personne n'a demandé l'avis des habitants », a dit {person}.",
    ),
    places="Norvège,Finlande,Pologne,Espagne,Suède,Géorgie,Lettonie,Lituanie,Allemagne,Serbie,Ukraine".split(","),
    said="« {words} », a dit {person}.",
    byline="Par {person}",
    date="{day} {month} {year}",
    months=("janvier", "mars", "juin", "octobre"),
    furniture=("Partager cet article", "Lire aussi :", "Abonnez-vous à notre newsletter", "Publicité"),
    outlets=("Dépêche", "Courrier", "Tribune"),
    rights="© {year} {outlet}. Tous droits réservés",
)
_RUSSIAN = Tongue(
    common=(
        "и в не на что с по как из у за от о для это к его до все так но же также а он бы мы они было только был может "
        "который ещё или уже их со при быть если во время года после которые сказал была были более чем её этого том "
        "нет когда очень где без того под есть себя ничего между даже этом лет там ли перед сейчас через один два"
    ).split(),
    onsets="б в г д ж з к л м н п р с т ф х ч ш бр вл гр др кр пр ст стр тр сл см".split(),
    vowels="а е и о у ы я ю ё".split(),
    codas=["", "", "", "н", "р", "л", "с", "т", "м", "ст", "к", "й", "в"],
    endings=["", "", "а", "ы", "ов", "ам", "ами", "ый", "ого", "ость", "ение", "ать", "ил", "ся", "ский"],
    facts=(
        "Двое солдат дезертировали ночью из казармы.",
        "Он попросил убежища: такая страна, как {place}, принимает беженцев.",
        "Суд отказал в экстрадиции дезертира, сообщил {person}.",
        "Тысячи мужчин бежали от мобилизации через границу.",
        "Мирные переговоры возобновились.",
        "Совет собрался во вторник и отложил решение ещё на три недели.",
        "«Никто не спросил людей, которые здесь живут», — сказал {person}.",
    ),
    places="Норвегия,Кения,Перу,Финляндия,Латвия,Чили,Польша,Франция,Испания,Швеция,Литва,Сербия,Грузия".split(","),
    said="«{words}», — сказал {person}.",
    byline="Автор: {person}",
    date="{day} {month} {year}",
    months=("января", "марта", "июня", "октября"),
    furniture=("Поделиться", "Читайте также:", "Подпишитесь на рассылку", "Реклама"),
    outlets=("Вестник", "Курьер", "Известия"),
    rights="© {year} {outlet}. Все права защищены",
)
SHARES = ((_ENGLISH, 55), (_GERMAN, 15), (_FRENCH, 15), (_RUSSIAN, 15))
"""Languages, and of how many in a hundred articles."""


class Corpus(NamedTuple):
    """So many articles; the same number is the same article in a corpus of any size."""

    size: int

    def texts(self) -> Iterator[str]:
        """The articles as files hold them, and behind them the one that is added later."""
        shares = [share for _, share in SHARES]
        for number in range(self.size + 1):
            (maker,) = random.Random(SEED + number).choices(makers(), shares)
            yield maker.article(number)


@lru_cache(maxsize=1)
def makers() -> list[Inventor]:
    """One a language; their words take longer to make than many articles."""
    return [Inventor(tongue, _growth) for tongue, _ in SHARES]


def _growth(number: int) -> float:
    """How likely a word is a new one where so many articles stand before it: half the slope of Heaps' curve, which
    tells nothing of the first few.
    """
    slope: float = 44 * 0.49 * (WORDS_AN_ARTICLE * (number + 1)) ** (0.49 - 1)
    return min(0.03, slope / 2)


def file_name(number: int) -> str:
    """Of an article; some hundred lie in a folder, as outlets' folders in a dump do."""
    return f"{number // 500:03}/{number:06}.txt"
