"""A meeting's document as tagged PDF: the chair's summary, the full minutes, or the decisions alone."""

import json
import subprocess
import sys
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from meetings.exporting.plain import legible, printable
from meetings.exporting.shape import Layout, MinutesDocument

TYPESET = Path(__file__).with_name("typeset.py")
SECONDS = 60


@dataclass(frozen=True, slots=True)
class Rendered:
    """`accessible`: it carries the mark of PDF/UA-1 (ISO 14289-1), which a character that no font here has costs it."""

    content: bytes
    accessible: bool


def render(document: MinutesDocument, *, layout: Layout = "summary") -> Rendered:
    """The document as PDF. Raises RuntimeError if it can't be set at all, subprocess.TimeoutExpired after a minute."""
    items = [{**asdict(item), "lines": [asdict(line) for line in item.in_order()]} for item in document.items]
    data = _printable({**asdict(document), "items": items, "colour": legible(document.colour)})
    data["logo"] = list(document.logo)
    pdf = _set(layout, {**data, "accessible": True}, "ua-1")
    if pdf.returncode == 0:
        return Rendered(pdf.stdout, accessible=True)
    pdf = _set(layout, {**data, "accessible": False})
    if pdf.returncode == 0:
        return Rendered(pdf.stdout, accessible=False)
    if document.logo:
        return render(replace(document, logo=b""), layout=layout)
    raise RuntimeError(f"The {layout} could not be set: {pdf.stderr.decode(errors='replace').strip()}")


def can_show(logo: bytes) -> bool:
    """Whether the picture, a PNG or JPEG, can stand in a PDF: it is whole."""
    blank = asdict(MinutesDocument(council="", colour="#000000", committee="", date=""))
    return _set("decisions", {**blank, "logo": list(logo), "accessible": True}).returncode == 0


def _set(layout: Layout, data: dict[str, Any], *standards: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-I", str(TYPESET), f"{layout}.typ", *standards]
    return subprocess.run(command, input=json.dumps(data).encode(), capture_output=True, timeout=SECONDS, check=False)


def _printable(value: Any) -> Any:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, list):
        return [_printable(v) for v in value]
    if isinstance(value, dict):
        return {key: _printable(v) for key, v in value.items()}
    return value
