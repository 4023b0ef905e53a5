"""The head of a mail that was saved or pasted as text: who wrote it, to whom, when, about what."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from email.errors import HeaderParseError
from email.header import decode_header, make_header

from app.intake.dating.dates import find_dates
from app.intake.document import Block, Role
from app.intake.readers.text.lines import Kind, Line

RULE = "head of a mail"
# Some programs write bold labels with stars: "*From:* Berg".
_LINE = re.compile(
    r"\*?(?P<label>[^\W\d_][\w’' -]{0,30}?)[ \u00a0]?:\*?(?:[ \t\u00a0]+(?P<said>.*))?"
)
_LABELS = {
    "from": "from|von|de|absender|expéditeur|от|от кого|отправитель|від|від кого|відправник",
    "to": "to|an|à|a|pour|empfänger|destinataires?|кому|получатель|одержувач",
    "date": "date|sent|sent on|datum|gesendet|gesendet am|envoyé|envoyé le|дата|отправлено"
    "|надіслано",
    "subject": "subject|betreff|objet|sujet|тема",
    "more": "cc|bcc|kopie|copie|copie à|копия|копія|reply-to|antwort an|répondre à|in-reply-to"
    "|references|message-id|mime-version|content-[a-z-]+|importance|wichtigkeit|priority"
    "|priorität|priorité|важность|важливість|attachments?|anlagen?|anhänge|pièces? jointes?"
    "|вложени[ея]|вкладення|received|return-path|delivered-to|sender|user-agent|list-[a-z-]+"
    "|precedence|organization|organisation|sensitivity|thread-[a-z]+|x-[a-z-]+|message",
}
_LABEL = re.compile(
    "|".join(f"(?P<{name}>{labels})" for name, labels in _LABELS.items()), re.IGNORECASE
)
# "-----Original Message-----", "Begin forwarded message:": above a mail that is passed on.
_PASSED_ON = re.compile(
    r"[-_\s]*(?:begin\s|anfang der\s|début du\s|начало\s|початок\s)?"
    r"(?:original message|forwarded message|ursprüngliche nachricht|original-nachricht"
    r"|weitergeleiteten? nachricht|message (?:d['’]origine|original|transféré|réexpédié)"
    r"|(?:исходное|пересылаемое|пересланное|перенаправленное) сообщение"
    r"|(?:переадресованного|пересланного|пересылаемого) сообщения"
    r"|(?:початкове|переслане|оригінальне) повідомлення|пересланого повідомлення)[-_\s:]*",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"(?:(?:re|fwd?|aw|wg|tr|réf?|rép|sv|vs|antw|ha|отв|пер|від|fyi)(?:\s?\[\d+\])?\s?:\s*)+",
    re.IGNORECASE,
)
# A list of subscribers puts its name before what its mails are about: "[Digest] Talks end".
_OF_A_LIST = r"\[(?!draft|entwurf|projet|проект)[\w .&/-]{2,30}\]\s+(?=\S)"
_BEFORE_A_SUBJECT = re.compile(rf"(?:{_ANSWERS.pattern}|{_OF_A_LIST})+", re.IGNORECASE)
_SENT_ON = re.compile(r"(?:fwd?|wg|tr|пер|fyi)(?:\s?\[\d+\])?\s?:", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*[<\[(](?:mailto:)?[^<>\[\]()\s]*@[^<>\[\]()\s]*[>\])]")
_ENCODED = re.compile(r"=\?[\w-]+\?[bq]\?[^?\s]*\?=", re.IGNORECASE)
_LONGEST = 60  # lines; a file of nothing but labels would else be read for each of them
_MOST_FOLDED = 3  # lines of a head without a label of their own
_NEEDED = ("to", "date", "subject")
_FEWEST = 2  # of these beside the one that says from whom it is


@dataclass(slots=True)
class MailHead:
    """What the lines of a head say, as texts, and the *lines* themselves; the day is EDTF."""

    lines: list[Line] = field(default_factory=list)
    said: dict[str, str] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Whether it is one: other texts have a line or two that look like its lines."""
        return "from" in self.said and sum(each in self.said for each in _NEEDED) >= _FEWEST

    @property
    def subject(self) -> str:
        """What the mail is about, without the marks of lists and answers before it."""
        return _BEFORE_A_SUBJECT.sub("", self.said.get("subject", "").strip(), count=1).strip()

    @property
    def is_sent_on(self) -> bool:
        """Whether it says that its sender sends on what is below it."""
        return self.is_marked or _SENT_ON.match(self.said.get("subject", "")) is not None

    @property
    def is_marked(self) -> bool:
        """Whether a line such as "-----Original Message-----" is above it."""
        return any(_PASSED_ON.fullmatch(line.text) for line in self.lines)

    @property
    def is_answer(self) -> bool:
        """Whether the subject begins with the mark of an answer."""
        said = self.said.get("subject", "")
        return _ANSWERS.match(said) is not None and _SENT_ON.match(said) is None

    @property
    def sender(self) -> str:
        """The name of who wrote it, or the address where there is no name."""
        said = self.said.get("from", "")
        return _ADDRESS.sub("", said).strip(" \"'") or said.strip(" <>\"'")

    @property
    def day(self) -> str:
        """When it was sent."""
        dates = find_dates(self.said.get("date", ""))
        return next((each.value for each in dates if not each.yearless), "")


def mail_heads(lines: Sequence[Line]) -> list[MailHead]:
    """The heads of mails in *lines*; a mail that is passed on or answered has one inside."""
    found: list[MailHead] = []
    labels = [_label(line) for line in lines]
    if sum(label is not None for label in labels) <= _FEWEST:
        return found
    at = 0
    while at < len(lines):
        if labels[at] or _PASSED_ON.fullmatch(lines[at].text):
            head, end = _head(lines, labels, at)
            if head.is_whole:
                found.append(head)
                at = end
                continue
        at += 1
    return found


def without_heads(lines: Sequence[Line], heads: Sequence[MailHead]) -> list[Line]:
    """*lines* with those of *heads* left blank, so that the others keep their places."""
    gone = {line.number for head in heads for line in head.lines}
    return [Line(line.number, 0, Kind.BLANK, "") if line.number in gone else line for line in lines]


def _head(
    lines: Sequence[Line], labels: Sequence[tuple[str, str] | None], start: int
) -> tuple[MailHead, int]:
    """The head that begins with the line at *start*, if one does, and where it ends.

    *labels* are those of the lines and what they say. The lines may be apart from one another; what
    is indented below one goes on in it.
    """
    head = MailHead()
    at = end = start
    name = ""
    while at < min(len(lines), start + _LONGEST):
        line = lines[at]
        blank = line.kind is Kind.BLANK
        if found := labels[at]:
            name, said = found
            begins_another = name in head.said and name != "more"
            if begins_another or (name == "more" and at > end and head.is_whole):
                break  # or the text has begun
            head.said[name] = said
        elif not blank and name and at == end and _goes_on(lines, labels, at, start):
            head.said[name] = f"{head.said[name]} {line.text}"
        elif not blank and not (at == start and _PASSED_ON.fullmatch(line.text)):
            break
        at += 1
        if not blank:
            head.lines.append(line)
            end = at
    return head, end


def _goes_on(
    lines: Sequence[Line], labels: Sequence[tuple[str, str] | None], at: int, start: int
) -> bool:
    """Whether the line *at* is more of the one above it: indented, or between two with labels.

    A copied mail has lost the blanks before such lines.
    """
    if lines[at].indent > lines[start].indent:
        return True
    for below in range(at + 1, min(len(lines), at + 1 + _MOST_FOLDED)):
        if lines[below].kind is Kind.BLANK:
            return False
        if labels[below]:
            return True
    return False


def _label(line: Line) -> tuple[str, str] | None:
    """The name of the label with which a line of a head begins, and what it says."""
    match = _LINE.fullmatch(line.text) if line.kind is Kind.TEXT else None
    label = _LABEL.fullmatch(match["label"].strip()) if match else None
    if match is None or label is None:
        return None
    return label.lastgroup or "", _decoded((match["said"] or "").strip())


def _decoded(said: str) -> str:
    """*said* with the words that mails write in other letters (RFC 2047) read."""
    if not _ENCODED.search(said):
        return said
    try:
        return str(make_header(decode_header(said)))
    except (HeaderParseError, LookupError, UnicodeError):
        return said  # as it stands: it says which letters it wants, and nobody knows them


def with_heads(blocks: Sequence[Block], heads: Sequence[MailHead], title: str) -> list[Block]:
    """*blocks* and among them those of *heads*, of which the first with the *title* has it."""
    placed = [(block.line, block) for block in blocks]
    for number, head in enumerate(heads):
        is_title = not number and head.subject == title
        told = _blocks_of(head, "" if is_title else title, level=1 if is_title else 2)
        placed += [(head.lines[0].number, block) for block in told]
    return [block for _, block in sorted(placed, key=lambda each: each[0])]


def head_blocks(heads: Iterable[MailHead]) -> Iterator[Block]:
    """The lines of *heads*, which are no text, with their subjects."""
    for line in (line for head in heads for line in head.lines):
        yield Block(Role.PARAGRAPH, line.text, line=line.number, at=line.number, chrome=RULE)


def _blocks_of(head: MailHead, title: str, level: int) -> Iterator[Block]:
    """The lines of *head*, which are no text, and then its subject as a heading of that *level*.

    A subject that says the *title* again is none.
    """
    heading: list[Block] = []
    for line in head.lines:
        found = _label(line)
        words = line.text
        if found and found[0] == "subject" and head.subject and head.subject != title:
            words = words.removesuffix(head.subject).strip()
            at = line.number
            heading = [Block(Role.HEADING, head.subject, level=level, line=at, at=at)]
        yield Block(Role.PARAGRAPH, words, line=line.number, at=line.number, chrome=RULE)
    yield from heading
