"""The rules by which a text is known to belong to the frame of a page, each with its name."""

from app.intake.frame import frame_words as frame
from app.intake.frame.closing_lines import CLOSING_RULES
from app.intake.frame.further_rules import FURTHER_RULES
from app.intake.frame.office_lines import OFFICE_HINTS, OFFICE_RULES, OFFICE_SOMEWHERE
from app.intake.frame.site_rules import FURTHER, SITE_HINTS, SITE_RULES, SITE_SOMEWHERE
from app.intake.frame.wiki_rules import WIKI_RULES

SHARING = "frame of a sharing site"
TIME_BAR = "time bar"
FORUM = "frame of a forum"
COMMENTS = "comments"
COUNTER = "counter"
SIZES = "sizes of screens"
JOURNAL = "frame of a journal"
READING_TIME = "reading time"
RECORD = "record of a repository"

# The whole text is one of these phrases, as `boilerplate.folded` has it.
PHRASES: tuple[tuple[str, frozenset[str]], ...] = (
    ("account form", frame.ACCOUNT),
    ("page tool", frame.TOOLS),
    ("advertisement", frame.ADVERTISEMENTS),
    ("menu", frame.MENU_ALONE),
)

# The whole text fits this pattern, whatever its case. In what is repeated no sign can be read in
# two ways: each would double the time that a line takes which nearly fits.
WHOLE: tuple[tuple[str, str], ...] = (
    (
        "skip link",
        r"(?:skip|jump|go)\s+(?:to\s+)?(?:the\s+)?(?:links?|navigation|main\s+(?:content|"
        r"navigation)|content|main)|aller\s+au\s+contenu(?:\s+principal)?|"
        r"zum\s+inhalt(?:\s+springen)?|перейти\s+к\s+(?:основному\s+)?содержанию|"
        r"перейти\s+до\s+(?:основного\s+)?вмісту|içeriğe\s(?:geç|atla).{0,40}|saltar\sal\scontenido|"
        r"vai\sal\scontenuto|przejdź\sdo\streści|(?:hopp|gå)\stil\sin[nd]hold(?:et)?|hoppa\still\s"
        r"innehåll(?:et)?|siirry\ssisältöön|liigu\ssisu\sjuurde|pāriet\suz\ssaturu|"
        r"pereiti\sprie\sturinio|(?:sari|sari\sla)\sconținut|preskoči\sna\s(?:sadržaj|vsebino)",
    ),
    (
        "site banner",
        r"nato\s*[-–|]\s*(?:north atlantic treaty organi[sz]ation|homepage|official texts?|"
        r"news|topic|update)|(?:north atlantic treaty organi[sz]ation|otan\s*[-–|"
        r"]\s*organisation du traité de l['’]atlantique nord|osce\s*[-–|"
        r"]\s*organi[sz]ation for security and co-?operation in europe|header|footer)|"
        r"(?:from )?[^\W\d_]{3,20}, the free encyclopa?edia|un article de wikipédia,"
        r" l['’]encyclopédie libre\.?|aus wikipedia, der freien enzyklopädie\.?|"
        r"материал из википедии.{0,50}|"
        r"матеріал з вікіпедії.{0,50}|(?:(?:from|aus|de|из|з|/|читать\sна|"
        r"читати\sна)\s)?(?:[\w-]+\.){1,3}(?:com|org|net|info|eu|de|at|ch|fr|ru|ua|by|kz|kg|az|am|ge|lv|lt|ee|fi|se|rs|mk|ba|hr|si)|"
        r"[^.:]{2,60}\s[-–|]\shttps?://\S+(?:\s[-–])?",
    ),
    (
        "way back",
        r"(?:go\s|return\s|back\s){1,2}to\s(?:the\s)?(?:[^\s.]+\s){0,3}(?:home\s?page|home|index|"
        r"list|overview|results|search|menu|contents|top)|zurück\szu[rm]\s(?:übersicht|startseite|liste|anfang)|"
        r"retour\s(?:à\sl['’]accueil|à\sla\sliste|au\ssommaire|aux\srésultats)",
    ),
    (
        "notice of an archive",
        r"archived?\s(?:page|content|material|document|item)\s?[:!–-].{0,120}|this\s(?:page|"
        r"content)\s(?:is|has\sbeen|was)\sarchived\b.{0,160}|this\sis\san?\s"
        r"(?:archived|historical)\s(?:page|document|version|copy)\b.{0,120}|(?:this\s(?:content|"
        r"article|page|story)\sis|take\snote\W{1,3}story\spublished)\s(?:(?:more\sthan|over)\s)?"
        r"\w{1,8}\s(?:years?|months)\s(?:old|ago)\.?|.{0,60}\[go: up one dir, main page\]",
    ),
    (
        "note on other meanings",
        r".{1,60}\sredirects\shere\b.{0,140}|for\sother\suses,?\ssee\s.{1,120}|this\sarticle\sis\s"
        r"about\s.{1,120}\sfor\s.{1,80},?\ssee\s.{1,80}",
    ),
    (
        "logo",
        r"(?:[^\s:]+\s+){0,5}logo|(?:logo\s[^\s.]+\s?){2,4}|(?P<twice>[^\W\d_]{5,})\s(?P=twice)(?:\s[^\W\d_]+){0,3}",
    ),
    (
        "copyright notice",
        r"cc[\s-]by(?:-(?:sa|nc|nd)){0,2}(?:\s\d\.\d)?|(?:©|\(c\)|copyright\s(?:©|\(c\)|\d{4}|by|notice)).{0,160}|"
        r".{0,80}all rights reserved\.?|tous droits réservés.{0,60}|"
        r"alle rechte vorbehalten.{0,60}|все права защищены.{0,60}",
    ),
    (
        "rest of a picture",
        r"default images?|(?:\d{1,2} \w{3,9}\.? \d{4} )?\S+\.(?:jpe?g|png|gif)\b.{0,120}\d\s?[km]b|"
        r"!\[[^\]]*\]\([^)]*\)\s*\|?|\[?(?:image|picture|photo|img)\]?|(?:\S+\s){0,8}\S+\.(?:jpe?g|png|gif|"
        r"webp|svg)(?:\s*,?\s*\(?[\d.,]+\s*[km]b\)?)?|(?:high|"
        r"low)[- ]resolution(?:\s+(?:photo|picture|"
        r"image))?s?(?:\s*,?\s*\(?[\d.,]+\s*[km]b\)?)?",
    ),
    (
        "day of the calendar",
        r"today is\b.{0,80}|.{0,60}\bname-?day\b.{0,60}",
    ),
    (
        "page number",
        r"[-–—]?\s?\d{1,3}\s?[-–—]?",
    ),
    (
        "line of a table of contents",
        # atomic: where a dozen stand in a row and nearly fit, trying every way takes seconds
        r"(?:(?>(?:[^.…_]|[._](?=\w)){2,140})(?>(?:\s?[.…_]){5,})\s*+"
        r"(?>\d{1,4}|[ivxl]{1,6}(?!\w))\s*+)+",
    ),
    (
        "edit link",
        r"\[?edit(?: source)?\]?|\[\s*(?:modifier|bearbeiten|править)(?:\s*\|\s*[^\]]*)?\]",
    ),
    (
        "mark of a list",
        r"[•|*·▪\-–—>»«/\s]+",
    ),
    (
        TIME_BAR,
        r"[\[(]?\s*(?:(?:['’]?\d{5,8}|['’]?\d{2,4}(?!\d)s?(?:\s*[-–])?(?:\s*['’]?\d{2,4})?|"
        r"summary|sommaire|index|"
        r"jan\w*|f[ée]v\w*|feb\w*|mar\w*|a[pv]r\w*|ma[iy]|jui?n\w*|jui?l\w*|ao[uû]t|aug\w*|"
        r"sept?\w*|o[ck]t\w*|nov\w*|d[ée][cz]\w*)\s*[|•·]\s*){2,}[^|]{0,12}[\])]?",
    ),
    (
        "link to a recording",
        r"(?:multimedia\s*)?(?:audio|video)\s+file.{0,60}|\S{0,60}\.(?:mp[34]|wav|avi|wmv)\S*",
    ),
    (
        "alphabet bar",
        r"(?:[A-ZА-Я#]\s*[|•·\s]\s*){8,}[A-ZА-Я#]?|(?:[A-Z]\s*[|•·]\s*){3,}[A-Z]",
    ),
    (
        "language switch",
        r"(?:(?:english|fran[cç]ais|deutsch|español|italiano|русский|українська|العربية|(?:en|"
        r"fr|de|ru|uk|es|it))\s*[|/•·,\s]\s*)+(?:english|fran[cç]ais|deutsch|español|italiano|"
        r"русский|українська|العربية|(?:en|fr|de|ru|uk|es|it))|(?:available in|"
        r"also available in|disponible en|read (?:this )?in)\s*:?\s*(?:english|french|russian|"
        r"ukrainian|german|arabic|anglais|français)(?:[\s,/|]+\w+){0,4}|(?:(?:читати|читать)\s"
        r"(?:новину\s|новость\s|статью\s|эту\sновость\s)?)?(?:українською|російською|по-русски|"
        r"на\sрусском|на\sукраинском)|this post is also available in:.{1,80}",
    ),
    (
        "breadcrumb",
        r"(?:you are here:?\s*|sie sind hier:?\s*|vous êtes ici\s?:?\s*)?(?:home|accueil|"
        r"start(?:seite)?|главная|головна|you are here:?)\s*(?:(?:[/>»›|]|"
        r"::)(?:(?!::)[^/>»›|.]){1,60}){1,8}[/>»›]?\s*",
    ),
    (
        "sharing link",
        r"(?:[^\s.]+\s){1,4}(?:on|auf|sur|op|på)\s(?:twitter|facebook|youtube|instagram|linkedin|"
        r"flickr|telegram)|"
        r"(?:share|tweet|follow us|like us|partager|teilen|поделиться)(?:\s+(?:this|on|via|"
        r"sur|auf|in|to|with|page|article|facebook|twitter|x|linkedin|whatsapp|email|friends?|"
        r"youtube|instagram|telegram|and|[,&|/])){0,9}|"
        r"(?:share(?: this)?(?: (?:page|article|on|via))?|partager|teilen|поделиться|поділитися)"
        r"\s?:(?:[\s|,·•/]+(?:facebook|twitter|x|linkedin|whatsapp|telegram|viber|e-?mail|вконтакте"
        r"|vk|одноклассники|ok|мой мир|mail\.ru|livejournal|reddit|xing|pinterest)){1,10}|"
        r"chia\ssẻ|compartir|condividi|delen|"
        r"udostępnij|paylaş|sdílet|поділитися|(?:facebook|twitter|linkedin|youtube|"
        r"instagram|whatsapp|telegram|flickr|rss|email|print)(?:\s*[|,•/·\s]\s*(?:facebook|"
        r"twitter|linkedin|youtube|instagram|whatsapp|telegram|flickr|rss|email|print|x))+",
    ),
    (
        "contact line",
        r"(?:nato press (?:service|office)[,:\s-]*)?(?:(?:tel(?:ephone|\.)?|phone|fax|tél\.?|"
        r"telefax|e-?mail)\s*[:.]?\s*[-+()\d\s./,;]{6,}){1,4}(?:e-?mail\s*:?\s*\S+)?|"
        r"(?:e-?mail\s*:?\s*)?\S+@\S+\.[a-z]{2,8}|\+\d{1,3}[\s().\d/-]{7,24}\d|(?:e-?mail\s*:?\s*)?\[email\s*protected\]",
    ),
    (
        SHARING,
        r"uploaded by:?\s.{0,80}|upload(?:ed)?:?(?:\s.{0,60})?|page \d+(?:\s*(?:of|/)\s*\d+|"
        r":)?|page \d+: .{0,180}|view(?:s|ed)?:?\s*[\d,. ]*|[\d,.]+ (?:views?|downloads?)|"
        r"downloads?:?\s*[\d,. ]*|post(?:ed)? on \d.{4,20}|citation preview|others|"
        r"материал нарушает .{0,60}сообщите нам\.?|опубликованный материал нарушает .{0,60}|"
        r"размер(?: файла \d.{0,12}|:)|вуз: предмет: файл:|отправить .{0,20}работу .{0,80}|"
        r"search engine for .{1,80}|"
        r"you are on page \d+.{0,40}|embed(?: size \(px\))?|category:?(?:\s?\w+)?|transcript|"
        r"documents?\s+full(?:\s+screen)?|report this document|recommended|"
        r"you might also like|download (?:now|pdf|as (?:pdf|docx?)).{0,40}|"
        r"save (?:this )?for later",
    ),
    (
        "comments",
        r"(?:leave|post|add|write) (?:a|your) (?:comment|reply)|\d{0,4}\s?(?:comments?|replies|"
        r"kommentare?|commentaires?|комментари(?:и|ев|й)|коментар(?:і|ів))|kommentare? "
        r"(?:geschlossen|schreiben|hinterlassen)|laisser un commentaire|оставить комментарий|"
        r"(?:this site|diese website|ce site) (?:uses|verwendet|utilise) akismet\b.{0,160}|"
        r"no (?:trackbacks|pingbacks|comments|responses)(?: yet)?[.:]?|"
        r"comments? off(?: on\b.{0,120})?|comments? (?:are )?closed\b.{0,60}|"
        r"(?:enter|fill in) your details\b.{0,80}|.{0,90}\blog out\s*/\s*change\b.{0,4}|"
        r"(?:twitter|facebook|google\+?|gravatar|wordpress\.com) (?:picture|photo|icon)|"
        r"connecting to %s|%d bloggers like this:?|залишати коментарі .{0,80}|"
        r"(?:оставлять комментарии|комментировать) могут .{0,80}",
    ),
    (
        FORUM,
        r"(?:messages|beiträge|posts|сообщений|повідомлень)\s?:\s?\d[\d.,]*|(?:inscrite? le|"
        r"registriert|joined|registered|зарегистрирован)\s?:\s?.{0,20}\d{4}.{0,12}|"
        r"no announcements? yet\.?|aller en (?:bas|haut)|auteur\s?message|autor\s?nachricht|"
        r"author\s?message|clear all|new posts|working\.\.\.|(?:message)?sujet\s?:\s.{1,160}|"
        r"beitrag von \S.{0,40}|reply with quote|thread starter",
    ),
    (
        COUNTER,
        r"(?:gelesen|aufrufe|zugriffe|reads?|hits|shares?|vues?|lectures?|просмотр(?:ов|ы)|"
        r"прочтений|переглядів|голосів|голосов|(?:total )?votes)\s?:\s?\d[\d .,]*|(?:\S+ ){0,2}"
        r"прочитал[иоа]? \d[\d ]* раза?\.?|(?:\S+ ){0,3}(?:read|viewed|gelesen|lue?) \d[\d .,]* "
        r"(?:times|mal|fois)\.?|(?:\S+ ){0,2}\d[\d .,]* (?:views|vues|aufrufe|просмотров|"
        r"переглядів)(?: (?:\S+ ){0,4}(?:ago|depuis|назад|тому))?",
    ),
    (
        READING_TIME,
        r"(?:(?:estimated |approx(?:imate|\.)? )?read(?:ing)? time|(?:geschätzte )?"
        r"lese(?:zeit|dauer)|(?:temps de )?lecture(?: estimé)?|tiempo de lectura|tempo di lettura|"
        r"czas czytania|время (?:на )?(?:про)?чтени[яе]|(?:орієнтовний )?час читання|leestijd|"
        r"lästid|lesetid)\s?:?\s?(?:(?:ca|env|etwa|about|около)\.? )?\d{1,3}\s?"
        r"(?:min|мин|хв)\w*\.?|"
        r"\d{1,3}[\s-]?(?:min(?:ute)?s?\.? (?:read|de lecture|lesezeit|de lectura)|"
        r"мин(?:ут[аы]?)?\.? (?:на )?чтени[яе]|хв\.? (?:читати|читання))|"
        r"read in \d{1,3} min(?:ute)?s?",
    ),
    (
        JOURNAL,
        r"(?:crossref )?citations? to date|altmetric|(?:article )?metrics|cite this article|"
        r"reprints (?:& |and )?permissions|figures (?:& |and )?data|full article",
    ),
    (
        RECORD,
        r"journal (?:title|issn)|volume title|please use this identifier to cite or link to this "
        r"item\s?:?|files in this item\s?:?|items in \S+ are protected by copyright\b.{0,80}",
    ),
    (
        "aid for reading",
        r"highlight links|disable animations|text reader|high contrast|text only|screen reader|"
        r"версия для слабовидящих|leichte sprache|gebärdensprache|to use the \S+ reader\b.{0,60}",
    ),
    (
        "size of the text",
        r"a\s?[+−–-]{1,2}|[aа](?:\s[aа]){2,4}|(?:(?:adjust )?(?:font|text)[ -]?size|schriftgröße|"
        r"taille du texte|размер шрифта|розмір шрифту|цвет сайта)\s?:?"
        r"(?:\s?[aа]\s?[+−–-]{0,2}){0,5}",
    ),
    (
        "advertisement",
        r"\d{2,4} (?:seiten|pages|s\.)\s?\|.{0,60}(?:eur|€|\$|£)\s?\d{1,3}[.,]\d\d",
    ),
    (
        "rest of a program",
        r"array \( \[\d+\] => .*|\[object object\]|undefined",
    ),
    (
        SIZES,
        r"xs",
    ),
    (
        "rates of exchange",
        r"(?:(?:usd|eur|rub|gbp|chf|cny|kzt|kgs|uah|gel|amd|azn|mdl|try|pln)(?:/[a-z]{3})?\s?[:=]?"
        r"\s?\d{1,5}[.,]\d{1,4}\s?){1,6}",
    ),
    (
        "note to the press",
        r"for (?:use of )?information media\W{1,4}not an official record\.?",
    ),
    (
        "link to a file",
        r"(?:download|view|open|read|télécharger|скачать|завантажити)\b.{1,90}\((?:pdf|docx?|xlsx?|"
        r"pptx?|zip)(?:[,;:]?\s?[\d.,]+\s?[km]b)?\)|.{1,90}\((?:pdf|docx?)\)? herunterladen",
    ),
    (
        "credit of a picture",
        r"(?:photo|foto|фото|bild|image)s?\s?:\s?(?:\S{1,30}\.[^\W\d_]{2,6}|\S{1,20}/\S{1,20}|[©@].{1,40})",
    ),
    (
        "name of an agency",
        r"(?:\S+ ){0,4}(?:news agency|press agency|news service|wire service|nachrichtenagentur)|"
        r"agence de presse \S+|информационное агентство \S+",
    ),
    (
        "menu, run together",
        r"(?:accueil|home|index|portail|startseite)\S.{0,80}(?:connexion|log ?in|register|"
        r"s['’]enregistrer|anmelden|registrieren)",
    ),
    (
        "call to read on",
        r"(?:зараз )?ви читаєте новину\b.{0,180}|вы читаете (?:новость|статью)\b.{0,180}",
    ),
    (
        FURTHER,
        r"(?:related|further|more|see also|recommended|similar|popular|latest)\s+(?:posts?|"
        r"articles?|news|stories|reading|links?|videos?|content|pages?)\s*:?|"
        r"read more(?:\s*(?:»|›|>|\.\.\.|…|:.{0,120}))?|\??\s*more news|"
        r"(?:recent|latest|more)\s+(?:news|articles|posts|stories)\s+(?:about|from|on)\s.{1,60}|"
        r"continue reading.{0,80}|continuer à lire.{0,80}|see all.{0,40}|"
        r"lire (?:la suite|plus)|weiterlesen|lesen sie (?:mehr|auch)\b.{0,40}|"
        r"(?:weitere|mehr) (?:\S+ ){0,2}artikel(?: (?:zu|aus|von) .{1,40})?|"
        r"читать далее|подробнее|(?:ähnliche|verwandte|weitere|mehr|neueste) (?:beiträge|artikel|"
        r"meldungen|nachrichten|themen)\s*:?|mehr zum thema\s*:?|auch interessant\s*:?|das könnte "
        r"(?:sie|dich) (?:auch )?interessieren\s*:?|à (?:lire|découvrir|voir)(?: aussi)?\s*:?|"
        r"(?:sur le même sujet|dans la même rubrique|articles? (?:liés|similaires|récents))\s*:?|"
        r"(?:читайте также|похожие (?:статьи|новости)|по теме|другие новости|читайте також|"
        r"схожі новини|за темою)\s*:?|you (?:may|might) (?:also )?(?:like|enjoy)\s*:?|"
        r"(?:newsticker|trending(?: now)?|most (?:read|popular)|top (?:news|stories|nouvelles)|"
        r"останні новини|последние новости|популярные статьи(?: сейчас)?|сейчас читают|"
        r"you (?:may|might) also like)\s*(?:\.\.\.|…|:)?|"
        r"(?:don['’]t miss|in this section|more (?:from|in) this (?:series|section|category))\s*:?",
    ),
    *SITE_RULES,
    *WIKI_RULES,
    *FURTHER_RULES,
    *OFFICE_RULES,
    *CLOSING_RULES,
)

# No rule of the last table fits a text without one of these.
HINTS = (
    "account", "become a", "broadcast", "click", "code", "cookie", "donate", "download",
    "javascript", "join our", "newsletter", "password", "sign up", "subscribe", "support",
    "browser", "navigateur", "браузер", "flash player", "leave this list", "mailing list",
    "-vous", "créez un compte", "log in to",
    "sign in to", "anmelden oder", "войдите", "зарегистрируйтесь", *SITE_HINTS, *OFFICE_HINTS,
)  # fmt: skip

# Something in a text of at most so many characters fits this pattern.
SOMEWHERE: tuple[tuple[str, str, int], ...] = (
    (
        "account form",
        r"\bverification code\b|\b(?:reset|new|your|the) password\b|\bmultimedia account\b|"
        r"\bbroadcast-quality\b|\b(?:create|created) (?:an|your) account\b|\bsend new code\b|"
        r"\bdownload videos from (?:our|the) (?:web)?site\b|\b(?:inscrivez|connectez|enregistrez)"
        r"-vous\b|\bcréez un compte\b|\b(?:log|sign) in to (?:reply|post|comment)\b|"
        r"\banmelden oder registrieren\b|\b(?:войдите|зарегистрируйтесь),? чтобы\b",
        200,
    ),
    (
        "cookie notice",
        r"\bcookies?\b.{0,160}\b(?:accept|agree|consent|use|uses|policy|settings|experience|"
        r"website|site)\b|\b(?:accept|use|uses|manage)\b.{0,40}\bcookies?\b|"
        r"cookies? (?:policy|settings|notice)|utilis\w+ des cookies|"
        r"использу\w+ (?:файлы )?cookie",
        420,
    ),
    (
        "script notice",
        r"(?:enable|activate|requires?|without)\s+javascript|"
        r"javascript\s+(?:is\s+)?(?:disabled|required|must)|your browser does not support|"
        r"(?:outdated|older|unsupported) (?:version of (?:your|the) )?browser|equivalent browser|"
        r"(?:upgrade|update) your browser|aktivieren sie javascript|\b(?:need|upgrade|install)\b"
        r".{0,40}\bflash player\b|dieser browser wird nicht mehr unterstützt|zu einem "
        r"unterstützten browser|navigateur n['’]est (?:pas|plus) (?:pris en charge|supporté)|"
        r"ваш браузер (?:устарел|не поддерживает)",
        260,
    ),
    (
        "request for support",
        r"^(?:please\s+)?(?:donate|subscribe|sign up|support (?:us|our)|become an? (?:member|"
        r"supporter|patron|subscriber)|join our)\b|\bnewsletters?\b",
        160,
    ),
    (
        "note of a mailing list",
        r"\bunsubscribe\b|\bleave this list\b|\b(?:this|our|the) mailing list\b.{0,60}\bclick\b",
        200,
    ),
    (
        "note on how to use the page",
        r"^(?:to|please|for)\b[^.]{3,100}\bclick\s(?:on|here)\b[^.]{0,60}\.?$",
        160,
    ),
    *SITE_SOMEWHERE,
    *OFFICE_SOMEWHERE,
)
