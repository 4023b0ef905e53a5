"""What the tests of HTML share: a long sentence, and what a body is read as."""

from app.intake.readers.html.reader import read_text

LONG = "The Council met in January 1994 and adopted a text on co-operation with its partners. "


def blocks(body):
    """Role and text of the blocks in *body*, those of the frame left out."""
    document = read_text(f"<html lang=en><body>{body}</body></html>", "page.html")
    return [(b.role.value, b.text) for b in document.blocks if not b.chrome]
