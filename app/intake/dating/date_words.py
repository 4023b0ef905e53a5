"""The words of dates in English, French, German, Russian and Ukrainian, and their patterns."""

from app.intake.word_trie import trie_pattern

_MONTH_WORDS = (
    "january jan janvier janv januar jänner январь января январе янв січень січня січні",
    "february feb février fevrier févr februar февраль февраля феврале фев лютий лютого лютому",
    "march mar mars märz maerz март марта марте березень березня березні",
    "april apr avril avr апрель апреля апреле апр квітень квітня квітні",
    "may mai май мая мае травень травня травні",
    "june jun juin juni июнь июня июне червень червня червні",
    "july jul juillet juil juli июль июля июле липень липня липні",
    "august aug août aout август августа августе авг серпень серпня серпні",
    "september sept sep septembre сентябрь сентября сентябре сент вересень вересня вересні",
    "october oct octobre oktober okt октябрь октября октябре окт жовтень жовтня жовтні",
    "november nov novembre ноябрь ноября ноябре нояб листопад листопада листопаді",
    "december dec décembre decembre déc dezember dez декабрь декабря декабре дек грудень грудня"
    " грудні",
)
_ABBREVIATED_TEXT = (
    "jan janv янв feb févr фев mar apr avr апр jun jul juil aug авг sept sep сент oct okt окт nov"
    " нояб dec déc dez дек"
)
_ABBREVIATED = frozenset(_ABBREVIATED_TEXT.split())
MONTH_NUMBERS = {
    word: number for number, words in enumerate(_MONTH_WORDS, start=1) for word in words.split()
}
SEASON_NUMBERS = {
    "spring": 21, "printemps": 21, "frühjahr": 21, "frühling": 21, "весной": 21, "навесні": 21,
    "summer": 22, "été": 22, "sommer": 22, "летом": 22, "влітку": 22,
    "autumn": 23, "fall": 23, "automne": 23, "herbst": 23, "осенью": 23, "восени": 23,
    "winter": 24, "hiver": 24, "зимой": 24, "взимку": 24,
}  # fmt: skip
_QUALIFIER_WORDS = {
    "early": (
        "early", "the beginning of", "beginning of", "the start of", "start of",
        "the first half of", "début", "anfang", "начале", "початку",
    ),
    "mid": ("mid", "the middle of", "middle of", "mi", "mitte", "середине", "середині"),
    "late": (
        "late", "the end of", "end of", "end", "the second half of", "fin", "ende", "конце",
        "наприкінці", "кінці",
    ),
}  # fmt: skip
QUALIFIER_OF = {word: name for name, words in _QUALIFIER_WORDS.items() for word in words}
# Lower-case words of these spellings are seldom months unless a day or a year stands beside them.
ALSO_OTHER_WORDS_TEXT = "may march mars mar august mai sept dec jan"
ALSO_OTHER_WORDS = frozenset(ALSO_OTHER_WORDS_TEXT.split())


def _month_pattern() -> str:
    short = [word for word in MONTH_NUMBERS if word in _ABBREVIATED]
    full = [word for word in MONTH_NUMBERS if word not in _ABBREVIATED]
    return rf"(?:(?:{trie_pattern(full)})(?!\w)|(?:{trie_pattern(short)})(?!\w)\.?)"


MONTH = _month_pattern()
SEASON = rf"(?:{trie_pattern(SEASON_NUMBERS)})(?!\w)"
QUALIFIER = rf"(?:{trie_pattern(QUALIFIER_OF)})"
WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)"
)
FIRST_WORD = trie_pattern([*MONTH_NUMBERS, *SEASON_NUMBERS, *QUALIFIER_OF, "c", "années"])
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
ORDINAL = r"(?:st|nd|rd|th|er|-го|-е|\.)?"
YEAR_WORD = r"(?:\s+(?:года|году|год|року|році|рік|г\.|р\.))?"


def month_number(word: str) -> int:
    """The month that *word* names, 1 to 12."""
    return MONTH_NUMBERS[word.lower().rstrip(".")]
