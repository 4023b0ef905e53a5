"""The look of an exported HTML file, light and dark, on a screen and in print."""

STYLE = """
:root { color-scheme: light dark; --base: #ffffff; --text: #1d1f23; --muted: #62676f;
  --line: #d9d9d2; --accent: #2b5c98; --chip: #f6f6f3; }
@media (prefers-color-scheme: dark) { :root { --base: #212428; --text: #e3e4e6;
  --muted: #a1a7af; --line: #3f444b; --accent: #88b5ee; --chip: #282b30; } }
html { background: var(--base); color: var(--text); scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { max-width: 44rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: break-word;
  font: 1.0625rem/1.6 "Source Serif 4", Charter, Georgia, "Noto Serif", serif; }
h1, h2, h3, h4, h5, h6, .about, nav, th, caption, .lines { font-family: Inter, "Segoe UI",
  "Helvetica Neue", Arial, "Noto Sans", sans-serif; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 .5em; break-after: avoid; }
h1 { font-size: 2.1rem; margin-top: 0; } h2 { font-size: 1.6rem; } h3 { font-size: 1.2rem; }
h4 { font-size: 1.05rem; } h5, h6 { font-size: .95rem; }
article { margin-top: 3rem; } .about + h2, .about + h3 { margin-top: .1em; }
article + article { padding-top: 2.5rem; border-top: 1px solid var(--line); margin-top: 3.5rem; }
.lines, .about { color: var(--muted); margin: .2em 0; font-size: .9rem; }
.summary { font-size: 1.12rem; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, .wide:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; } .skip:focus { position: static; }
nav { background: var(--chip); border-radius: .5rem; padding: .9rem 1.2rem; margin: 2rem 0;
  font-size: .92rem; }
nav h2 { font-size: 1rem; margin: 0 0 .4em; } nav ol { padding-left: 1.3em; margin: 0; }
nav ul { list-style: none; padding-left: 0; margin: 0 0 .5em; font-size: .95em; }
nav li li { display: inline-block; margin-inline-end: 1.1em; }
.wide { overflow-x: auto; margin: 1.2em 0; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; line-height: 1.45; }
caption { text-align: start; color: var(--muted); padding-bottom: .3em; }
th, td { text-align: start; vertical-align: top; padding: .4em .9em .4em 0;
  border-bottom: 1px solid var(--line); }
th { font-weight: 600; font-size: .88rem; } tbody th { color: var(--muted); }
.chronology tbody th { width: 9rem; }
.cited, .mark { color: var(--muted); font-size: .85em; white-space: nowrap; }
blockquote { margin: 1.2em 0; padding-inline-start: 1.1em; color: inherit;
  border-inline-start: 3px solid var(--line); }
pre { background: var(--chip); padding: .8em 1em; border-radius: .4rem; overflow-x: auto;
  font-size: .85rem; }
figure { margin: 1.5em 0; } img { max-width: 100%; height: auto; }
figcaption { color: var(--muted); font-size: .9rem; }
sup { line-height: 0; } sup a { text-decoration: none; padding: 0 .1em; }
.notes { font-size: .9rem; border-top: 1px solid var(--line); margin-top: 2rem; }
:target { background: color-mix(in srgb, var(--accent) 14%, transparent); }
@media print { body { max-width: none; font-size: 10.5pt; padding: 0; } nav { background: none; }
  a { color: inherit; } article { break-before: page; } tr, figure { break-inside: avoid; } }
"""
