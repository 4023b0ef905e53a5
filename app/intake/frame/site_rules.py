"""What sites say above a text and below it, in five languages: greetings, ways on, calls to act.

Each is the pattern of a whole text, whatever its case, with the name of its rule.
"""

FURTHER = "further reading"
_PIECES = (
    r"(?:document|article|page|story|news(?: item)?|post|chapter|section|item|issue|entry|report)"
)
_TEXTS = (
    r"(?:articles?|stories|news|posts?|headlines|reading|links?|videos?|content|pages?|topics?|"
    r"publications?|documents?|programs?|programmes?|projects?|centers?|centres?|reports?|"
    r"research|coverage|events?|materials?)"
)
_SERVICES = (
    r"(?:twitter|facebook|youtube|instagram|linkedin|flickr|telegram|whatsapp|viber|vk|вконтакте)"
)

GREETING = (
    "greeting of a site",
    r"(?:\S.{0,38}icon\s?)?welcome to (?:.{2,80}\b(?:web\s?site|home\s?page|web\s?pages?|portal)\b"
    r".{0,40}|.{2,90}!)|(?:herzlich )?willkommen (?:auf|bei|im|in|beim|zu[mr]?) .{0,40}(?:seiten?|"
    r"website|homepage|portal|internet\S*)\b.{0,80}|bienvenue sur (?:le|la|les|notre) (?:site|"
    r"page|portail)\b.{0,80}|(?:добро пожаловать|приветствуем вас) на (?:\S+ ){0,2}(?:сайте?|"
    r"портале?|страницу)\b.{0,80}|(?:ласкаво просимо|вітаємо вас|вітаємо) на (?:\S+ ){0,2}"
    r"(?:сайті?|порталі?|сторінці)\b.{0,80}",
)

HOME = (
    "menu",
    r"home|home\s?page|homepage|page d['’]accueil|accueil|startseite|главная(?: страница)?|"
    r"головна(?: сторінка)?|etusivu|framsida|forside|hjem|what['’]?s new|subject index|"
    r"(?:a-z|site) index|permalink|weitere inhalte|metanavigation",
)

WAY = (
    "breadcrumb",
    r"(?:you are (?:here|in)|sie (?:sind|befinden sich) hier|vous êtes ici|ви тут|ви знаходитесь"
    r"(?: тут)?|вы здесь|вы находитесь(?: здесь)?)\s?:\s?[^/>»›|:]{1,60}(?:\s*(?:[/>»›|]|::)\s*"
    r"[^/>»›|]{1,80}){0,8}|(?:home|accueil|startseite|главная|головна)(?:\s+:+\s+[^:]{1,60}){1,6}",
)

WAY_ON = (
    "way to other pages",
    rf"[«‹<←\s]*(?:previous|next|prev\.?|newer|older) {_PIECES}s?(?: (?:in|from|on) .{{2,40}})?"
    rf"[»›>→\s]*|[«‹<←\s]*{_PIECES} (?:précédente?|suivante?)[»›>→\s]*|(?:vorherige[rs]?|"
    r"nächste[rs]?|voriger|ältere[rs]?|neuere[rs]?) (?:artikel|beitrag|seite|meldung|nachricht|"
    r"dokument|beiträge)|(?:actualité|page|dépêche|brève) (?:précédente|suivante)|"
    r"(?:предыдущ|следующ)(?:ая|ий|ее) (?:новость|статья|страница|документ|запись|материал|глава)|"
    r"(?:попередн(?:я|ій|є)|наступн(?:а|ий|е)) (?:новина|стаття|сторінка|документ|запис|"
    r"матеріал|публікація)",
)

WAY_UP = (
    "way back",
    r"(?:go |return )?back to (?:the |all )?(?:\S+ ){0,2}(?:releases|news|articles|publications|"
    r"speeches|statements|documents|stories|blogs?|events|reports)|tillbaka (?:till toppen|upp)|"
    r"takaisin (?:ylös|alkuun)|terug naar boven|(?:til|tilbage til) toppen|retour (?:en haut|"
    r"au début)(?: de (?:la )?page)?|(?:zum |nach )?(?:seitenanfang|anfang der seite)|"
    r"(?:вернуться |назад )?(?:наверх|к началу(?: страницы)?|к списку)|(?:повернутися )?"
    r"(?:нагору|догори|до списку)",
)

MORE = (
    FURTHER,
    rf"(?:related|latest|trending|recommended|popular|most read|top|featured|also in|similar) "
    rf"(?:\S+ (?:and )?){{0,2}}{_TEXTS}\s?:?|(?-i:[A-Z]{{2,6}}) recommends|load more|"
    r"(?:load|show|see|view|read|discover|browse) (?:all|more)(?: (?:of )?(?:our|the|from|about|"
    r"on|in|stories|news|articles|results|posts|publications|analyses)\b.{0,40})?|view full "
    r"(?:text|article|story|document)|discover (?:all )?our .{1,50}|find out more\.?|learn more\.?|"
    r"(?-i:RELATED)[\s:]\s?(?-i:[A-ZÀ-Þ0-9“\"]).{4,120}|en savoir plus\.?|(?:toutes les|autres) "
    r"(?:actualités|publications|brèves)|mehr erfahren|zum thema|(?:aktuelle|weitere|alle) "
    r"(?:ausgaben?|themen|nachrichten|publikationen|veröffentlichungen)|(?:другие|похожие|"
    r"последние|все|свежие) (?:новости|материалы|публикации|статьи)|новости партн[её]ров|"
    r"(?:інші|схожі|останні|усі|всі) (?:новини|матеріали|публікації|статті)|(?:докладніше|"
    r"детальніше|узнать больше|дізнатися більше)\.?|(?:смотрите|читайте) также\s?:?",
)

FILES = (
    "link to a file",
    r"download (?:the |this |as )?(?:full |complete |whole |entire |printable )?(?:analysis|"
    r"report|study|text|paper|article|pdf|document|publication|issue|version|brief|book)"
    r"(?:[\s(]{1,2}pdf\)?)?|(?:das |den )?(?:ganze[ns]? |vollständige[ns]? )?(?:dokument|studie|"
    r"bericht|artikel|text)\s(?:als pdf )?(?:herunterladen|lesen)|télécharger (?:le|la|l['’]|cet?"
    r"te?) ?(?:document|étude|article|rapport|texte|pdf|note)(?: complet| complète)?|"
    r"(?:скачать|завантажити) (?:документ|статью|статтю|файл|pdf|текст)|aktuelle ausgabe als pdf\b"
    r".{0,40}",
)

CITING = (
    "frame of a journal",
    r"how (?:can|to|should|do i) (?:this |i |we |you )?(?:\S+ ){0,2}(?:be )?cite[d]?\b.{0,40}|"
    r"cite this (?:article|page|study|item|paper|report)|(?:email icon )?e-?mail this "
    r"(?:page|citation|article|link|story)|pour citer cet? (?:article|document)\s?:?|"
    r"zitiervorschlag",
)

SHARES = (
    "sharing link",
    rf"(?:bookmark|share|like|tweet) (?:and|&|\+) (?:share|bookmark|follow)|(?:(?:share|send|"
    rf"e-?mail|print|tweet|google\s?\+|more|{_SERVICES})\s){{2,7}}(?:share|send|e-?mail|print|tweet|"
    rf"google\s?\+|more|{_SERVICES})|partager (?:la page|cette page|cet article|ce document|sur)"
    rf"(?: \S+)?|(?:seite|artikel|beitrag) (?:teilen|empfehlen|drucken|merken)|(?:поділитис[яь]|"
    r"поделиться)(?: (?:у|в|на|через|с друзьями) ?\S{0,20})?|(?:print|send|share) print this page|"
    r"print this (?:page|article|story)",
)

CALLS = (
    "request to subscribe",
    r"(?:подписаться|подписывайтесь|подпишитесь|підписатися|підписуйтесь|підпишіться|читайте нас)"
    r"(?: (?:на|в|у|to) .{1,60})?|(?:s['’]abonner|abonnez-vous)(?: (?:à|au) .{1,60})?|"
    r"(?:newsletter|zeitung|magazin|jetzt) (?:abonnieren|bestellen)|zum bestellformular|"
    r"(?:lassen sie sich|bestellen sie) .{4,80}(?:zusenden|nach hause|abo)\b.{0,90}",
)

OFFERS = (
    "advertisement",
    r"(?:зарегистрироваться|зареєструватися)\b.{0,60}|.{0,60}\b(?:скидка|скидки|знижка|знижки) "
    r"(?:на|до) .{1,80}|.{0,40}\b\d{1,2}\s?% (?:off|discount|rabatt|de réduction)\b.{0,60}",
)

SHARED_FILES = (
    "frame of a sharing site",
    r"total pages?\s?:\s?\d+|file type\s?:\s?\S+(?:,? size\s?:\s?\S+)?|file upload|dmca\b.{0,30}|"
    r"(?:report|flag) (?:this|copyright|abuse)\b.{0,30}",
)

SWITCHES = (
    "aid for reading",
    r"(?:версія|режим) для (?:слабозорих|людей з порушенням\s.{2,20})|(?:обычная|звичайна) версия|"
    r"(?:choose|select) (?:from )?\d+ languages",
)

SKIPS = (
    "skip link",
    r"перейти к (?:навигации|поиску|содержимому)|перейти до (?:навігації|пошуку)|(?:aller à la|"
    r"zur) (?:navigation|recherche|suche)(?: springen)?|(?:материал|матеріал) (?:из|з) "
    r"(?:свободной|вільної) (?:энциклопедии|енциклопедії)",
)

PICTURES = (
    "credit of a picture",
    r"\(?(?:\S+ ){0,3}(?:kuvituskuva|symbolbild|symbolfoto|illustrative (?:image|photo)|"
    r"stock photo|file photo|(?:image|photo) d['’](?:illustration|archives?)|archivbild|archivfoto|"
    r"архивное фото|иллюстративное фото|архівне фото|ілюстративне фото)\.?\)?",
)

OFFICIAL = (
    "notice of an official site",
    r"an official website of the (?:united states|u\.?s\.?) government\b.{0,40}|here['’]s how you "
    r"know|secure \.(?:gov|mil) websites use https|official websites use \.(?:gov|mil)|a \.(?:gov|"
    r"mil) website belongs to an official .{4,140}|(?:a )?lock\s?\(.{0,30}\) or https:// means "
    r"you['’]ve safely connected .{4,160}",
)

SITE_RULES: tuple[tuple[str, str], ...] = (
    GREETING, HOME, WAY, WAY_ON, WAY_UP, MORE, FILES, CITING, SHARES, CALLS, OFFERS, SHARED_FILES,
    SWITCHES, SKIPS, PICTURES, OFFICIAL,
)  # fmt: skip

# Something in a text fits: a site speaks to its reader, or its program is shown.
SITE_HINTS = (
    "donation", "faire un don", "spenden sie", "пожертв", "you agree", "full version",
    "function", "window.", "pdf documents",
)  # fmt: skip
SITE_SOMEWHERE: tuple[tuple[str, str, int], ...] = (
    (
        "request for support",
        r"\bmake an? (?:\w+ ){0,2}donation\b|\bfaire un don\b|\bspenden sie\b|пожертвуйте|"
        r"(?:сделать|зробити) пожертв",
        160,
    ),
    ("cookie notice", r"^by (?:clicking|using|continuing)\b.{0,120}\byou agree\b", 260),
    ("call to read on", r"\byou can (?:download|read|find|buy|order) the full version\b", 320),
    ("note on how to use the page", r"^please note that all pdf documents\b", 200),
    (
        "rest of a program",
        r"^(?:window\.\w|document\.\w|var \w+\s?=|\(?function\s?\(|!function).*[;})]\s*$",
        600,
    ),
)
