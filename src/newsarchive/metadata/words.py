"""The vocabulary made ready: sets, tables and patterns, built once in each process."""

import re
from collections.abc import Iterable, Mapping

from ahocorasick_rs import AhoCorasick, MatchKind
from msgspec import Struct

from newsarchive.vocabulary.metadata_words import MetadataWords

DIGIT_BITS = 16
"""Bits of a language's digit: no sample has so many words that it would run over."""
DIGIT = (1 << DIGIT_BITS) - 1
_AROUND = {"label": "\n{} ", "invitation": "{} ", "owned": " {}", "ending": " {}\n"}


class Calendar(Struct, frozen=True):
    """Month forms → number; weekdays; zones → offset."""

    months: Mapping[str, int]
    weekdays: frozenset[str]
    zones: Mapping[str, str]


class Opening(Struct, frozen=True):
    """A pattern for the start of a line, tried only where the line's first letters allow it."""

    pattern: re.Pattern[str]
    starts: frozenset[str]
    size: int
    """Letters of each of ``starts``."""

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the start of the text."""
        return self.pattern.match(text) if text[: self.size].lower() in self.starts else None


class Anywhere(Struct, frozen=True):
    """A pattern of phrases, tried only where one of them stands in the text at all."""

    pattern: re.Pattern[str]
    phrases: tuple[str, ...]

    def search(self, text: str) -> re.Match[str] | None:
        """The first match, or None."""
        folded = text.casefold()
        for phrase in self.phrases:
            if phrase in folded:
                return self.pattern.search(text)
        return None


class CompiledWords(Struct, frozen=True, kw_only=True):
    """What ``describe`` asks of the vocabulary. Words are in lower case (casefolded) unless said otherwise."""

    calendar: Calendar
    published: re.Pattern[str]
    """A label of first publication; matched anywhere in lower-case text, at word bounds."""
    updated: re.Pattern[str]
    other_dates: re.Pattern[str]
    printed_page: re.Pattern[str]
    """“Page 7”."""
    never_titles: frozenset[str]
    byline: Opening
    """A byline's opening at the start of a line, with what follows the word."""
    joiners: frozenset[str]
    particles: frozenset[str]
    roles: frozenset[str]
    titled_name: re.Pattern[str]
    """A Korean name with the writer's title behind it; group 1 is the name."""
    beside_names: frozenset[str]
    not_names: frozenset[str]
    han_surnames: frozenset[str]
    not_authors: frozenset[str]
    credits: frozenset[str]
    credit_ends: tuple[str, ...]
    """The same words, for ``str.endswith``."""
    picture_places: re.Pattern[str]
    """Where somebody stands in a picture, in brackets or between commas."""
    given_names: frozenset[str]
    agencies: Mapping[str, str]
    """Form in print (case counts) → name to show."""
    agencies_lower: frozenset[str]
    """Every form, in lower case."""
    agency: re.Pattern[str]
    """Any form in print, at word bounds."""
    agency_starts: frozenset[str]
    """The first two letters of every form."""
    agency_forms: AhoCorasick
    """Any form in print, wherever it stands."""
    told: re.Pattern[str]
    """The end of a text before an agency's name that makes the agency the text's own: “… told ”."""
    outlet_words: frozenset[str]
    outlet_endings: tuple[str, ...]
    """Of words that are an outlet's whole name: “Wochenblatt”."""
    domain: re.Pattern[str]
    """A domain inside lower-case text; group 1 is the name that is somebody's own."""
    mail: re.Pattern[str]
    """The domain of an address for letters; group 1 as above."""
    platforms: frozenset[str]
    group_words: frozenset[str]
    not_outlets: frozenset[str]
    """Words of laws, rules and owners: no outlet's name ends in one."""
    everyday_names: frozenset[str]
    """Words that are no outlet's whole name."""
    legal_forms: frozenset[str]
    copyright: Anywhere
    rights: re.Pattern[str]
    notice_links: re.Pattern[str]
    """A footer's link, glued to the name before it."""
    own_phrases: AhoCorasick
    """Phrases beside which an outlet names itself, in lower case: a label with the line end before it."""
    own_labels: tuple[tuple[str, str], ...]
    """For each of these its kind (``label``, ``invitation``, ``owned``) and the phrase."""
    keyword_label: Opening
    """A label of the outlet's own tags at the start of a line."""
    sections: frozenset[str]
    goes_on: Opening
    """A whole label behind a text that goes on elsewhere."""
    header_labels: Mapping[str, str]
    """A label of a scraper's header → the field that it gives."""
    function_words: Mapping[str, int]
    """Word → a number with a one in the digit of each language that uses it, so that a sum counts for all of them."""
    languages: tuple[str, ...]
    word_endings: Mapping[str, tuple[str, ...]]
    letters: Mapping[str, str]


def compile_words(words: MetadataWords) -> CompiledWords:
    """The patterns and tables of a vocabulary; a pure function, some milliseconds."""
    own = [
        *(("label", phrase) for phrase in words.own_labels),
        *(("invitation", phrase) for phrase in words.own_invitations),
        *(("owned", phrase) for phrase in words.own_owners),
        *(("ending", phrase) for phrase in words.own_endings),
    ]
    agencies = {form: name for name, forms in words.agencies.items() for form in forms}
    languages: dict[str, int] = {}
    for place, used in enumerate(words.function_words.values()):
        for word in dict.fromkeys(used):
            languages[word] = languages.get(word, 0) + (1 << place * DIGIT_BITS)
    return CompiledWords(
        calendar=Calendar(_months(words), frozenset(_flat(words.weekdays.values())), dict(words.zones)),
        published=_anywhere(words.published),
        updated=_anywhere(words.updated),
        other_dates=_anywhere(words.other_dates),
        printed_page=re.compile(
            rf"(?<!\w)(?:{_either(words.page_labels)})\.?\s?[A-Z]?\d{{1,3}}[A-Z]?(?!\w)", re.IGNORECASE
        ),
        never_titles=frozenset(words.never_titles),
        byline=_opening(words.byline, r"(?=\W|$)\s*[:：]?\s*"),
        joiners=frozenset(words.joiners),
        particles=frozenset(words.particles),
        roles=frozenset(words.roles),
        titled_name=re.compile(rf"([가-힣]{{2,4}})\s?(?:{_either(words.name_titles)})(?:\s\S+@\S+)?"),
        beside_names=frozenset(words.beside_names),
        not_names=frozenset(words.not_names),
        han_surnames=frozenset(words.han_surnames),
        not_authors=frozenset(words.not_authors),
        credits=frozenset(words.credits),
        credit_ends=tuple(sorted(words.credits)),
        picture_places=_places(words.picture_places),
        given_names=frozenset(words.given_names),
        agencies=agencies,
        agencies_lower=frozenset(form.casefold() for form in agencies),
        agency=re.compile(rf"(?<!\w)(?:{_either(agencies)})(?!\w)"),
        agency_starts=frozenset(form[:2] for form in agencies),
        agency_forms=AhoCorasick(sorted(agencies), matchkind=MatchKind.LeftmostLongest),
        told=re.compile(rf"(?<!\w)(?:{_either(words.told)})\s?$"),
        outlet_words=frozenset(words.outlet_words),
        outlet_endings=words.outlet_endings,
        domain=re.compile(
            rf"(?<![\w@.-])(?:www\.)?([a-z0-9][a-z0-9-]{{2,30}})(?:\.(?:{_either(words.domain_ends)})){{1,2}}(?![\w-])"
        ),
        mail=re.compile(
            rf"(?<=[\w])@(?:[a-z0-9-]{{1,30}}\.){{0,2}}?([a-z0-9][a-z0-9-]{{1,30}})"
            rf"(?:\.(?:{_either(words.domain_ends)})){{1,2}}(?![\w.-]*\w)"
        ),
        group_words=frozenset(words.group_words),
        not_outlets=frozenset(words.not_outlets),
        everyday_names=frozenset(words.everyday_names),
        platforms=frozenset(words.platforms),
        legal_forms=frozenset(words.legal_forms),
        copyright=Anywhere(
            re.compile(rf"(?<![^\W\d_])(?:{_either(words.copyright)})(?![^\W\d_])", re.IGNORECASE), words.copyright
        ),
        notice_links=re.compile(rf"(?<=[^\W\d_A-ZÀ-Þ])(?:{_either(map(str.capitalize, words.notice_links))})"),
        own_phrases=AhoCorasick(
            [_AROUND[kind].format(phrase) for kind, phrase in own],
            matchkind=MatchKind.LeftmostLongest,
        ),
        own_labels=tuple(own),
        rights=re.compile(_either(words.rights), re.IGNORECASE),
        keyword_label=_opening(words.keyword_labels, r"\s?(?::|$)\s?"),
        sections=frozenset(words.sections),
        goes_on=_opening(words.goes_on, r"\W{0,4}(?:$|\W)"),
        header_labels={label: field for field, labels in words.header_labels.items() for label in labels},
        function_words=languages,
        languages=tuple(words.function_words),
        word_endings={language: tuple(ends) for language, ends in words.word_endings.items()},
        letters=dict(words.letters),
    )


def _months(words: MetadataWords) -> dict[str, int]:
    """The first language to claim a form keeps it."""
    months: dict[str, int] = {}
    for forms_of_year in words.months.values():
        for number, forms in enumerate(forms_of_year, 1):
            for form in forms:
                months.setdefault(form, number)
    return months


def _flat(groups: Iterable[tuple[str, ...]]) -> list[str]:
    return [word for group in groups for word in group]


def _either(phrases: Iterable[str]) -> str:
    """The phrases as one alternation, the longest first; blanks match any blank. Without phrases it never matches."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase) for phrase in ordered) or r"(?!)"


def _opening(phrases: tuple[str, ...], behind: str) -> Opening:
    size = min(2, min(map(len, phrases), default=0))
    pattern = re.compile(rf"(?:{_either(phrases)}){behind}", re.IGNORECASE)
    return Opening(pattern, frozenset(phrase[:size] for phrase in phrases), size)


def _anywhere(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_either(phrases)})(?![^\W\d_])", re.IGNORECASE)


def _places(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """In brackets any of them, between commas one of four letters or more: “, m,” may be anything."""
    inside, between = _either(phrases), _either(phrase for phrase in phrases if len(phrase) > 3)
    return re.compile(rf"\((?:{inside})[.:]?\)|\w,\s(?:{between}),\s", re.IGNORECASE)
