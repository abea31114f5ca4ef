"""The words of speech of one language, ready to be looked up."""

from collections.abc import Iterable

from msgspec import Struct

from newsarchive.tagging.matcher import plain
from newsarchive.vocabulary.speech import SpeechWords


class SpeechBook(Struct, frozen=True):
    """Sets of words in plain form; a phrase of several words is in ``longer`` by its first word too."""

    verbs: frozenset[str]
    """Of speech, with those of ``tells`` …"""
    tells: frozenset[str]
    signs: frozenset[str]
    """First words of all that names a speaker: where none of them stands, nothing needs be read."""
    opens_longer: frozenset[str]
    """First words of verbs of two words."""
    cues: frozenset[str]
    """… with those that say how somebody calls something …"""
    voices: frozenset[str]
    """… and with those of thought."""
    participles: frozenset[str]
    describes: frozenset[str]
    persons: dict[str, str]
    """Pronoun of one person → ``he`` or ``she``."""
    unspaced: bool
    """Words are not parted."""
    endings: tuple[str, ...]
    """Verbs as ends of a text, the longest first."""
    particles: tuple[str, ...]
    """Stand behind a subject, where the language has such."""
    capital_nouns: bool
    """Every noun has a capital."""
    inverts: bool
    """A subject that does not open the sentence follows its verb."""
    dashes: bool
    """A dash marks speech wherever a sentence begins, and tags inside quotation marks."""
    drops_subject: bool
    """A verb may stand without its subject."""
    genders: dict[str, str]
    """What says of the person named before it, or as a title of the one behind it, whether it is ``he`` or ``she``."""
    given: dict[str, str]
    """Given name in plain form → ``he`` or ``she``, where only one of them bears it."""
    others: frozenset[str]
    """Pronouns of bodies and of several."""
    selves: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    belongs: frozenset[str]
    """Prepositions, and articles of the genitive, that add to a noun what it belongs to."""
    hearers: tuple[str, ...]
    """Ends of nouns to which others speak: behind such an article they are no part of a speaker."""
    objects: frozenset[str]
    """Articles that no subject has."""
    speakers: frozenset[str]
    """Nouns that speak, where nouns bear no articles."""
    acts: tuple[str, ...]
    """Ends of verbs, before which such a noun ends."""
    sayings: frozenset[str]
    """Nouns of speech: what their owner says may follow."""
    bodies: frozenset[str]
    skipped: frozenset[str]
    relative: frozenset[str]
    according: tuple[tuple[str, ...], ...]
    """Phrases as words, the longest first."""
    opens_according: frozenset[str]
    his_words: dict[tuple[str, ...], str]
    """Phrases like "according to him" → ``he`` or ``she``."""
    that: frozenset[str]
    """Open a clause of what somebody says."""
    conjunctions: frozenset[str]
    """Open a clause behind a quotation; empty where nothing but names follows unknown verbs of speech."""
    refers: tuple[tuple[str, ...], ...]
    """Open a sentence that tells who said what was quoted before it: "Lo ha detto …"."""
    reflexives: frozenset[str]
    so_called: tuple[str, ...]
    """As ends of a text, a space before them."""
    works: frozenset[str]
    somebody: frozenset[str]
    """Pronouns of people who are not named."""
    joins: frozenset[str]
    """A verb behind them has the subject of the verb before."""
    finite: frozenset[str]
    """Verbs that are no speech: what they stand in is a clause and no noun."""
    agents: frozenset[str]
    """Prepositions of who did something."""
    past: tuple[str, ...]
    """Ends of verbs behind which a name is no subject."""
    manner: tuple[str, ...]
    """Ends of adverbs."""
    no_manner: frozenset[str]
    """Nouns that end like them."""


def make_speech_book(words: SpeechWords, men: Iterable[str] = (), women: Iterable[str] = ()) -> SpeechBook:
    """The words of one language, ready to use. ``men``, ``women``: given names that only they bear."""
    verbs = _set((*words.verbs, *words.tells, *words.participles))
    according = sorted(
        (tuple(phrase.split()) for phrase in _set(words.according)), key=lambda phrase: (-len(phrase), phrase)
    )
    his_words = {
        tuple(phrase.split()): person
        for phrases, person in ((words.his_words, "he"), (words.her_words, "she"))
        for phrase in sorted(_set(phrases))
    }
    return SpeechBook(
        verbs=verbs,
        opens_longer=frozenset(phrase.split()[0] for phrase in verbs | _set(words.describes) if " " in phrase),
        cues=verbs | _set(words.describes),
        signs=frozenset(
            phrase.split()[0]
            for phrase in verbs | _set((*words.describes, *words.according, *words.his_words, *words.her_words))
        ),
        tells=_set(words.tells),
        voices=verbs | _set(words.thoughts),
        participles=_set(words.participles),
        describes=_set(words.describes),
        persons=dict.fromkeys(sorted(_set(words.she)), "she") | dict.fromkeys(sorted(_set(words.he)), "he"),
        unspaced=words.unspaced,
        endings=tuple(sorted(verbs, key=lambda verb: (-len(verb), verb))) if words.unspaced else (),
        particles=words.particles,
        capital_nouns=words.capital_nouns,
        inverts=words.inverts,
        dashes=words.dashes,
        drops_subject=words.drops_subject,
        genders=dict.fromkeys(sorted(_set((*words.she, *words.her))), "she")
        | dict.fromkeys(sorted(_set((*words.he, *words.his))), "he"),
        given=dict.fromkeys(sorted(_set(women)), "she") | dict.fromkeys(sorted(_set(men)), "he"),
        others=_set((*words.it, *words.they)),
        selves=_set(words.i),
        determiners=_set(words.determiners),
        prepositions=_set(words.prepositions),
        belongs=_set(words.belongs),
        hearers=tuple(sorted(_set(words.hearers))),
        objects=_set(words.objects),
        speakers=_set(words.speakers),
        acts=tuple(sorted(_set(words.acts))),
        sayings=_set(words.sayings),
        bodies=_set(words.bodies),
        skipped=_set(words.skipped),
        relative=_set(words.relative),
        according=tuple(according),
        opens_according=frozenset(phrase[0] for phrase in (*according, *his_words)),
        his_words=his_words,
        that=_set(words.that),
        conjunctions=_set(words.conjunctions),
        refers=tuple(sorted(tuple(phrase.split()) for phrase in _set(words.refers))),
        reflexives=_set(words.reflexives),
        so_called=tuple(sorted(f" {phrase}" for phrase in _set(words.so_called))),
        works=_set(words.works),
        somebody=_set(words.somebody),
        joins=_set(words.joins),
        finite=_set(words.finite),
        agents=_set(words.agents),
        past=tuple(sorted(_set(words.past))),
        manner=tuple(sorted(_set(words.manner))),
        no_manner=_set(words.no_manner),
    )


def _set(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(plain(phrase).split()) for phrase in phrases)
