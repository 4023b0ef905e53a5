"""Where the text of a page stands, among the paragraphs of teasers, notices and comments."""

from collections.abc import Iterable

_LONGEST_COUNTED = 300  # characters of a paragraph
_PRICE = 60  # of a line between two paragraphs, in characters of these
NOWHERE = (-1, -1)


def main_text(paragraphs: Iterable[int]) -> tuple[int, int]:
    """The first and the last line of the main text, NOWHERE where there is none.

    Of each line *paragraphs* has how many characters it has as a paragraph, 0 for any other line.
    It is the stretch with the greatest sum, each paragraph counting for it with its length and
    each other line against it (J. Pasternack, D. Roth: maximum subsequence segmentation, WWW 2009).
    """
    best, found = 0, NOWHERE
    total, start = 0, 0
    for at, size in enumerate(paragraphs):
        if total <= 0:
            total, start = 0, at
        total += min(size, _LONGEST_COUNTED) if size else -_PRICE
        if total > best:
            best, found = total, (start, at)
    return found
