"""What looks like a standfirst by its place and is none: a caption, a menu's or tags' row of names, a shout."""

from newsarchive.metadata.page import WORD, ends_sentence
from newsarchive.metadata.words import CompiledWords

FEWEST = 3
"""Words from which a row of names is one."""
LONGEST_CAPTION = 300
"""Characters up to which a line that tells who stands where is a caption."""


def is_no_standfirst(text: str, words: CompiledWords) -> bool:
    """Whether a line between headline and lead is evidently something else."""
    return tells_places(text, words) or is_row_of_names(text, words)


def tells_places(text: str, words: CompiledWords) -> bool:
    """Whether the line says where somebody stands in a picture: “The mayor (left) and …”, “The mayor, left, at …”."""
    return len(text) <= LONGEST_CAPTION and words.picture_places.search(text) is not None


def is_row_of_names(text: str, words: CompiledWords) -> bool:
    """Whether the line is a row of capitalised words, or all in capitals, without the stop and the little words of
    a sentence: a menu, a list of tags.

    A script without capitals has no such row.
    """
    said = WORD.findall(text)
    if len(said) < FEWEST or ends_sentence(text):
        return False
    if text.isupper():
        return True
    letters = [word for word in said if word[0].isalpha() and word not in words.particles]
    return len(letters) >= FEWEST and all(
        word[0].isupper() and word.casefold() not in words.function_words for word in letters
    )
