"""Web addresses as people read them: letters in place of their codes, where nothing is hidden."""

import re
import unicodedata

_CODES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_PATH = re.compile(r"(?<=[^/:])[/?#]")  # where the name of the host ends
# ASCII that means the same with and without its code; of the rest an address is made.
_PLAIN = re.compile(r"[A-Za-z0-9._~'()*!,-]")
_SHOWN = "LMNPS"  # letters, marks, numbers, punctuation, symbols: no controls, no blanks
_BLANK = "\u115f\u1160\u2800\u3164\uffa0"  # letters and a symbol that nobody sees
_LIKE_DELIMITERS = "／？＃％＆＝：＠⁄∕∶"  # those of an address, to the eye


def readable_address(address: str) -> str:
    """*address* with the letters that its codes stand for: "/%C3%A9t%C3%A9" becomes "/été".

    Codes stay that are no valid UTF-8, and those of blanks, of controls and marks that turn the
    direction of text, and of signs that would divide the address otherwise. So do all codes in
    the name of the host. It is for reading; links lead to *address* itself.
    """
    start = _PATH.search(address)
    if start is None:
        return address
    host, path = address[: start.start()], address[start.start() :]
    return host + _CODES.sub(_decoded, path)


def _decoded(codes: re.Match[str]) -> str:
    try:
        text = bytes.fromhex(codes[0].replace("%", "")).decode()
    except UnicodeDecodeError:
        return codes[0]
    if unicodedata.category(text[0])[0] == "M":  # it would stand on the sign before
        return codes[0]
    written = iter(re.findall("%..", codes[0]))
    pairs = ((each, "".join(next(written) for _ in each.encode())) for each in text)
    return "".join(each if _is_plain(each) else code for each, code in pairs)


def _is_plain(character: str) -> bool:
    """Whether *character* can be read, and for nothing else."""
    if character.isascii():
        return bool(_PLAIN.fullmatch(character))
    seen = unicodedata.category(character)[0] in _SHOWN
    ignored = unicodedata.name(character, "").startswith("VARIATION SELECTOR")
    return seen and not ignored and character not in _BLANK + _LIKE_DELIMITERS
