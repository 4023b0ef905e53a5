"""What the heads of a table's columns say: that dates stand below, or of which event they are."""

import re

_LONGEST = 60  # characters of a head
# What a column of days is called, in whole: "Date(s)", "Year", "Datum".
_DAYS = re.compile(
    r"(?:(?:dates?|years?|days?|months?|when|periods?|time|jahre?|datum|daten|tage?|zeitraum"
    r"|zeitpunkt|années?|an|jours?|mois|périodes?|quand|дата|даты|дати|год|годы|рік|роки|день"
    r"|период|період|время|час)(?:\(s\))?[\s/&,]{0,3}(?:and\s|or\s|et\s|und\s|и\s|та\s)?){1,2}"
    r"(?:\([^()]*\))?[.:]?",
    re.IGNORECASE,
)
# What a column is called that tells the event in words: its head need not be said.
_TELLS = re.compile(
    r"(?:key\s|main\s)?(?:events?|descriptions?|what(?:\shappened)?|activit(?:y|ies)|milestones?"
    r"|developments?|steps?|titles?|subjects?|details?|actions?|decisions?|ereignis(?:se)?"
    r"|beschreibung|titel|thema|événements?|description|intitulé|titre|objet|étapes?|событи[ея]"
    r"|описание|название|подія|події|опис|назва)[.:]?",
    re.IGNORECASE,
)
_COUNTS = re.compile(r"(?:no|nr|n°|№|#|lfd\.?\s?nr|п/п|№\s?п/п)?[.:]?", re.IGNORECASE)
# The type of the event that a head names; an empty one is told by all that stands in the row. Of
# two that fit the first counts: "Opened for signature".
_EVENTS = (
    (
        "status changed",
        r"ent(?:ry|ries|er\w*) into force|(?:came )?into force|in force|effective|en vigueur"
        r"|in[ -]?kraft\w*|вступ\w+ в силу|набра\w+ чинності|набу\w+ чинності"
        r"|independence|indépendance|unabhängigkeit|независимост\w+|незалежн\w+",
    ),
    (
        "agreement signed",
        r"sign(?:ed|ing|ature)s?\b|ratif\w+|initiall?ed|deposit\w*|concluded|acceptance|consent"
        r"|unterz\w+|unterschr\w+|hinterleg\w+|signée?s?\b|dép[oô]t|подпис\w+|ратиф\w+|підпис\w+",
    ),
    ("left", r"left\b|withdr[ae]w\w*|denounced|denunciation|exit|austritt|retrait|выход|вихід"),
    (
        "joined",
        r"(?:re)?join(?:ed|ing|s)?\b|acce(?:ssion|ded)|admi(?:tted|ssion)|adh[ée]sion|adhér\w+"
        r"|beitritt|beigetreten|(?:full )?member(?:ship)?s? (?:since|from)|mitglied seit"
        r"|membre depuis|присоедин\w+|приєдн\w+|вступ\w*|член (?:с|з)\b",
    ),
    ("invited", r"invit(?:ed|ation)|invitée?|einladung|eingeladen|приглаш\w+|запрош\w+"),
    ("applied", r"appl(?:ied|ication)|candidature|antrag|beantragt|заявк\w+"),
    ("suspended", r"suspen(?:ded|sion)|ausgesetzt|suspendu\w*|приостан\w+|призупин\w+"),
    (
        "document adopted",
        r"adopt(?:ed|ion)|approv(?:ed|al)|endorsed|published|issued|adoptée?|approuvée?|publiée?"
        r"|angenommen|verabschiedet|veröffentlicht|принят\w*|опубликован\w*|ухвален\w*|прийнят\w*",
    ),
    ("office opened", r"open(?:ed|ing)|eröffn\w+|ouvert\w*|открыт\w*|відкрит\w*"),
    ("office closed", r"clos(?:ed|ure)|geschlossen|schließung|fermé\w*|fermeture|закрыт\w*"),
    (
        "framework launched",
        r"found(?:ed|ation)|establish(?:ed|ment)|created|gegründet|gründung|fondée?|fondation"
        r"|créée?|création|основан\w*|создан\w*|заснован\w*|створен\w*",
    ),
    (
        "",
        r"start(?:ed|s)?\b|began|begin(?:s|ning)?\b|launch(?:ed)?\b|deploy(?:ed|ment)|end(?:ed|s)?\b"
        r"|conclusion|complet(?:ed|ion)|since|visit(?:ed)?\b|held|elected|appointed|renamed"
        r"|beginn|ende|seit|début|fin|depuis|начал[оа]|початок|окончани\w+|кінець",
    ),
)  # fmt: skip
_EVENT = re.compile(
    rf"(?<!\w)(?:{'|'.join(f'(?P<at_{at}>{words})' for at, (_, words) in enumerate(_EVENTS))})",
    re.IGNORECASE,
)


def heads_days(head: str) -> bool:
    """Whether below *head* stand the days of what the other cells tell: "Date", "Jahr"."""
    return len(head) <= _LONGEST and _DAYS.fullmatch(head.strip()) is not None


def heads_words(head: str) -> bool:
    """Whether below *head* stands what happened: "Event"."""
    return _TELLS.fullmatch(head.strip()) is not None


def heads_numbers(head: str) -> bool:
    """Whether below *head* the rows are only counted: "No.", or nothing at all."""
    return _COUNTS.fullmatch(head.strip()) is not None


def named_event(head: str) -> str | None:
    """The type of the event that *head* names ("Ratified"); None where it names none.

    It is empty where a type is only told by the row: "Start".
    """
    if len(head) > _LONGEST:
        return None
    found = [int((each.lastgroup or "at_0")[3:]) for each in _EVENT.finditer(head)]
    return _EVENTS[min(found)][0] if found else None
