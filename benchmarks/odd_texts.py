"""Texts that are no prose: dumps of tables, logs and forums, lists, lines of nothing but dates."""

from collections.abc import Callable, Mapping
from random import Random

_WORDS_TEXT = (
    "council partner security border training programme dialogue exercise meeting office agreement"
    " support reform region defence planning transport science energy staff visit minister state"
)
_WORDS = tuple(_WORDS_TEXT.split())
_OTHER_LETTERS = (
    "совет", "партнёр", "безопасность", "граница", "подготовка", "программа", "диалог", "встреча",
)  # fmt: skip
_MONTHS = ("January", "February", "March", "May", "June", "July", "August", "October", "December")


def odd_texts(kilobytes: int) -> Mapping[str, str]:
    """Each odd text by its name, of *kilobytes* in characters; always the same."""
    return {name: _filled(line, kilobytes * 1000) for name, line in _LINES.items()}


def _filled(line: Callable[[Random, int], str], size: int) -> str:
    chance = Random(7)
    made: list[str] = []
    filled = 0
    while filled < size:
        made.append(line(chance, len(made) + 1))
        filled += len(made[-1])
    return "".join(made)


def _words(chance: Random, count: int) -> str:
    return " ".join(chance.choices(_WORDS, k=count))


def _day(chance: Random) -> str:
    return f"{chance.randint(1, 28)} {chance.choice(_MONTHS)} {chance.randint(1991, 2022)}"


def _numbers(chance: Random) -> tuple[int, int, int]:
    return chance.randint(1991, 2022), chance.randint(1, 12), chance.randint(1, 28)


def _row(chance: Random, number: int) -> str:
    year, month, day = _numbers(chance)
    return f'{number},"{_words(chance, 2)}",{day}.{month}.{year},{chance.random():.4f}\n'


def _log_line(chance: Random, number: int) -> str:
    year, month, day = _numbers(chance)
    when = f"{year}-{month:02}-{day:02} {chance.randint(0, 23):02}:{chance.randint(0, 59):02}:07"
    return f"{when},{chance.randint(0, 999):03} INFO [worker] {_words(chance, 6)} id={number}\n"


def _columns(chance: Random, _number: int) -> str:
    year, _, _ = _numbers(chance)
    cells = (str(year), _words(chance, 1), str(chance.randint(1, 99_999)), _words(chance, 3))
    return "\t".join(cells) + "\n"


def _mixed(chance: Random, _number: int) -> str:
    words = [chance.choice(chance.choice((_WORDS, _OTHER_LETTERS))) for _ in range(18)]
    return " ".join(words).capitalize() + chance.choice((".\n", ".\n\n", ". "))


def _post(chance: Random, _number: int) -> str:
    return chance.choice(
        (
            f"{_words(chance, 1)}{chance.randint(1, 99)} wrote:\n",
            f"Posted {_day(chance)}\n",
            f"{_words(chance, 3)}?\n",
            "Reply\n",
            "Quote\n",
            "\n",
            f"{_words(chance, 8).capitalize()}.\n",
        )
    )


def _date(chance: Random, _number: int) -> str:
    year, month, day = _numbers(chance)
    forms = (
        _day(chance),
        f"{day}.{month}.{year}",
        f"{year}-{month:02}-{day:02}",
        f"{_MONTHS[month % 9]} {day}, {year}",
        str(year),
        f"{month}/{day}/{year}",
    )
    return chance.choice(forms) + chance.choice((", ", "; ", " and ", " - "))


_LINES: Mapping[str, Callable[[Random, int], str]] = {
    "items": lambda _chance, _number: "- a\n",
    "years": lambda _chance, _number: "1994. ",
    "year lines": lambda _chance, _number: "1994. \n",
    "letters": lambda _chance, _number: "a\n\n",
    "blank lines": lambda _chance, number: "A word.\n" if number == 1 else "\n",
    "date lines": lambda _chance, _number: "12 May 1994\n",
    "rows": _row,
    "log": _log_line,
    "dated items": lambda chance, _: f"- {_day(chance)}: {_words(chance, 6).capitalize()}.\n",
    "columns": _columns,
    "bars": lambda chance, _: f"| {_day(chance)} | {_words(chance, 2)} | {_words(chance, 1)} |\n",
    "words": lambda chance, _number: f"{_words(chance, 1)} ",
    "word lines": lambda chance, _number: f"{_words(chance, 1)}\n",
    "capitals": lambda chance, _: f"{_words(chance, chance.randint(4, 14)).upper()}\n",
    "two scripts": _mixed,
    "counted": lambda chance, number: f"{number}. {_words(chance, 3)}\n",
    "forum": _post,
    "dates": _date,
}
