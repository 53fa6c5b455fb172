"""Who may import whom: two nouns, one direction, six floors, each reading only what lies beneath it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
SOURCES = sorted(
    path
    for package in ("councilhub", "meetings", "actions")
    for path in (CHECKOUT / package).rglob("*.py")
    if "migrations" not in path.parts
)
GROUND, NOUNS, VERBS, FORMS, EDGE, WIRING = range(6)
NAMES = ["the ground", "the nouns", "the verbs", "the forms", "the edge", "the wiring"]
# Dates in words are ground too: a view says them in its messages as a template does on its page.
GROUND_MODULES = ("env", "models", "access", "http", "jobs", "database", "in_words")
EDGE_MODULES = ("views", "urls", "admin", "apps", "management", "templatetags")
OF_A_REQUEST = (
    "councilhub.access",
    "councilhub.http",
    "django.contrib.messages",
    "django.http",
    "django.shortcuts",
    "django.template",
    "django.urls",
    "django.views",
    "django_htmx",
)
OPEN_MODULES = ("councilhub.access", "councilhub.urls", "councilhub.views")


def floor_of(module: str) -> int | None:
    """The floor on which a module of ours stands; None for a library's."""
    package, _, rest = module.partition(".")
    first = rest.partition(".")[0]
    if package == "councilhub":
        return GROUND if first in GROUND_MODULES else WIRING
    if package not in {"meetings", "actions"}:
        return None
    if first in EDGE_MODULES:
        return EDGE
    return {"models": NOUNS, "forms": FORMS, "": NOUNS}.get(first, VERBS)


def is_plain(module: str) -> bool:
    """Plain data in, plain data out: the reader, and each format of an export."""
    return within(module, "meetings.reading") or (
        within(module, "meetings.exporting") and module not in {"meetings.exporting", "meetings.exporting.document"}
    )


def within(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(package + ".") for package in packages)


def imported(node: ast.stmt) -> Iterator[str]:
    """Every module that an import may mean: `from meetings import models` means `meetings.models`."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and not node.level:
        for alias in node.names:
            longer = f"{node.module}.{alias.name}"
            is_module = (CHECKOUT / longer.replace(".", "/")).exists() or (
                CHECKOUT / (longer.replace(".", "/") + ".py")
            ).exists()
            yield longer if is_module or node.module in {"django", "django.contrib"} else str(node.module)


def broken(module: str, source: str) -> list[str]:
    """The sentence for each law of the floors that this source breaks, in the order of its lines."""
    tree, lines = ast.parse(source), source.splitlines()
    sentences = [
        (node.lineno, said)
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for said in [*_places(module, node, lines, tree), *_floors(module, node)]
    ]
    if not (module.rpartition(".")[2].split("_")[0] == "public" or module in OPEN_MODULES):
        sentences += [
            (node.lineno, f"{module} opens a view to everyone: move the view to a module named public.py.")
            for node in ast.walk(tree)
            if isinstance(node, ast.Name | ast.alias | ast.Attribute)
            and {getattr(node, "id", ""), getattr(node, "attr", ""), getattr(node, "name", "")}
            & {"everyone", "login_not_required"}
            and isinstance(getattr(node, "ctx", ast.Load()), ast.Load)
        ]
    return list(dict.fromkeys(said for _, said in sorted(sentences)))


def _places(module: str, node: ast.Import | ast.ImportFrom, lines: list[str], tree: ast.Module) -> Iterator[str]:
    if isinstance(node, ast.ImportFrom) and node.level:
        yield f"{module} imports relatively: write the whole name of what it imports."
    inner = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)]
    if any(child is node for body in inner for child in ast.walk(body)):
        comment = lines[node.lineno - 1].partition("#")[2]
        reason = re.sub(r"noqa:? ?[A-Z0-9, ]*", "", comment).strip(" -#")
        if len(reason.split()) < 3:
            yield f"{module} imports inside a function: move the import to the top, or give its reason on the line."


def _floors(module: str, node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    own = floor_of(module)
    assert own is not None
    for name in imported(node):
        floor = floor_of(name)
        if within(module, "meetings") and within(name, "actions"):
            yield f"{module} imports {name}: what was said does not know what is done about it; move it to actions."
        elif is_plain(module) and not is_plain(name) and (floor is not None or within(name, "django")):
            yield f"{module} imports {name}: it is plain data in and out; let its caller fetch and hand over."
        elif floor is not None and floor > own:
            yield f"{module} stands with {NAMES[own]} and imports {name} of {NAMES[floor]}: move what it needs down."
        elif own == VERBS and within(name, *OF_A_REQUEST):
            yield f"{module} is a verb and imports {name}: leave requests, messages, templates and URLs to its view."


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(CHECKOUT).with_suffix("").parts).removesuffix(".__init__")


def test_every_import_keeps_to_its_floor() -> None:
    assert len(SOURCES) > 50
    assert [said for path in SOURCES for said in broken(name_of(path), path.read_text())] == []


@pytest.mark.parametrize(
    ("module", "source", "sentence"),
    [
        (
            "meetings.views.public",
            "from actions.models import Action",
            "meetings.views.public imports actions.models: what was said does not know what is done about it; "
            "move it to actions.",
        ),
        (
            "meetings.reading.items",
            "from django.utils import timezone",
            "meetings.reading.items imports django.utils: it is plain data in and out; "
            "let its caller fetch and hand over.",
        ),
        (
            "meetings.exporting.pdf",
            "from meetings.models import Meeting",
            "meetings.exporting.pdf imports meetings.models: it is plain data in and out; "
            "let its caller fetch and hand over.",
        ),
        (
            "councilhub.access",
            "import meetings.models",
            "councilhub.access stands with the ground and imports meetings.models of the nouns: "
            "move what it needs down.",
        ),
        (
            "meetings.models.minutes",
            "from meetings import keeping",
            "meetings.models.minutes stands with the nouns and imports meetings.keeping of the verbs: "
            "move what it needs down.",
        ),
        (
            "meetings.revising",
            "from django.contrib import messages",
            "meetings.revising is a verb and imports django.contrib.messages: "
            "leave requests, messages, templates and URLs to its view.",
        ),
        (
            "actions.permissions",
            "from councilhub.http import HubRequest",
            "actions.permissions is a verb and imports councilhub.http: "
            "leave requests, messages, templates and URLs to its view.",
        ),
        (
            "actions.forms",
            "from actions.views import public",
            "actions.forms stands with the forms and imports actions.views.public of the edge: "
            "move what it needs down.",
        ),
        (
            "meetings.views.importing",
            "from councilhub.views import home",
            "meetings.views.importing stands with the edge and imports councilhub.views of the wiring: "
            "move what it needs down.",
        ),
        (
            "meetings.importing",
            "from .keeping import keep",
            "meetings.importing imports relatively: write the whole name of what it imports.",
        ),
        (
            "meetings.importing",
            "def save():\n    import json  # noqa: PLC0415",
            "meetings.importing imports inside a function: move the import to the top, or give its reason on the line.",
        ),
        (
            "actions.views.tracking",
            "from councilhub.access import everyone",
            "actions.views.tracking opens a view to everyone: move the view to a module named public.py.",
        ),
        (
            "meetings.views.importing",
            "from councilhub import access\n\n\n@access.everyone\ndef page(request): ...",
            "meetings.views.importing opens a view to everyone: move the view to a module named public.py.",
        ),
    ],
)
def test_a_wrong_import_is_told_what_to_move(module: str, source: str, sentence: str) -> None:
    assert broken(module, source) == [sentence]


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("actions.views.tracking", "from meetings.models import Commitment\nfrom councilhub.access import officers"),
        ("meetings.exporting.document", "from meetings.models import Meeting"),
        ("meetings.exporting.key_points", "from meetings.reading import sentences"),
        ("meetings.views.public", "from councilhub.access import everyone"),
        (
            "meetings.exporting.pdf",
            "def render():\n    import typst  # noqa: PLC0415 - takes as long as a page to load",
        ),
        ("councilhub.demonstration.loading", "from actions.models import Action"),
    ],
)
def test_a_right_import_is_let_alone(module: str, source: str) -> None:
    assert broken(module, source) == []
