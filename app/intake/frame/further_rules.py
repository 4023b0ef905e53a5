"""Lines that lead to other texts: what to read next, the texts before and behind this one.

Each is the pattern of a whole text, whatever its case, with the name of its rule.
"""

from app.intake.frame.site_rules import FURTHER

# What may stand before a colon and the name of another text, or above such names.
_READ = (
    r"(?:read (?:also|more|next|on)|also read|lire aussi|à lire(?: aussi)?|lisez aussi|(?:lesen"
    r"|hören"
    r"|sehen) sie (?:auch|mehr|dazu)|mehr (?:zum thema|dazu)|zum weiterlesen|(?:читайте"
    r"|дивіться|смотрите"
    r"|слушайте|слухайте) (?:также|також|ещё|еще|ще)|(?:материал|матеріали|материалы) по теме|more"
    r" (?:from|in) this (?:issue|series|edition)|up next|next (?:up|read)|что ещё почитать"
    r"|за темою|по темі)"
)

NEXT = (
    FURTHER,
    rf"{_READ}\s?:?|{_READ}\s?:\s?\S.{{3,160}}|(?-i:(?:MORE|ALSO) (?:FROM|IN) THIS [A-Z]{{4,12}})"
    r"\s\S.{4,160}",
)

_OLDER = (
    r"(?:older|newer|previous|next|prev|earlier|later|précédente?|suivante?|vorherige[rs]?|nächste[rs]?"
    r"|ältere[rs]?|neuere[rs]?|zurück|weiter|предыдущ\w{2}|следующ\w{2}|раньше|позже|попередн\w{1,2}"
    r"|наступн\w{1,2}|раніше|пізніше)(?:\s(?:post|article|entry|chapter|page|story|beitrag|artikel"
    r"|запись|статья|запис|стаття))?"
)
TURNS = (
    "way to other pages",
    rf"[←‹<«⟵]\s?{_OLDER}\s?:\s?\S.{{1,100}}|{_OLDER}\s?:\s?\S.{{1,100}}[→›>»⟶]"
    rf"|{_OLDER}\s?:\s?[^|]{{2,100}}\s?[|·•]\s?{_OLDER}\s?:\s?[^|]{{2,100}}"
    r"|←\s?[^|←→]{2,100}\s?[|·•]\s?[^|←→]{2,100}\s?→",
)

FOOT = (
    "end of a release",
    r"[-–—*#\s]*(?:ends?|ende|fin|конец|кінець)[-–—*#\s]*(?<=[-–—*#])|#\s?#\s?#|[-–—]\s?30\s?[-–—]",
)

FURTHER_RULES: tuple[tuple[str, str], ...] = (NEXT, TURNS, FOOT)
