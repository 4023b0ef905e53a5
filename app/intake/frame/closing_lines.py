"""Lines with which pages and mails close, or that programs set round them.

Each is the pattern of a whole text, whatever its case, with the name of its rule.
"""

CONFIDENTIAL = (
    "notice below a mail",
    r"(?:this|the\sinformation\sin\sthis)\s(?:e-?mail|message|communication)\b.{0,120}\b(?:confidential"
    r"|intended\s(?:solely|only)|privileged)\b.{0,600}"
    r"|(?:ce\s(?:message|courriel)|diese\s(?:e-?mail|nachricht))\b.{0,160}\b(?:confidentiel\w*"
    r"|vertraulich\w*|destinataires?|bestimmt)\b.{0,600}"
    r"|please\s(?:consider|think\sof)\sthe\senvironment\sbefore\sprinting.{0,60}"
    r"|(?:sent|envoyé|gesendet|отправлено|надіслано)\s(?:from|depuis|de|von|с|з)\s(?:my|mon|meinem|мо\w+)\s"
    r".{2,40}"
    r"|(?:это\sсообщение|це\sповідомлення)\sпроверено.{0,80}|.{0,60}\b(?:scanned|checked)\s(?:by|for)\s"
    r"(?:viruses|norton|mcafee|avast|nod32|clamav|symantec).{0,80}",
)
LICENCE = (
    "licence of the site",
    r"(?:the\s|all\s)?(?:text|content|texte|inhalt|текст)\b.{0,40}\b(?:available|licensed|disponible"
    r"|verfügbar|доступен|доступний)\b.{0,60}\b(?:licen[cs]e|lizenz|лицензи\w+|ліцензі\w+)\b.{0,300}"
    r"|(?:при|за)\s(?:использовании|перепечатке|полном|використанні|передруку)\b.{0,80}\b(?:ссылка"
    r"|посилання|гиперссылка)\b.{0,120}",
)
OLD_WEB = (
    "notice for browsers",
    r"best\s(?:viewed|seen)\s(?:with|in|using|at)\b.{2,120}"
    r"|you\sare\svisitor\s(?:no\.?|number|#)\s?:?\s?[\d\s.,]+.{0,60}"
    r"|(?:optimi(?:sé|ert)|optimized|optimised)\s(?:pour|für|for)\b.{2,80}\b(?:netscape|explorer|browser"
    r"|navigateur|\d{3,4}\s?[x×]\s?\d{3,4})\b.{0,60}",
)
LISTEN = (
    "page tool",
    r"listen\sto\s(?:this\s)?(?:article|story|page)(?:\s?[(·|-]?\s?\d+\s?min\w*\)?)?"
    r"|(?:pdf|printable|printer-friendly)\sversion(?:\s?\([\d.,]+\s?[km]b\))?(?:\s?[|·]?\s?print\sthis\spage)?"
    r"|версия\sдля\sпечати(?:\s?[|·]?\s?отправить\sпо\sпочте)?|версія\sдля\sдруку"
    r"|(?:tweet|e-?mail|like|share|comments?|kommentare|commentaires)\s?\(\d{1,5}\)"
    r"|back\sto\s(?:the\s)?(?:list|index)\sof\s.{3,40}",
)
CLOSING_RULES: tuple[tuple[str, str], ...] = (CONFIDENTIAL, LICENCE, OLD_WEB, LISTEN)
