"""Languages by their letters beyond ASCII and their small words, to tell encodings by."""

from dataclasses import dataclass

_LATIN = {
    "cs": "í33 á22 ě16 é13 ř12 ý11 č10 ž10 š8 ů7 ú1 ó.4 ť.4 ď.2 ň.7",
    "da": "å12 æ9 ø9 é.5 ö.3 ä.3",
    "de": "ü7 ä6 ö4 ß4 é.2",
    "en": "é1 è.2 á.4 í.3 ó.3 ö.6 ü.6 ä.4 ç.3 ñ.2 ø.2 å.2 ã.1 ß.1 ú.1 ê.1 ë.1 ï.2 à.1 æ.1"
    " č.1 š.1 ž.1 ć.05 ł.05 ş.05 ă.02 ę.02 ń.02 ő.02 ř.02",
    "es": "ó9 í6 á5 é4 ñ3 ú2 ü.1",
    "et": "ä9 õ9 ü7 ö2 š.1 ž.1",
    "fi": "ä36 ö5 å.3 é.1",
    "fr": "é27 è5 à5 ê2 ç1 ù.5 â.5 î.4 ô.4 û.3 ë.1 ï.1 œ.2",
    "hr": "č11 š10 ž6 ć8 đ3",
    "hu": "é35 á34 ö10 ó10 ő9 í6 ü6 ú4 ű2",
    "it": "è4 à4 ù2 ò2 ì1 é.6",
    "lt": "ė15 ų12 š12 ž9 ą7 į6 č5 ū5 ę2",
    "lv": "ā36 ī17 ē16 š9 ū5 ņ5 ļ4 ž2 ģ2 č1 ķ1",
    "nl": "ë1 é1 ï.4 ö.2 ü.1 è.1",
    "pl": "ł18 ę11 ą10 ó9 ż8 ś7 ć4 ń2 ź.7",
    "pt": "ã9 ç6 á5 é5 í3 ê3 õ3 ó2 ú1.5 â1 à1 ô.5",
    "ro": "ă26 ş13 î11 ţ10 â6",
    "sk": "á20 í12 č11 ž10 ý10 ú10 š9 é8 ť6 ľ4 ň3 ď2 ô2 ó1 ä1 ĺ.1 ŕ.1",
    "sl": "č13 š9 ž7 ć.3 đ.1",
    "sq": "ë30 ç5",
    "sv": "ä18 å15 ö13 é.4",
    "tr": "ı51 ü19 ş18 ğ11 ç11 ö8 â.3",
}  # how many there are of each in a thousand letters
_OTHERS = {
    "ar": "اليمنترةبعدهسفحكقأشجىصطذخضإثزغئءآؤظ",
    "be": "аніеорстыулякдпмвзяцьгбчйшжхфэўёю",
    "bg": "аоиентрвслкдпмзгябъучщцжхйшфюь",
    "el": "αοτιεσνηυρπκμλςδγάίόέθύχφήώβωξζψ",
    "he": "יולהאמתרבשנדכקחפעצטסגםןזךףץ",
    "mk": "аоиентрсвдклпумзгчбјшжцхќњфѓљџѕ",
    "ru": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
    "sr": "аоиенрстјувкдмпзлгбчшжцхњљђћфџ",
    "uk": "оаниівтерсклудмпзьябгйчхжїцюшєщфґ",
}  # the commonest first
_WORDS = {
    "cs": "v na se je a do pro od ve za ze že jako nebo který soubor",
    "da": "og det at en er til af den for ikke med som på",
    "de": "der die das und von ist mit den nicht ein eine zu im für werden",
    "en": "the of and to in for is that on with was by as at from it this not be are has",
    "es": "el la de que en los del por las con una para se no",
    "et": "ja on ei et see oli kui ka",
    "fi": "ja on ei se joka oli sen ovat",
    "fr": "le la les de des et en un une du pour dans est que par",
    "hr": "i u je na se za od da su iz koji nije po ili",
    "hu": "a az is nem egy hogy meg volt vagy ez és",
    "it": "il di la che per una del della non in con un alla",
    "lt": "ir yra su iš į kad nuo ne ar tai per",
    "lv": "un ir ar no par uz kas lai nav vai",
    "nl": "de het een van en is dat niet te voor met",
    "pl": "w z na nie do jest i to przez od dla oraz po lub",
    "pt": "o de que do da em os para com um uma no na por",
    "ro": "de la cu pe din este sau pentru nu un o al în",
    "sk": "v na sa je a do pre od vo za zo alebo ako nie",
    "sl": "v in je na za se da so z pri ni po ali",
    "sq": "e në të dhe i me për nga një",
    "sv": "och det att en som är av för på med inte",
    "tr": "ve bir bu için ile da de olarak",
}
RARE = 0.002  # the part that a letter has which a language does not know
_RANK = 3  # Zipf's law, flattened, as the letters of alphabets go


@dataclass(frozen=True, slots=True)
class Letters:
    """How frequent letters beyond ASCII are among such in a language, and its small words."""

    shares: dict[str, float]
    words: frozenset[str]


def _ranked(letters: str) -> dict[str, float]:
    shares = {letter: 1 / (rank + _RANK) for rank, letter in enumerate(letters)}
    return _normal(shares)


def _counted(letters: str) -> dict[str, float]:
    return _normal({each[0]: float(each[1:]) for each in letters.split()})


def _normal(shares: dict[str, float]) -> dict[str, float]:
    whole = sum(shares.values())
    return {letter: share / whole for letter, share in shares.items()}


LANGUAGES = tuple(
    Letters(_counted(letters), frozenset(_WORDS[name].split())) for name, letters in _LATIN.items()
) + tuple(Letters(_ranked(letters), frozenset()) for letters in _OTHERS.values())
