"""The grammar of people's names: what leads to one in a row of capitals, what is one, what it says of somebody."""

import re
from collections.abc import Collection
from itertools import pairwise

from newsarchive.tagging.names.book import (
    CALENDAR,
    FIELD,
    FIRM,
    GIVEN,
    HEAD,
    MODIFIER,
    NEVER,
    OPENER,
    PLACE,
    ROLE,
    THING,
    TITLE,
    VOWELS,
    NameBook,
)
from newsarchive.tagging.names.context import after, apposed, before, of_office, preceded_by_article
from newsarchive.tagging.names.tokens import Token

_FOREIGN = re.compile("[^a-zäöüß.'’-]")
"""Letters that no German noun has."""
_SYLLABLE = 6
"""Letters of one syllable of an East Asian name, at most."""
_SHORTEST_VERB = 6
_NAMED_THING = 2
"""Words of a thing with a given name."""
_MOST_WORDS = 4
"""Of a person's name for which no role speaks."""


class PersonGrammar:
    """Judges words in capitals of one article."""

    def __init__(self, text: str, book: NameBook, places: dict[int, int]) -> None:
        """``places``: start → end of each word that means a country, a place or their people."""
        self.text = text
        self.book = book
        self.places = places

    def last_role(self, words: list[Token]) -> int:
        """Index of the last title or role with a name behind it, -1 if there is none."""
        for index in range(len(words) - 2, -1, -1):
            word = words[index]
            if word.flags & (ROLE | TITLE) and word.start not in self.places:
                shouted = word.end - word.start > 1 and self.text[word.start : word.end].isupper()
                begun = index > 0 and self._may_begin(words[index - 1]) and not self._ends_place(words[:index])
                if begun and not (shouted or words[index + 1].flags & GIVEN):
                    continue  # "Anna Page Brekke", not "Marine CEO Anna Brekke"
                if self._is_owned(word, words[index + 1]):
                    continue
                return index
        return -1

    def _may_begin(self, word: Token) -> bool:
        """Whether it is a given name in a form in which a full name can begin: "Anna Brekke", not "Annas Boot"."""
        if not word.flags & GIVEN:
            return False
        inflects = len(self.book.endings) > 1  # else there is nothing but a genitive
        return inflects or bool(self.book.flags.get(word.lower, 0) & GIVEN) or "-" in word.lower

    def _ends_place(self, words: list[Token]) -> bool:
        """Whether the words end with the name of a place: "former South Carolina | Gov."."""
        return any(self.places.get(word.start, 0) == words[-1].end for word in words)

    def _is_owned(self, role: Token, name: Token) -> bool:
        """Whether a role is somebody else's, as the word between says: "Pai de Olga"."""
        gap = self.text[role.end : name.start]
        return bool(name.flags & GIVEN) and gap in self.book.joiners and gap in self.book.particles

    def leads(self, name: list[Token]) -> bool:
        """Whether the first word stands before a name and is no part of it: "Ukrainian", "Foreign", "NATO"."""
        first = name[0]
        end = self.places.get(first.start, 0)
        if end > first.end or (end and not (first.flags & GIVEN and len(name) > 1)):
            return True
        if first.flags & (MODIFIER | NEVER) and not first.flags & GIVEN:
            return True
        if first.flags & FIELD and len(name) > 2 and name[1].flags & GIVEN:
            return True  # "Secretary of Commerce | Ada Brekke"
        return len(first.lower) > 1 and self.text[first.start : first.end].isupper() and "." not in first.lower

    def office_of(self, name: list[Token]) -> int:
        """How many words a role goes on with behind "of" before a name begins: "chief of Staff | Ada Brekke"."""
        if len(name) <= _NAMED_THING or not (name[0].flags & HEAD and name[1].flags & GIVEN) or name[2].flags & ~GIVEN:
            return 0
        return int(of_office(self.text, name[0].start, self.book) is not None)

    def without_nouns(self, name: list[Token]) -> list[Token]:
        """A name without the noun that follows it in a language that writes nouns with capitals."""
        size, listed = 1, self.book.flags  # "Simons" in "Olav Simons Boot" is only by its stem a given name
        while size < len(name) - 1 and (
            listed.get(name[size].lower, 0) & GIVEN
            or len(name[size].lower.rstrip(".")) == 1
            or _FOREIGN.search(name[size + 1].lower)
            or (size == 1 and name[0].lower in self.book.family_first and len(name[size + 1].lower) <= _SYLLABLE)
        ):
            size += 1
        tied = any(word.start - before_it.end > 1 for before_it, word in pairwise(name))
        return name if tied else name[: size + 1]

    def is_given(self, name: list[Token]) -> bool:
        """Whether a name begins with a given name, which may stand behind initials; "Georgia" may be the country."""
        first = next((word for word in name[:-1] if len(word.lower.rstrip(".")) > 1), name[0])
        return self._may_begin(first) and (first.start not in self.places or bool(name[1].flags & GIVEN))

    def begins_sentence(self, start: int) -> bool:
        """Whether a word stands where any would have a capital."""
        text = self.text
        return text[start - 1] != " " or text[start - 2] in '.!?…:”"'

    def begins_amiss(self, name: list[Token]) -> bool:
        """Whether the first word only has its capital from its place: "Citing Astrid Brekke", "Questioning Brekke"."""
        first, ends = name[0], self.book.opener_ends
        if first.flags or not (self.book.capital_nouns or self.begins_sentence(first.start)):
            return False
        if ends and len(first.lower) >= _SHORTEST_VERB and first.lower.endswith(ends):
            return True
        # Of two words the first may well be a first name that nobody listed: many surnames are first names, too.
        return (len(name) > _NAMED_THING or self.book.capital_nouns) and bool(name[1].flags & GIVEN)

    def is_thing(self, name: list[Token]) -> bool:
        """Whether a thing has a given name: "Hurricane Irma"."""
        first, last = name[0], name[-1]
        return len(name) == _NAMED_THING and bool(
            first.flags & THING and not first.flags & GIVEN and last.flags & GIVEN
        )

    def is_name(self, name: list[Token], *, sure: bool, given: bool) -> bool:
        """Whether words can be a name. ``sure``: a role stands before; ``given``: the first is a given name."""
        if len(name) > _MOST_WORDS + sure or (name[0].flags & PLACE and not sure):
            return False
        last = name[-1]
        if last.end - last.start in {2, 3} and not last.flags and self.text[last.start : last.end].isupper():
            return False  # initials behind a surname, as in lists of references; an acronym
        for word in name[1:]:
            if sure and given and word is last and word.flags & PLACE:
                continue  # "Prof Ada West"
            if word.flags & (THING | NEVER | FIRM):
                return False
            if not word.lower.isalpha() and any(char.isdigit() for char in word.lower):
                return False
            if word.flags & (MODIFIER | ROLE | TITLE | OPENER | CALENDAR) and not given:
                return False
            if word.start in self.places and not given:
                return False
        return True

    def is_described(self, name: list[Token]) -> bool:
        """Whether a role before or an apposition behind makes a person of two words or more."""
        if len(name) < 2 or not self.book.told or preceded_by_article(self.text, name[0].start, self.book):
            return False
        if (name[0].flags | name[-1].flags) & HEAD and not name[0].flags & GIVEN:
            return False  # "rival Harbour Post", "General Motors"
        start, end = name[0].start, name[-1].end
        ahead = before(self.text, start, self.book).description or apposed(self.text, start, end, self.book)
        if ahead is not None:
            return not self.book.capital_nouns
        behind = after(self.text, name[-1].end, self.book)
        return behind.description is not None or (behind.person and self.text[name[-1].end + 2].isdigit())

    def description(self, left: list[Token], start: int, end: int, nominatives: Collection[str] = ()) -> str | None:
        """What somebody is, as printed before or behind the name. ``nominatives``: of one of the authority."""
        role = self._ahead(left, start, end)
        if role is None:
            return after(self.text, end, self.book).description
        return None if self._is_owner(role, self.text[start:end], nominatives) else role

    def _is_owner(self, role: str, name: str, nominatives: Collection[str]) -> bool:
        """Whether the role is somebody else's, as the cases say: "адвокат Ивана Брекке" is not he.

        The role is in the nominative of men, which ends in no vowel, and the name in another case.
        """
        last = role[-1].lower()
        if len(self.book.endings) <= 1 or (last in VOWELS and last not in "йь"):
            return False
        if nominatives:
            return name not in nominatives
        given, _, surname = name.lower().partition(" ")
        return bool(surname and self.book.flags_of(given) & GIVEN and not self.book.flags.get(given, 0) & GIVEN)

    def _ahead(self, left: list[Token], start: int, end: int) -> str | None:
        """What stands before the name."""
        told = [token for token in left if not token.flags & OPENER or token.start in self.places]
        for index in range(len(told) - 1, 0, -1):
            gap = self.text[told[index - 1].end : told[index].start]
            if gap in self.book.particles and gap not in self.book.joiners:
                told = told[index:]  # "Antwort von | Kremlsprecher Olav Lind"
                break
        if any(token.flags & (ROLE | TITLE) for token in told):
            office = self.text[told[0].start : told[-1].end]
            if told[-1].end + 1 < start and self.text[told[-1].end : start] != ". ":
                office = self.text[told[0].start : start].rstrip()
            ahead = before(self.text, told[0].start, self.book)
            if ahead.description is not None:
                office = f"{ahead.description} {office}"
            if not all(token.flags & TITLE for token in told) or ahead.description is not None:
                return office
        if told and all(token.flags & (MODIFIER | FIELD | HEAD) and token.start not in self.places for token in told):
            role = of_office(self.text, told[0].start, self.book)
            if role is not None:
                return f"{role} {self.text[told[0].start : told[-1].end]}"
        return before(self.text, start, self.book).description or apposed(self.text, start, end, self.book)
