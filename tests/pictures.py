"""Pictures made from their format's own definition (W3C PNG, third edition): one colour, any size."""

import struct
import zlib


def make_png(width: int, height: int) -> bytes:
    """A PNG of that many pixels, all of one red."""
    rows = (b"\x00" + b"\xb4\x1e\x3c" * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
