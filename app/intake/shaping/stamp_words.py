"""The words with which a line says of its page when it was published, changed or looked at.

Each pattern is put together of what the languages share: a noun or a verb, with "last" or without,
perhaps of which page, perhaps a preposition, and a mark before the date.
"""

import re


def _one_of(*words: str) -> str:
    return rf"(?:{'|'.join(words)})"


_MARK = r"\s*[:\-–—]{0,2}\s*"
_OF_THE_PAGE = _one_of(
    r"\s(?:of|to|for|on)\s(?:this|the)\s(?:web\s?)?(?:page|site|website|document|article|text)",
    r"\s(?:de\s(?:cette|la)|du|de\sce|de\scet|de\sl['’])\s?(?:page|site|document|texte|article|fiche|dossier)",
    r"\s(?:die(?:ser|ses)|der|des)\s(?:web)?(?:seite|site|artikels|dokuments|textes|beitrags|inhalts)",
    r"\s(?:(?:этой|данной|этого|данного)\s)?(?:страницы|сайта|статьи|материала|документа|раздела|текста)",
    r"\s(?:(?:цієї|цього)\s)?(?:сторінки|сайту|статті|матеріалу|документа|розділу|тексту)",
    r"\s(?:de\s(?:la|esta|este)|da|desta|della|di\squesta|tej)\s(?:p[áa]gina|strony|sito)",
    r"\sstrony",
)
_LAST = _one_of(
    r"last", r"most\srecent(?:ly)?", r"latest", r"derni[èe]re", r"zuletzt", r"letztmals",
    r"letzte[rns]?",
    r"последн(?:ее|яя|ие|его|ей|их|ий)", r"(?:в\s)?последний\sраз", r"востаннє",
    r"останн(?:є|я|і|ього|ьої|іх)", r"[úu]ltim[oa]", r"ostatni[oa]", r"ostatniej", r"laatste?",
    r"naposledy", r"poslední", r"viimeksi", r"son",
)  # fmt: skip
_UPDATE_NOUNS = _one_of(
    r"update[sd]?", r"revision", r"modification", r"change[sd]?", r"edit(?:ed)?", r"amendment",
    r"revised", r"modified", r"amended",
    r"mise\s[àa]\sjour", r"actualisation", r"révision",
    r"aktualisierung", r"änderung", r"bearbeitung", r"überarbeitung",
    r"aktualisiert", r"geändert", r"bearbeitet", r"überarbeitet",
    r"обновлени[еяй]", r"изменени[еяй]", r"редактировани[ея]", r"правк[аи]", r"редакци[яи]",
    r"оновлен(?:ня|ь)", r"змін[аиі]?", r"редагування", r"правки", r"редакці[яї]",
    r"оновлено", r"змінено", r"(?:від)?редаговано", r"обновлено", r"изменено",
    r"actualizaci[óo]n", r"modificaci[óo]n", r"revisi[óo]n", r"atualização", r"modificação",
    r"alteração", r"aggiornamento", r"modifica", r"revisione", r"aktualizacj[ai]",
    r"modyfikacj[ai]",
    r"zmian[ay]", r"aktualizace", r"wijziging", r"bewerking", r"bijgewerkt", r"gewijzigd",
    r"bewerkt",
)  # fmt: skip
_DATE_OF = _one_of(
    r"date\s(?:of\s(?:the\s)?|de\s(?:la\s)?)?", r"datum\s(?:der\s)?", r"дата\s",
    r"fecha\sde\s(?:la\s)?", r"data\s(?:di\s|da\s|de\s|dell['’])?",
)  # fmt: skip
_AT_THE_END = r"(?:bearbeitet|geändert|aktualisiert|überarbeitet)"
_PARTICIPLES = _one_of(
    r"(?:page\s)?(?:last\s)?(?:updated?|modified|revised|changed|amended|(?<=last\s)edited)(?:\son)?",
    r"date\s(?:modified|updated|revised|changed)",
    r"mise?s?[\s-](?:[àa][\s-])?jour(?:\spour\sla\sdernière\sfois)?(?:\s(?:le|au))?",
    r"(?:actualis|modifi|révis)ée?(?:\spour\sla\sdernière\sfois)?(?:\sle)?",
    r"(?:aktualisiert|geändert|bearbeitet|überarbeitet)(?:\sam)?",
    r"(?:aktualisierungs|änderungs)datum",
    rf"(?:zuletzt|letztmals|wurde)\s(?:am|im)(?=\s.{{4,40}}{_AT_THE_END}\W*$)",
    r"stand(?:\sder\s(?:informationen|angaben|seite))?(?:\s(?:vom|am))?",
    r"(?:была?\s|было\s)?(?:обновл[её]н[аоы]?|(?:от)?редактирован[аоы]|измен[её]н[ао])(?!\w)",
    r"(?:оновлен[оаий]|(?:від)?редаговано|змінено)(?!\w)",
    r"(?:actualizad|atualizad|aggiornat|modificad|modificat)[oa](?!\w)(?:\s(?:el|il|al|em|a))?",
    r"actualizaci[óo]n(?!\w)", r"atualização(?!\w)", r"aggiornamento(?!\w)(?:\sal)?",
    r"se\seditó\spor\súltima\svez(?:\sel)?",
    r"(?:stata\s)?modificata\sper\sl['’]ultima\svolta(?:\sil)?",
    r"(?:ostatnio\s)?(?:zaktualizowan[oay]|zmodyfikowan[oay]|edytowano)(?!\w)(?:\sdnia)?",
    r"aktualiza(?:cja|ce)(?!\w)", r"aktualizován[oay](?!\w)(?:\sdne)?", r"päivitetty(?!\w)",
    r"güncell(?:eme|enme)(?!\w)(?:\starihi)?",
    r"(?:voor\shet\slaatst\s)?(?:bijgewerkt|gewijzigd|bewerkt)\sop",
)  # fmt: skip
_NOUN_PHRASE = (
    rf"(?:la\s|the\s)?(?:{_DATE_OF}(?:la\s)?)?{_LAST}\s{_UPDATE_NOUNS}(?!\w){_OF_THE_PAGE}?"
    r"(?:\s(?:was\s(?:made|on)|a\sété\s(?:faite|effectuée)|erfolgte))?"
    r"(?:\s(?:on|le|am|vom|at|el|il|al|em|op|dnia))?"
)
_DATE_PHRASE = rf"(?:{_DATE_OF}|(?:fecha|data)\s(?:de|di)\s){_UPDATE_NOUNS}(?!\w){_OF_THE_PAGE}?"
UPDATED = re.compile(
    rf"(?<![^\W\d_])(?:{_NOUN_PHRASE}|{_DATE_PHRASE}|(?:{_LAST}\s)?{_PARTICIPLES}){_MARK}"
    r"(?:updated?:?\s)?(?:\$date:\s*)?",
    re.IGNORECASE,
)
# Such a label is one of the page wherever it stands, if a date and nothing else follows.
SURELY_UPDATED = re.compile(
    rf"(?<![^\W\d_])(?:(?:page|content)\s)?{_NOUN_PHRASE}\s?:\s?", re.IGNORECASE
)
PUBLISHED = re.compile(
    r"(?<![\w-])"
    + _one_of(
        r"(?:(?:first|originally)\s)?(?:publi(?:shing|cation)\sdate|date\s(?:posted|published|issued|submitted)"
        r"|published|posted|issued|released|adopted|created|prepared|submitted(?=\son\b)"
        r"|submitted(?=\s?:)(?!.*\b(?:accepted|published))|release\sdate"
        r"|print-?\s?ausgabe,|print\sedition,)(?:\sin\s[a-z]{4,12})?(?:\s(?:online|on|at))?",
        r"(?:message)?posté\sle", r"post\son", r"debated\son",
        r"publi[ée]e?s?(?:\s(?:initialement\s)?le)?", r"mise?s?\sen\sligne(?:\sle)?",
        r"(?:parue?|diffusée?)\sle",
        r"date\sde\s(?:publication|parution|mise\sen\sligne|diffusion)",
        r"enregistrée?\sà\sla\sprésidence\s[^\n.,]{2,30}\sle",
        r"(?:dieser|der)\s(?:artikel|beitrag|eintrag)\swurde\sam",
        r"diese\sseite\swurde\sam(?=\s.{4,40}(?:veröffentlicht|publiziert|erstellt)\W*$)",
        r"(?:erschienen|publiziert|eingestellt)(?:\sam)?",
        r"(?:verfasst|erstellt|eingereicht|abgegeben)\sam",
        r"(?:veröffentlichungs|erscheinungs|publikations)datum",
        r"(?:erst)?veröffentlich(?:t|ung)(?:\sim\s[^\W\d_]{4,20})?(?:\s(?:am|zum))?",
        r"datum\sder\s(?:erst)?veröffentlichung", r"datum",
        r"(?:опубликован|размещ[её]н)[аоы]?(?!\w)", r"добавлено?",
        r"(?:опубліковано|оприлюднено|розміщено|додано)(?!\w)",
        r"дата(?:\s(?:публикации|добавления|размещения|публікації|розміщення|оприлюднення|створення))?",
        r"gepubliceerd(?:\sop)?", r"udgivet(?:\sden)?",
        r"(?:publicad|pubblicat)[oa](?!\w)(?:\s(?:el|il|em))?",
        r"(?:fecha|data)\s(?:de|di)\s(?:publicaci[óo]n|pubblicazione|publicação)",
        r"opublikowan[oay](?!\w)(?:\sdnia)?", r"data\spublikacji", r"julkaistu(?!\w)",
        r"publicat(?!\w)(?:\s(?:la|pe|în))?", r"geplaatst\sop",
        r"date(?:\sof\s(?:print|publication|issue|release|submission))?",
    )
    + _MARK,
    re.IGNORECASE,
)  # fmt: skip
# What was done with a page and need not have changed it: "Last reviewed: 11 May 2019".
LOOKED_AT = re.compile(
    r"(?:(?:this\s)?(?:page|content|article|document|information)\s)?(?:was\s)?"
    + _one_of(
        r"(?P<reviewed>(?:last\s)?(?:review(?:ed)?|checked|verified)(?:\s(?:date|on))?"
        r"|(?:dernière\s)?(?:relecture|vérification)|(?:relue?|vérifiée?)\sle"
        r"|(?:zuletzt\s)?(?:über)?prüft(?:\sam)?|(?:zuletzt\s)?geprüft(?:\sam)?|letzte\s(?:über)?prüfung"
        r"|(?:последняя\s|дата\s(?:последней\s)?)проверк[аи]|проверено"
        r"|(?:остання\s|дата\s(?:останньої\s)?)перевірк[аи]|перевірено)",
        r"(?:last\s)?(?:accessed|retrieved|viewed)(?:\son)?", r"(?:zuletzt\s)?abgerufen(?:\sam)?",
        r"consultée?(?:\sle)?", r"дата\s(?:последнего\s)?обращения",
        r"дата\s(?:останнього\s)?звернення",
    )
    + r"\s*:?",
    re.IGNORECASE,
)  # fmt: skip
# What may stand before the verb of a stamp: "This page has been", "Cette page a été".
ABOUT_THE_PAGE = re.compile(
    _one_of(
        r"(?:(?:this|the)\s)?(?:web\s?)?(?:page|article|document|dossier|story|news|content|text|item|website"
        r"|site|entry|information|first|date)(?:\s(?:was|is|has\sbeen))?",
        r"(?:(?:cette|cet?|la|le)\s|l['’])?(?:page|article|document|dossier|fiche|texte|site)"
        r"(?:\s(?:est|a\sété))?",
        r"(?:(?:diese[rs]?|die|der|das)\s)?(?:(?:web)?seite|artikel|beitrag|dokument|text|eintrag)"
        r"(?:\s(?:wurde|ist))?",
        r"(?:(?:эта|этот|данная|данный)\s)?(?:страница|статья|материал|документ|запись)",
        r"(?:ц[яюе]й?\s)?(?:сторінк[ау]|статт[яю]|матеріал|документ|запис)(?:\sбуло)?",
        r"(?:(?:esta|la|questa|tę|ta|deze)\s)?(?:página|pagina|stron[aę])(?:\s(?:fue|è|è\sstata|is|została))?",
    ),
    re.IGNORECASE,
)  # fmt: skip
# With these the month will do; of "NATO Update" it is part of a title.
MONTH_WILL_DO = re.compile(
    rf"date|mise?|stand|(?:la\s|page\s|the\s)?{_LAST}\s"
    r"|(?:updated|revised|modified|published|posted|submitted|aktualisiert|veröffentlicht|опубликовано"
    r"|обновлено|опубліковано|оновлено|(?:publi|modifi|actualis)ée?(?:\sle)?)\s?:",
    re.IGNORECASE,
)
