"""Who is whom in one article: full names that are one, surnames that refer back, slips of the pen."""

from collections.abc import Iterable, Sequence

from newsarchive.addresses import slug
from newsarchive.tagging.names.book import CALENDAR, GIVEN, MODIFIER, OPENER, ROLE, NameBook
from newsarchive.tagging.names.context import NO_CUE, Cue, after, before, preceded_by_article
from newsarchive.tagging.names.likeness import SHORTEST_ALIKE, fold, same_given, same_surname, skeleton
from newsarchive.tagging.names.sightings import Bare, KnownAt, Sighting
from newsarchive.tagging.names.values import Name, Variant
from newsarchive.vocabulary.names import Known

_MOST_SEARCHED = 200
"""Names of one article among which, and words for which, other spellings are looked for: work stays linear."""
_LONGEST_NAME = 4
"""Words of a name that is looked for in headlines."""
_A_PAIR = 2
_GENITIVES = ("’s", "'s")
_FARTHEST_OWNER = 60
_WORDS_TO_OWNER = 5
_OFTEN = 2
"""Mentions from which a word is a name of its own and no slip."""
_CLOSING = '”"»“'
_LONGEST_CASE = 3
"""Letters at the end of a surname that its case may change."""
_COMMON_WORD = OPENER | CALENDAR | MODIFIER | ROLE


class Person:
    """A person while the article is read; ``mentions`` are start and end."""

    def __init__(self, known: Known | None, keys: Sequence[str], *, full: bool) -> None:
        self.known = known
        self.keys = tuple(keys)
        """The words of the name, as compared."""
        self._bones: str | None = None
        self.full = full
        self.mentions: list[tuple[int, int]] = []
        self.names: dict[str, int] = {}
        """Full forms and how often each occurs."""
        self.forms: dict[str, int] = {}
        """Every form and where it stands first."""
        self.description: str | None = None

    @property
    def bones(self) -> str:
        """Skeleton of the surname; made when first asked for."""
        if self._bones is None:
            self._bones = skeleton(self.keys[-1])
        return self._bones

    def add(self, start: int, end: int, form: str, description: str | None = None, *, full: bool = False) -> None:
        """One more mention."""
        self.mentions.append((start, end))
        self.forms[form] = min(start, self.forms.get(form, start))
        if full:
            self.names[form] = self.names.get(form, 0) + 1
        if self.description is None:
            self.description = description

    def name(self, book: NameBook) -> Name:
        """The finished value."""
        if self.known is not None:
            shown, id_ = self.known.name, self.known.id
        else:
            shown = self._shown(book)
            id_ = slug(shown) or "name"
        aliases = tuple(form for form in sorted(self.forms, key=self.forms.__getitem__) if form != shown)
        everywhere = self.full or self.known is not None
        return Name("person", id_, shown, aliases, self.description, "archive" if everywhere else "article")

    def _shown(self, book: NameBook) -> str:
        """The full form to display: in its first case where the language has cases, else the most frequent one."""
        forms = self.names or self.forms
        return max(
            forms,
            key=lambda form: (
                bool(book.endings) and bool(book.flags.get(form.split(" ")[0].lower(), 0) & GIVEN),
                self.names.get(form, 0),
            ),
        )


class _Keys(dict[str, str]):
    """The words of one article → the form in which two spellings of one word of a name are equal."""

    def __init__(self, book: NameBook) -> None:
        super().__init__()
        self._book = book

    def __missing__(self, word: str) -> str:
        found = self[word] = self._book.key(word)
        return found


class People:
    """The people of one article."""

    def __init__(self, text: str, book: NameBook) -> None:
        self.text = text
        self.book = book
        self.keys = _Keys(book)
        self.all: list[Person] = []
        self.variants: list[Variant] = []
        self._known: dict[int, Person] = {}
        self._by_keys: dict[tuple[str, ...], Person] = {}
        self._by_surname: dict[str, list[Person]] = {}
        self._by_word: dict[str, list[Person]] = {}

    def know(self, found: Iterable[KnownAt]) -> None:
        """Mentions by forms of the authority."""
        for at in found:
            if self.book.names[at.name].kind == "person":
                person = self._of_authority(at.name)
                person.add(at.start, at.end, self.text[at.start : at.end], at.description)

    def _of_authority(self, index: int) -> Person:
        person = self._known.get(index)
        if person is None:
            known = self.book.names[index]
            keys = [self.keys[word] for word in known.name.split(" ")]
            person = self._known[index] = self._enter(Person(known, keys, full=True))
        return person

    def full(self, found: Iterable[Sighting]) -> None:
        """Mentions by full names; last those that may be a verb and a surname: "Will Brekke go?"."""
        keys_of = self.keys
        asks = {at.start for at in found if self._may_ask(at)}
        for at in sorted(found, key=lambda at: at.start in asks) if asks else found:
            keys = tuple([keys_of[word] for word in at.words])
            person = self._by_keys.get(keys)
            if person is None and at.start in asks:
                person = self._referred(keys[-1], common=True)
                if person is not None and len(person.keys) > 1:
                    person.add(at.start + len(at.words[0]) + 1, at.end, at.words[-1])
                    continue
                person = None
            if person is None:
                person = self._alike(keys)
                if person is not None and self._is_variant(person.keys, keys):
                    self._differs(person, at.start, at.end)
            if person is None and keys in self.book.by_keys:
                person = self._of_authority(self.book.by_keys[keys])
            if person is None:
                person = self._enter(Person(None, keys, full=len(at.words[-1].rstrip(".")) > 1))
            self._by_keys.setdefault(keys, person)
            person.add(at.start, at.end, self.text[at.start : at.end], at.description, full=True)

    def _may_ask(self, at: Sighting) -> bool:
        flags = self.book.flags.get(at.words[0].lower(), 0)
        return len(at.words) == _OFTEN and bool(flags & OPENER and flags & GIVEN) and self._begins_sentence(at.start)

    def pending(self, found: Sequence[Sighting], bare: Sequence[Bare]) -> None:
        """Names for which capitals alone speak: people if they speak, and their last word comes again and speaks too.

        A name that is told elsewhere with a better proof is one anyway.
        """
        alone: dict[str, list[Bare]] = {}
        for word in bare:
            if not word.flags & ~GIVEN:
                alone.setdefault(self.keys[word.word], []).append(word)
        believed = []
        keys_of = self.keys
        for at in found:
            keys = tuple([keys_of[word] for word in at.words])
            if keys in self._by_keys or self._speaks(at, alone.get(keys[-1], ())):
                believed.append(at)
        self.full(believed)

    def _speaks(self, at: Sighting, again: Sequence[Bare]) -> bool:
        if not again or self.book.capital_nouns or preceded_by_article(self.text, at.start, self.book):
            return False
        spans = [(at.start, at.end), *((word.start, word.end) for word in again[:_MOST_SEARCHED])]
        if any(preceded_by_article(self.text, start, self.book) for start, _ in spans):
            return False
        return any(
            before(self.text, start, self.book).person or after(self.text, end, self.book).person
            for start, end in spans
        )

    def bare(self, found: Sequence[Bare]) -> None:
        """Surnames and given names that refer back, names told by one word only, slips of the pen."""
        left: dict[str, list[Bare]] = {}
        for at in found:
            person = self._referred(self.keys[at.word], common=bool(at.flags & _COMMON_WORD))
            if person is not None:
                person.add(at.start, at.end, at.word, at.description)
            elif not at.flags & ~GIVEN:
                left.setdefault(self.keys[at.word], []).append(at)
        for number, (key, group) in enumerate(left.items()):
            cues = [self._cue(at) for at in group]
            often = len(group) > _OFTEN and not self.book.capital_nouns and not self._is_thing(group)
            if any(cue.person for cue in cues) or (often and all(at.flags & GIVEN for at in group)):
                description = next((cue.description for cue in cues if cue.description is not None), None)
                person = self._slip(key, number)
                if person is None:
                    person = self._enter(Person(None, (key,), full=False))
                else:
                    self._differs(person, group[0].start, group[0].end)
                person.description = person.description or description
            elif len(group) <= _OFTEN and not group[0].flags:
                doubtful = self.book.capital_nouns or self._begins_sentence(group[0].start)
                slipped = None if doubtful else self._slip(key, number)
                if slipped is None:
                    continue
                self._differs(slipped, group[0].start, group[0].end)
                person = slipped
            else:
                continue
            for at in group:
                person.add(at.start, at.end, at.word, at.description)

    def _is_thing(self, group: Sequence[Bare]) -> bool:
        """Whether an article stands before one of them: "the Moon"."""
        return any(preceded_by_article(self.text, at.start, self.book) for at in group[:_MOST_SEARCHED])

    def _cue(self, at: Bare) -> Cue:
        """What speaks for a person in a name of one word: for a given name one sign, for any other word two of them."""
        text, book = self.text, self.book
        given = bool(at.flags & GIVEN)
        trusted = book.told and not book.capital_nouns and not at.word.isupper()
        if not (given or trusted or at.person):
            return NO_CUE
        ahead = Cue(person=True, description=at.description) if at.person else before(text, at.start, book)
        if not given and not trusted:
            return ahead if at.description is None else NO_CUE  # "Frau Brekke"
        if ahead.description is not None and given:
            return ahead
        if not given and (not ahead.person or preceded_by_article(text, at.start, book)):
            return NO_CUE
        behind = after(text, at.end + (text[at.end] in _CLOSING), book)
        if given:
            return behind if behind.person else ahead
        return ahead if behind.person else NO_CUE

    def beginning(self, words: Sequence[str], index: int) -> tuple[int, Person | None]:
        """How many of the words from ``index`` on name a person told elsewhere, and whom; 1 and None if none do."""
        key = self.keys[words[index]]
        if key not in self._by_word:
            return 1, None
        for size in range(min(_LONGEST_NAME, len(words) - index), 1, -1):
            person = self._by_keys.get(tuple(self.keys[word] for word in words[index : index + size]))
            if person is not None:
                return size, person
        people = self._by_surname.get(key, ())
        return 1, people[0] if len(people) == 1 else None

    def _differs(self, person: Person, start: int, end: int) -> None:
        """Notes a form that is joined by likeness only."""
        form = self.text[start:end]
        if self.book.endings and _same_stem(form, person.keys[-1]):
            return  # another case
        other = next(iter(person.forms), person.known.name if person.known is not None else "")
        self.variants.append(Variant(start, form, other))

    def _is_variant(self, keys: tuple[str, ...], others: tuple[str, ...]) -> bool:
        """Whether two forms differ by more than an initial or a name left out."""
        if keys[-1] != others[-1]:
            return True
        left, right = keys[0], others[0]
        plain = left == right or len(left) == 1 or len(right) == 1
        return not (plain or set(keys) >= set(others) or set(others) >= set(keys))

    def _enter(self, person: Person) -> Person:
        self.all.append(person)
        self._by_keys.setdefault(person.keys, person)
        self._by_surname.setdefault(person.keys[-1], []).append(person)
        for key in dict.fromkeys(person.keys):
            self._by_word.setdefault(key, []).append(person)
        return person

    def _alike(self, keys: tuple[str, ...]) -> Person | None:
        """The one person who may be meant by another form of the name: an initial, a transliteration, a middle name."""
        people = self._by_surname.get(keys[-1])
        if people is None:
            people = self._of_two_surnames(keys) or self._near(keys[-1])
        if len(people) > _MOST_SEARCHED:
            return None
        same = [person for person in people if len(person.keys) > 1 and self._may_be(person, keys)]
        return same[0] if len(same) == 1 else None

    def _of_two_surnames(self, keys: tuple[str, ...]) -> list[Person]:
        """Who is told with one surname more, or less: "Ana Brekke", "Ana Brekke Lind"."""
        people = self._by_word.get(keys[1], ()) if len(keys) > 1 else ()
        return [
            person
            for person in people[:_MOST_SEARCHED]
            if len(person.keys) != len(keys)
            and all(one == other for one, other in zip(person.keys, keys, strict=False))
        ]

    def _may_be(self, person: Person, keys: tuple[str, ...]) -> bool:
        if person.known is not None and "-".join(keys) in person.known.not_same_as:
            return False
        given, others = person.keys[:-1], keys[:-1]
        if not others:
            return False
        if same_given(given[0], others[0]):
            return True
        return bool(set(given) >= set(others) or set(others) >= set(given))

    def _near(self, key: str) -> list[Person]:
        if len(self.all) > _MOST_SEARCHED or len(key) < SHORTEST_ALIKE:
            return []
        bones = skeleton(key)
        return [person for person in self.all if same_surname(person.keys[-1], person.bones, key, bones)]

    def _referred(self, key: str, *, common: bool) -> Person | None:
        people = self._by_surname.get(key)
        if people is None and not common:
            people = self._by_word.get(key)
        if people is not None and len(people) == _A_PAIR:
            people = [person for person in people if not self._is_kin(person)]
        return people[0] if people is not None and len(people) == 1 else None

    def _is_kin(self, person: Person) -> bool:
        """Whether somebody is told as the kin of who bears the surname alone: "Brekke’s mother, Ada Brekke"."""
        start = person.mentions[0][0] if person.mentions else 0
        before_it = self.text[max(0, start - _FARTHEST_OWNER) : start].split()[-_WORDS_TO_OWNER:]
        return any(word.endswith(_GENITIVES) and self.keys[word[:-2]] == person.keys[-1] for word in before_it)

    def _slip(self, key: str, number: int) -> Person | None:
        """The one person whose surname this may be, written wrongly."""
        if number > _MOST_SEARCHED:
            return None
        if not any(person.full and person.known is None for person in self.all[:_MOST_SEARCHED]):
            return None
        people = [person for person in self._near(fold(key)) if person.full and person.known is None]
        return people[0] if len(people) == 1 else None

    def _begins_sentence(self, start: int) -> bool:
        text = self.text
        return text[start - 1] != " " or text[start - 2] in '.!?…:”"'


def _same_stem(form: str, surname: str) -> bool:
    """Whether a name ends in the surname, folded, but for an ending."""
    last = fold(form.rsplit(" ", 1)[-1])
    same = next((index for index, (one, other) in enumerate(zip(last, surname, strict=False)) if one != other), None)
    shared = min(len(last), len(surname)) if same is None else same
    return shared >= _LONGEST_CASE and max(len(last), len(surname)) - shared <= _LONGEST_CASE
