"""Menus and tools of a site of which a print or a copy has made one line."""

import re

from app.intake.document import Block, Role
from app.intake.frame.boilerplate import folded
from app.intake.frame.frame_words import MENU


def _split(text: str) -> frozenset[str]:
    return frozenset(each.strip() for line in text.split("\n") for each in line.split("|")) - {""}


TOOLS, LINKS = "page tool", "menu"
_SHARING = _split("""
    share|share this|share this page|share on|share via|tweet|post|email|e mail|mail|print
    print page|pdf|download|download pdf|download as pdf|save|save for later|bookmark|copy link
    link copied|link|facebook|x|twitter|x twitter|linkedin|whatsapp|telegram|reddit|bluesky
    threads|viber|vk|comments|partager|partager sur|imprimer|télécharger|télécharger en pdf
    télécharger le pdf|envoyer|copier le lien|lien copié|courriel|enregistrer|commentaires
    teilen|drucken|merken|herunterladen|als pdf herunterladen|pdf herunterladen|link kopieren
    link kopiert|kommentare|поделиться|распечатать|печать|скачать|скачать pdf|скопировать ссылку
    сохранить|комментарии|поділитися|роздрукувати|друк|друкувати|завантажити|завантажити pdf
    копіювати посилання|зберегти|коментарі
""")
_OF_A_SITE = _split("""
    home|home page|search|sections|current issue|podcast|podcasts|archive|archives|sign in
    log in|sign up|register|subscribe|newsletter|news and media|news|newsroom|press|media
    meetings|policies|publications|research|research and publications|contact|contact us
    contacts|about|about us|careers|accueil|actualités|actualités et médias|politiques|réunions
    recherche|s abonner|se connecter|nous contacter|presse|agenda|startseite|aktuelles|themen
    service|suche|kontakt|über uns|mediathek|veröffentlichungen|anmelden|abonnieren|главная
    новости|о нас|контакты|поиск|пресс центр|документы|публикации|подписаться|войти|головна
    новини|про нас|контакти|пошук|прес центр|документи|публікації|підписатися|увійти
""")
_LEGAL = _split("""
    legal notice|legal notices|disclaimer|cookies|cookie policy|cookie settings|accessibility
    privacy|privacy policy|privacy notice|terms|terms of use|terms of service
    terms and conditions|masthead|advertise|advertise with us|site map|sitemap|imprint|copyright
    faq|help|rss|mentions légales|avertissement|données personnelles|protection des données
    accessibilité|plan du site|impressum|datenschutz|datenschutzerklärung|barrierefreiheit
    nutzungsbedingungen|agb|inhaltsübersicht|правовая информация|политика конфиденциальности
    условия использования|карта сайта|обратная связь|правова інформація
    політика конфіденційності|умови використання|мапа сайту|карта сайту|реклама
""")
_LINKS = _OF_A_SITE | _LEGAL | MENU
# What stands behind the links at the foot of a site.
_TAIL = re.compile(
    r"\s*(?:(?:©|\(c\)|copyright\b).{0,80}|(?:last (?:updated?|modified|reviewed)"
    r"|dernière mise à jour|letzte (?:änderung|aktualisierung)|stand|последнее обновление"
    r"|останнє оновлення)\b.{0,60})$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.;:!?,“”\"](?:\s|$)")
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 200  # characters
_LONGEST_PHRASE = 5  # words
_FEWEST_TOOLS, _FEWEST_LINKS, _FEWEST_OF_A_SITE = 2, 4, 2
_MOST_UNKNOWN = 0.25  # of the words of a menu: it names parts that only its site has


def rule_of_links(block: Block) -> str:
    """The rule by which *block* is a row of links or tools without their marks; empty for none.

    Each begins with a capital letter, and nothing parts them as in a sentence: "Share Tweet
    Email", "Sections Current Issue Archive Subscribe", "Contact · Cookies · Privacy © 2016".
    """
    is_marked = block.role == Role.HEADING and block.level > 0
    if is_marked or block.role in (Role.TABLE, Role.CAPTION, Role.FOOTNOTE):
        return ""
    text = " ".join(block.text.split())
    if len(text) > _LONGEST or text.endswith("."):
        return ""
    links = _TAIL.sub("", text)
    if _SENTENCE.search(links):
        return ""
    words = _WORD.findall(links)
    tools = _phrases(words, _SHARING)
    # A count stands behind the comments.
    counted = [each for each in words if not each.isdecimal()]
    if len(tools) >= _FEWEST_TOOLS and sum(map(_length, tools)) == len(counted):
        return TOOLS
    found = _phrases(words, _LINKS)
    known = sum(map(_length, found))
    if links != text and found and known == len(words) and len(found) >= _FEWEST_TOOLS:
        return LINKS
    of_site = sum(each in _OF_A_SITE or each in _LEGAL for each in found)
    is_menu = len(found) >= _FEWEST_LINKS and of_site >= _FEWEST_OF_A_SITE
    return LINKS if is_menu and known >= (1 - _MOST_UNKNOWN) * len(words) else ""


def _length(phrase: str) -> int:
    return phrase.count(" ") + 1


def _phrases(words: list[str], known: frozenset[str]) -> list[str]:
    """Those of *known* that *words* say one after the other, the longest first, with capitals."""
    found: list[str] = []
    at = 0
    while at < len(words):
        sizes = range(min(_LONGEST_PHRASE, len(words) - at), 0, -1)
        phrases = (folded(" ".join(words[at : at + size])) for size in sizes)
        phrase = next((each for each in phrases if each in known), "")
        if phrase and words[at][0].isupper():
            found.append(phrase)
            at += _length(phrase)
        else:
            at += 1
    return found
