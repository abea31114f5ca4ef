"""Invented articles whose words are spread as in real ones: for measuring the search, and whole builds.

Of real news of this length (some 450 words) half of the words of an article are different ones, and their frequencies
follow Zipf's law with Mandelbrot's shift; a word that an article has it has again more likely than chance would have
it; new words turn up as long as one reads on. The commonest words are English, so that the language is told; the others
are made of syllables, with the endings of the language.
"""

import random
from bisect import bisect
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple

COMMON = (
    "the of to and a in that is was for it on with he as at by be this had not are but from or have an they "
    "which one you were her all she there would their we him been has when who will more no if out so said "
    "what up its about into than them can only other new some could time these two may then do first any my "
    "now such like our over man me even most made after also did many before must through back years where "
    "much your way well down should because each just those people how too little state good very make world "
    "still own see men work long get here between both life being under never day same another know while last "
    "might us great old year off come since against go came right used take three government ministry police "
    "army court soldiers border officials according country president war law "
).split()
PLACES = (
    "Norway",
    "Kenya",
    "Peru",
    "Georgia",
    "Finland",
    "Chad",
    "Latvia",
    "Oman",
    "Ghana",
    "Chile",
    "Ukraine",
    "Poland",
)
MONTHS = ("January", "March", "June", "October")
FACTS = (
    "Two soldiers who had left their unit asked for asylum in {place}.",
    "A court is to hear the case of men who refused mobilisation in {place}.",
    "Officials in {place} said that the border would stay open.",
    "“Nobody asked the people who live here,” {person} told reporters.",
    "The ministry of defence in {place} did not answer questions.",
)
STEMS = 40_000
SHIFT = 2.7
SLOPE = 1.16
AGAIN = 0.25
"""How often a word is one that the article has already."""


class Tongue(NamedTuple):
    """What the articles of a language are made of."""

    common: Sequence[str]
    """The commonest words, the most frequent first; nothing made of syllables stands before them."""
    onsets: Sequence[str]
    vowels: Sequence[str]
    codas: Sequence[str]
    endings: Sequence[str]
    facts: Sequence[str]
    """Sentences with {place} and {person}, among them such as show a theme."""
    places: Sequence[str]
    said: str
    """A quotation, with {words} and {person}."""
    byline: str
    date: str
    months: Sequence[str]
    furniture: Sequence[str]
    outlets: Sequence[str]
    rights: str
    """A notice, with {year} and {outlet}."""


ENGLISH = Tongue(
    common=COMMON,
    onsets="b c d f g h j k l m n p r s t v w br ch cl cr dr fl fr gl gr pl pr sh sl sp st str th tr".split(),
    vowels="a e i o u ai ea ee io oa ou".split(),
    codas=["", "", "", "n", "r", "l", "s", "t", "m", "nd", "nt", "rt", "st", "ck", "ng"],
    endings=["", "", "", "", "s", "s", "ed", "ing", "er", "ers", "ation", "ly", "al", "ment", "ity"],
    facts=FACTS,
    places=PLACES,
    said="“{words},” said {person}.",
    byline="By {person}",
    date="{day} {month} {year}",
    months=MONTHS,
    furniture=("Share this article", "Read more:", "Subscribe to our newsletter", "Advertisement"),
    outlets=("Post", "Times", "Herald"),
    rights="© {year} {outlet}. All rights reserved",
)


class Inventor:
    """Makes articles; the same number gives the same one."""

    def __init__(self, tongue: Tongue = ENGLISH, growth: Callable[[int], float] | None = None) -> None:
        """``growth``: an article's number → how likely a word of it is one that no article had before."""
        self.tongue, self.growth = tongue, growth
        dice = random.Random(0)
        stems = list(dict.fromkeys(self._word(dice, dice.choice((1, 2, 2, 2, 3))) for _ in range(STEMS * 2)))[:STEMS]
        # The forms of a stem are not neighbours in frequency.
        rest = [stem + ending for stem in stems for ending in dict.fromkeys(dice.choices(tongue.endings, k=3))]
        dice.shuffle(rest)
        self.words: Sequence[str] = [*tongue.common, *rest]
        self._weights = list(accumulate(1 / (rank + SHIFT) ** SLOPE for rank in range(1, len(self.words) + 1)))
        given = [self._word(dice, 2).capitalize() for _ in range(400)]
        family = [self._word(dice, dice.choice((2, 3))).capitalize() for _ in range(4000)]
        self.people = [f"{dice.choice(given)} {name}" for name in family]
        self._people = list(accumulate(1 / (rank + 5) for rank in range(len(self.people))))
        self.outlets = [f"{self._word(dice, 2).capitalize()} {dice.choice(tongue.outlets)}" for _ in range(40)]

    def _word(self, dice: random.Random, syllables: int) -> str:
        onsets, vowels, codas = self.tongue.onsets, self.tongue.vowels, self.tongue.codas
        return "".join(dice.choice(onsets) + dice.choice(vowels) + dice.choice(codas) for _ in range(syllables))

    def article(self, number: int) -> str:
        """The text of an article, with title, author, date, some forty sentences and furniture."""
        dice = random.Random(number)
        tongue = self.tongue
        fresh = self.growth(number) if self.growth else 0.0
        seen: list[str] = []

        def word() -> str:
            if seen and dice.random() < AGAIN:
                return dice.choice(seen)
            if fresh and dice.random() < fresh:
                # So long that it is hardly ever one that there was.
                found = self._word(dice, 4)
            else:
                found = self.words[bisect(self._weights, dice.random() * self._weights[-1])]
            seen.append(found)
            return found

        def person() -> str:
            return self.people[bisect(self._people, dice.random() * self._people[-1])]

        people = [person() for _ in range(4)]

        def sentence() -> str:
            chance = dice.random()
            if chance < 0.06:
                return dice.choice(tongue.facts).format(place=dice.choice(tongue.places), person=dice.choice(people))
            if chance < 0.14:
                quoted = " ".join(word() for _ in range(9)).capitalize()
                return tongue.said.format(words=quoted, person=dice.choice(people))
            return " ".join(word() for _ in range(max(5, int(dice.gauss(17, 5))))).capitalize() + "."

        count = max(6, int(dice.lognormvariate(3.2, 0.45)))
        sentences = [sentence() for _ in range(count)]
        content = [each for each in dict.fromkeys(seen) if each not in tongue.common]
        title = " ".join(dice.sample(content, min(len(content), dice.randint(4, 7)))).capitalize()
        body = [" ".join(sentences[start : start + 3]) for start in range(0, count, 3)]
        day, month, year = dice.randrange(1, 29), dice.choice(tongue.months), dice.randrange(2015, 2026)
        date = tongue.date.format(day=day, month=month, year=year)
        rights = tongue.rights.format(year=dice.randrange(2015, 2026), outlet=dice.choice(self.outlets))
        byline = tongue.byline.format(person=dice.choice(people))
        return "\n\n".join((title, byline, date, *body, *tongue.furniture, rights)) + "\n"
