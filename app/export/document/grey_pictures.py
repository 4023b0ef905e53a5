"""Pictures without their colours, for documents in grey: Typst itself cannot take them away."""

import struct
import zlib
from itertools import chain

METRES_IN_POINT = 0.0254 / 72


def grey_png(pdf: bytes) -> bytes:
    """The picture that fills the only page of *pdf*, as a grey PNG with as many points.

    It keeps its size on paper. What it lets through is white.
    """
    import pypdfium2  # loads a library of its own: only where something is drawn

    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        points, _ = next(page.get_objects()).get_px_size()
        density = points / (page.get_width() * METRES_IN_POINT)
        bitmap = page.render(scale=points / page.get_width(), grayscale=True)
        size = (bitmap.width, bitmap.height)
        rows = memoryview(bytes(bitmap.buffer))
        lines = (rows[at * bitmap.stride :][: bitmap.width] for at in range(bitmap.height))
        pixels = b"".join(chain.from_iterable((b"\0", line) for line in lines))
        bitmap.close()
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", *size, 8, 0, 0, 0, 0)),
        (b"pHYs", struct.pack(">IIB", round(density), round(density), 1)),
        (b"IDAT", zlib.compress(pixels)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + check
