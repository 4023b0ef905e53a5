"""Lines that say what sort of document this is, and no date: its number, its kind, its author."""

import re

DOCUMENT_NUMBER = (
    r"[A-Z][\w./-]{0,12}\s?\(\d{4}\)\s?\w{1,8}(?:\s(?:Addendum|Corr\.?|Rev\.?)\s?\d{0,2})?"
)
_LABELS = (
    (
        "number",
        re.compile(
            r"(?:press\srelease|pressemitteilung|communiqué(?:\sde\spresse)?|пресс-релиз|прес-реліз)\s"
            r"(?:(?:no|nr|n°|№)\.?\s?)?\d{1,4}(?:/\d{2,4})?",
            re.IGNORECASE,
        ),
    ),
    (
        "author",
        re.compile(
            r"(?:authors?|autor(?:in|en)?|auteure?s?|verfasser(?:in)?|автори?|авторы|written\sby)"
            r"\s?:\s[^\d|]{2,70}[^.\d|]",
            re.IGNORECASE,
        ),
    ),
    (
        "number",
        re.compile(
            rf"(?:press\s+(?:release|communiqué)|document|doc\.?)?\s*\(\d{{4}}\)\s?\d{{1,4}}"
            rf"|{DOCUMENT_NUMBER}",
            re.IGNORECASE,
        ),
    ),
    (
        "kind",
        re.compile(
            r"(?:content\stype|where\swe\sare|what\swe\sdo|tags|published\sunder|publisher|filed"
            r"\sunder|posted\sin|categor(?:y|ies)|keywords|catégories?|rubrique|rubrik|kategorien?"
            r"|schlagw[oö]rter|рубрика|теги|категори[яи])\s?:\s.{1,300}",
            re.IGNORECASE,
        ),
    ),
    (
        "number",
        re.compile(r"[A-Z]{1,5}(?:/[A-Z]{1,6})*/\d{1,5}(?:/(?:Rev|Add|Corr)\.?\s?\d+)?\*{0,2}"),
    ),
    (  # at the top of each page but the first: "MC27EJ - 2 - MC(27).JOUR 3–4 December 2020"
        "number",
        re.compile(
            r"(?:[A-Z]{2,4}\w{1,6}\s)?-\s?\d{1,3}\s?-\s[A-Z]{2,4}(?:\(\d{1,3}\))?\.[A-Z]{3,5}"
            r"(?:/\d{1,4})*(?:/(?:Rev|Add|Corr)\.\s?\d)?"
            r"(?:\s\d{1,2}(?:\s(?:and|to)\s\d{1,2}|[–-]\d{1,2})?\s[A-Z][a-z]+\s\d{4})?(?:\s(?:Annex|Attachment).{0,20})?"
        ),
    ),
    ("state", re.compile(r"(?:advance|provisional|unedited)\s(?:version|copy)", re.IGNORECASE)),
    ("number", re.compile(r"\d\d-\d{5}(?:\s?\([A-Z]\))?")),
    (
        "session",
        re.compile(
            r"\d{1,4}(?:st|nd|rd|th|bis)?\s+meeting\s*[,–-]\s*(?:\d[\d–-]*\s\w+\s\d{4})", re.I
        ),
    ),
)
# One after the other they would be asked about every line of a document.
_LABEL = re.compile(
    "|".join(
        f"(?P<label_{at}>{pattern.pattern})"
        if not pattern.flags & re.IGNORECASE
        else f"(?P<label_{at}>(?i:{pattern.pattern}))"
        for at, (_, pattern) in enumerate(_LABELS)
    )
)


def label_rule(text: str) -> str:
    """The rule for a line that says what sort of document this is, and no date."""
    match = _LABEL.fullmatch(text)
    if match is None:
        return ""
    rule, _ = _LABELS[int((match.lastgroup or "").removeprefix("label_"))]
    return f"page metadata: {rule}"
