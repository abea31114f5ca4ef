"""Invented English articles whose words are spread as in real ones: for measuring the search.

Of real news of this length (some 450 words) half of the words of an article are different ones, and their frequencies
follow Zipf's law with Mandelbrot's shift; a word that an article has it has again more likely than chance would have
it; new words turn up as long as one reads on. The commonest words are English, so that the language is told; the others
are made of syllables, with English endings.
"""

import random
from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate

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
_ONSETS = "b c d f g h j k l m n p r s t v w br ch cl cr dr fl fr gl gr pl pr sh sl sp st str th tr".split()
_VOWELS = "a e i o u ai ea ee io oa ou".split()
_CODAS = ["", "", "", "n", "r", "l", "s", "t", "m", "nd", "nt", "rt", "st", "ck", "ng"]
_ENDINGS = ["", "", "", "", "s", "s", "ed", "ing", "er", "ers", "ation", "ly", "al", "ment", "ity"]
STEMS = 40_000
SHIFT = 2.7
SLOPE = 1.16
AGAIN = 0.25
"""How often a word is one that the article has already."""


def _word(dice: random.Random, syllables: int) -> str:
    return "".join(dice.choice(_ONSETS) + dice.choice(_VOWELS) + dice.choice(_CODAS) for _ in range(syllables))


class Inventor:
    """Makes articles; the same number gives the same one."""

    def __init__(self) -> None:
        dice = random.Random(0)
        stems = list(dict.fromkeys(_word(dice, dice.choice((1, 2, 2, 2, 3))) for _ in range(STEMS * 2)))[:STEMS]
        self.words: Sequence[str] = COMMON + [
            stem + ending for stem in stems for ending in dict.fromkeys(dice.choices(_ENDINGS, k=3))
        ]
        # The forms of a stem are not neighbours in frequency.
        rest = list(self.words[len(COMMON) :])
        dice.shuffle(rest)
        self.words = COMMON + rest
        self._weights = list(accumulate(1 / (rank + SHIFT) ** SLOPE for rank in range(1, len(self.words) + 1)))
        given = [_word(dice, 2).capitalize() for _ in range(400)]
        family = [_word(dice, dice.choice((2, 3))).capitalize() for _ in range(4000)]
        self.people = [f"{dice.choice(given)} {name}" for name in family]
        self._people = list(accumulate(1 / (rank + 5) for rank in range(len(self.people))))
        self.outlets = [f"{_word(dice, 2).capitalize()} {dice.choice(('Post', 'Times', 'Herald'))}" for _ in range(40)]

    def article(self, number: int) -> str:
        """The text of an article, with title, author, date, some forty sentences and furniture."""
        dice = random.Random(number)
        seen: list[str] = []

        def word() -> str:
            if seen and dice.random() < AGAIN:
                return dice.choice(seen)
            found = self.words[bisect(self._weights, dice.random() * self._weights[-1])]
            seen.append(found)
            return found

        def person() -> str:
            return self.people[bisect(self._people, dice.random() * self._people[-1])]

        people = [person() for _ in range(4)]

        def sentence() -> str:
            chance = dice.random()
            if chance < 0.06:
                return dice.choice(FACTS).format(place=dice.choice(PLACES), person=dice.choice(people))
            if chance < 0.14:
                return f"“{' '.join(word() for _ in range(9)).capitalize()},” said {dice.choice(people)}."
            return " ".join(word() for _ in range(max(5, int(dice.gauss(17, 5))))).capitalize() + "."

        count = max(6, int(dice.lognormvariate(3.2, 0.45)))
        sentences = [sentence() for _ in range(count)]
        content = [each for each in dict.fromkeys(seen) if each not in COMMON]
        title = " ".join(dice.sample(content, min(len(content), dice.randint(4, 7)))).capitalize()
        body = [" ".join(sentences[start : start + 3]) for start in range(0, count, 3)]
        date = f"{dice.randrange(1, 29)} {dice.choice(MONTHS)} {dice.randrange(2015, 2026)}"
        furniture = ("Share this article", "Read more:", "Subscribe to our newsletter", "Advertisement")
        outlet = f"© {dice.randrange(2015, 2026)} {dice.choice(self.outlets)}. All rights reserved"
        return "\n\n".join((title, f"By {dice.choice(people)}", date, *body, *furniture, outlet)) + "\n"
