"""The look of an exported HTML file, light and dark, on a screen and in print."""

import re

from app.export.document.flow import Flow
from app.export.document.palette import READABLE, lightened

DARK = "#212428"
DARK_CHIP = "#282b30"  # the lightest ground on which anything is read in the dark
PAPERS = {"a4": "A4", "letter": "letter"}
FALLBACKS = {
    "Inter": '"Segoe UI", "Helvetica Neue", Arial, "Noto Sans", sans-serif',
    "Source Serif 4": 'Charter, Georgia, "Noto Serif", serif',
    "Noto Serif": "Georgia, Charter, serif",
}


def style(flow: Flow) -> str:
    """The style sheet of the document, in the colours and faces of its template."""
    options, template = flow.briefing.options, flow.briefing.template
    colours = flow.palette
    dark = {name: lightened(colours[name], DARK_CHIP) for name in ("accent", "mark")}
    dark["main"] = lightened(colours["main"], DARK_CHIP, READABLE + 2)
    light = {name: colours[name] for name in ("main", "accent", "text", "muted", "line", "mark")}
    faces = {"serif": template.text_face, "sans": template.head_face}
    stacks = {name: f'"{face}", {FALLBACKS[face]}' for name, face in faces.items()}
    named = {"cover": colours["main"], "cover-text": colours["cover-text"], **stacks}
    on_paper = _PAPER % {
        "size": PAPERS[options.paper],
        "handling": _string(options.handling),
        "first": "@page :first { @top-left { content: none; } }\n" if options.cover else "",
    }
    new_page = "article.opens { break-before: page; }" if template.layout != "continuous" else ""
    return (
        f":root {{ color-scheme: light dark; --base: #ffffff; --chip: #f6f6f3; "
        f"{_variables(light)} {_variables(named)} }}\n"
        "@media screen and (prefers-color-scheme: dark) { :root { "
        f"--base: {DARK}; --text: #e3e4e6; --muted: #a1a7af; --line: #3f444b; --chip: {DARK_CHIP}; "
        f"{_variables(dark)} }} }}\n{_SCREEN}{on_paper}@media print {{ {new_page} }}\n"
    )


def _variables(named: dict[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in named.items())


def _string(text: str) -> str:
    """*text* as a string of CSS, out of which nothing can break."""
    return '"' + re.sub(r"[^\w .,:;()/–-]", lambda sign: f"\\{ord(sign[0]):x} ", text) + '"'


_SCREEN = """
html { background: var(--base); color: var(--text); scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { max-width: 44rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: break-word;
  font: 1.0625rem/1.6 var(--serif); }
h1, h2, h3, h4, h5, h6, .about, nav, th, caption, .lines, .handling, .n, .letter, footer,
  figcaption { font-family: var(--sans); }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 .5em; break-after: avoid;
  color: var(--main); text-wrap: balance; }
h1 { font-size: 2.1rem; margin-top: 0; } h2 { font-size: 1.6rem; } h3 { font-size: 1.2rem; }
h4 { font-size: 1.05rem; } h5, h6 { font-size: .95rem; }
.cover { background: var(--cover); color: #ffffff; padding: 4.5rem 2rem 2rem; border-radius: .5rem;
  margin-bottom: 2rem; }
.cover h1 { color: #ffffff; font-size: 2.5rem; margin-bottom: .6rem; }
.cover .lines { color: var(--cover-text); }
.cover .handling { color: #ffffff; margin-top: -2.5rem; }
.handling { font-weight: 600; font-size: .9rem; margin: 0 0 2rem; }
footer { color: var(--muted); font-size: .85rem; margin-top: 4rem; padding-top: 1rem;
  border-top: 1px solid var(--line); } footer p { margin: .2em 0; }
article, .annex { margin-top: 3rem; } .about + h1, .about + h2, .about + h3 { margin-top: .1em; }
article + article, .annex { padding-top: 2.5rem; border-top: 1px solid var(--line);
  margin-top: 3.5rem; }
article.part + article { border: 0; padding-top: 0; margin-top: 1.5rem; }
article > h1:first-child, article > h2:first-child, .annex > h2:first-child { margin-top: 0; }
.lines, .about { color: var(--muted); margin: .2em 0; font-size: .9rem; }
.summary { font-size: 1.12rem; color: var(--muted); }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, .wide:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; } .skip:focus { position: static; }
nav { background: var(--chip); border-radius: .5rem; padding: .9rem 1.2rem; margin: 2rem 0;
  font-size: .92rem; }
nav h2 { font-size: 1rem; margin: 0 0 .4em; } nav ol { padding: 0; margin: 0; list-style: none; }
nav li { margin: .1em 0; } nav a { display: inline-block; min-height: 1.5rem; }
nav ol ol { padding-inline-start: 1.4em; }
nav ul { list-style: none; padding: 0; margin: 0 0 .5em; font-size: .95em; }
nav ul li { display: inline-block; margin: 0; margin-inline-end: 1.1em; }
.numbered { position: relative; } .n { color: var(--muted); font-size: .75rem;
  text-decoration: none; }
.numbered > .n { margin-inline-end: .6em; }
@media (min-width: 54rem) { .numbered > .n { position: absolute; inset-inline-end: 100%;
  margin-inline-end: 1.2em; line-height: 1.6rem; } }
.wide { overflow-x: auto; margin: 1.2em 0; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; line-height: 1.45; }
caption { text-align: start; color: var(--muted); padding-bottom: .3em; }
th, td { text-align: start; vertical-align: top; padding: .4em .9em .4em 0;
  border-bottom: 1px solid var(--line); }
th { font-weight: 600; font-size: .88rem; } tbody th { color: var(--muted); }
.wide td { min-width: 4.7em; } .chronology tbody th { width: 9rem; }
.cited, .mark { font-size: .85em; white-space: nowrap; } .mark { color: var(--mark); }
.cited { color: var(--muted); } .cited a { text-decoration: none; }
dl { display: grid; grid-template-columns: minmax(4rem, max-content) 1fr; gap: .25em 1.2em; }
dt { font-weight: 600; } dd { margin: 0; }
.index { list-style: none; padding: 0; } .index li { padding-inline-start: 1.5em;
  text-indent: -1.5em; margin: .2em 0; } .letter { font-weight: 600; color: var(--main);
  margin: 1.2em 0 .3em; font-size: 1rem; }
.main { font-weight: 600; }
blockquote { margin: 1.2em 0; padding-inline-start: 1.1em; color: inherit;
  border-inline-start: 3px solid var(--line); }
pre { background: var(--chip); padding: .8em 1em; border-radius: .4rem; overflow-x: auto;
  font-size: .85rem; }
figure { margin: 1.5em 0; } img { max-width: 100%; height: auto; }
figcaption { color: var(--muted); font-size: .9rem; }
sup { line-height: 0; } sup a { text-decoration: none; padding: 0 .1em; }
.notes { font-size: .9rem; border-top: 1px solid var(--line); margin-top: 2rem; }
:target { background: color-mix(in srgb, var(--accent) 14%, transparent); }
"""

_PAPER = """
@page { size: %(size)s; margin: 24mm 28mm;
  @top-left { content: %(handling)s; font: 600 9pt sans-serif; }
  @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
%(first)s@media print { body { max-width: none; font-size: 10.5pt; padding: 0; }
  nav { background: none; padding: 0; } .skip { display: none; } a { color: inherit; }
  h1 { font-size: 24pt; } h2 { font-size: 18pt; } h3 { font-size: 13pt; }
  .cover { min-height: 60vh; box-sizing: border-box; break-after: page; border-radius: 0;
    print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  article, .annex { margin-top: 1.5rem; } article + article, .annex { border: 0;
    padding-top: 0; margin-top: 1.5rem; }
  .annex { break-before: page; } tr, figure, li, dd { break-inside: avoid; }
  .wide { overflow: visible; } .numbered > .n { position: static; } }
"""
