"""Light stems of Arabic words: the article, "and", and the endings of nouns are taken off.

The algorithm is light10 of L. S. Larkey, L. Ballesteros and M. E. Connell, "Light Stemming for
Arabic Information Retrieval", in Arabic Computational Morphology, Springer 2007, pp. 221-243.
Folding has done the first half of it already: vowel signs, tatweel and the seats of hamza are gone.
"""

_LETTERS = str.maketrans("ىة", "يه")
_AND = "و"
_ARTICLES = ("ال", "وال", "بال", "كال", "فال", "لل")
_ENDINGS = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")

_LEFT_BY_AND = 3  # letters that are left at least
_LEFT = 2


def stem(word: str) -> str:
    """The light stem of a folded *word*."""
    word = word.translate(_LETTERS)
    if word.startswith(_AND) and len(word) - len(_AND) >= _LEFT_BY_AND:
        word = word.removeprefix(_AND)
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= _LEFT:
            word = word.removeprefix(article)
            break
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEFT:
            word = word.removesuffix(ending)
    return word
