"""The language of a text, told by its small words and its letters."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

# Common words; one that two languages share stands with the language it tells more surely.
_SMALL_WORDS = {
    "en": "the and of to in is that for with was are by as which on be from this has have its it at"
          " an were been their will not or",
    "fr": "le la les des du et en est dans que pour une qui sur par au aux avec ce cette ont été"
          " sont se pas plus leur ses d l",
    "de": "der die das und den von zu mit ist im des dem auf für nicht ein eine als auch sich an"
          " werden wurde hat bei aus nach durch über",
    "es": "el los las del y que una por con para se su al como más entre fue esta sus sobre",
    "it": "il che di della per del con dei nel alla sono gli delle dalla anche stato nella",
    "pl": "w i z na do się że jest oraz nie dla od przez o po roku jako",
}  # fmt: skip
_LANGUAGES: dict[str, str] = {
    word: language for language, words in _SMALL_WORDS.items() for word in words.split()
}
_WORD = re.compile(r"[^\W\d_]+")
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_RUSSIAN = re.compile(r"[ыэъёЫЭЪЁ]")
_CYRILLIC = re.compile(r"[а-яА-ЯёЁіїєґІЇЄҐ]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_READ = 600  # characters; more changes no verdict
_FEWEST = 2  # small words
_FEWEST_IN_ANOTHER = 3  # that a paragraph must have to be told from its page by them alone
_CYRILLIC_LANGUAGES = ("ru", "uk")


def language_of(text: str) -> str:
    """The two-letter code of the language of *text*, or an empty text when too little tells."""
    return _language_of(text[:_READ])


@lru_cache(maxsize=4096)  # each paragraph is asked for more than once, and many a line comes again
def _language_of(sample: str) -> str:
    if not sample.isascii():
        letters = sum(map(str.isalpha, sample)) or 1
        if len(_ARABIC.findall(sample)) > 0.4 * letters:
            return "ar"
        if len(_CYRILLIC.findall(sample)) > 0.4 * letters:
            ukrainian, russian = len(_UKRAINIAN.findall(sample)), len(_RUSSIAN.findall(sample))
            return "uk" if ukrainian > russian else "ru"
    scores = _scores(sample)
    best = max(scores, key=lambda language: scores[language], default="")
    return best if scores[best] >= _FEWEST else ""


def other_language_of(text: str, main: str) -> str:
    """The language of *text* where it is surely another than *main*, that of its page.

    Names and titles of documents are often foreign in a paragraph that is not: other letters
    tell at once, small words only where they are several, and twice as many as those of *main*.
    """
    found = language_of(text)
    if found in ("", main):
        return ""
    if found == "ru" and main == "uk" and not _RUSSIAN.search(text[:_READ]):
        return ""  # the letters are those of both
    if main in _CYRILLIC_LANGUAGES and found in _CYRILLIC_LANGUAGES:
        return found
    scores = _scores(text[:_READ])
    by_letters = found == "ar" or found in _CYRILLIC_LANGUAGES
    enough = scores[found] >= max(_FEWEST_IN_ANOTHER, 2 * scores[main] + 1)
    return found if by_letters or enough else ""


def in_other_letters(text: str, main: str) -> bool:
    """Whether *text* is in Latin letters, which are not those of the language *main*."""
    if main not in (*_CYRILLIC_LANGUAGES, "ar"):
        return False
    letters = [each for each in text[:_READ] if each.isalpha()]
    return bool(letters) and sum(map(str.isascii, letters)) > 0.6 * len(letters)


def _scores(sample: str) -> Counter[str]:
    """How many small words of each language there are in *sample*."""
    return Counter(_LANGUAGES[word] for word in _WORD.findall(sample.lower()) if word in _LANGUAGES)


def main_language(texts: Iterable[str]) -> tuple[str, dict[str, int]]:
    """The language of most of *texts* by length, and how many paragraphs are in each other."""
    lengths: Counter[str] = Counter()
    paragraphs: Counter[str] = Counter()
    for text in texts:
        language = language_of(text)
        if language:
            lengths[language] += len(text)
            paragraphs[language] += 1
    if not lengths:
        return "", {}
    main = lengths.most_common(1)[0][0]
    return main, {each: count for each, count in paragraphs.items() if each != main}
