"""The laws of the house that can be read off its files: sizes, names, one word per feature, nothing inline."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.urls import get_resolver

from councilhub.access import all_patterns
from tests.conventions.test_layers import CHECKOUT, SOURCES

TEMPLATES = sorted((CHECKOUT / "templates").rglob("*.html"))
TEXTS = {str(path.relative_to(CHECKOUT / "templates")): path.read_text() for path in TEMPLATES}
CODE = [*SOURCES, *sorted((CHECKOUT / "tests").rglob("*.py")), *sorted((CHECKOUT / "static").rglob("*.js"))]
VIEWS = [path for path in SOURCES if "views" in path.parts or path.name == "views.py"]
# Names by which other houses call the place where everything ends up.
UNUSED_NAMES = re.compile(r"(^|_)(services|selectors?|managers?|utils?|helpers?|mixins?|signals?)$")
UNUSED_CLASSES = re.compile(r"(Service|Selector|Manager|Util|Utils|Helper|Mixin)$")
# What draws pages of its own accord, without a view of that name: the frame, the forms, the pages of errors.
FRAME = {"base.html", "django/forms/field.html"}


def run(*words: str) -> tuple[int, str]:
    done = subprocess.run([sys.executable, "-m", *words], cwd=CHECKOUT, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef))


def test_no_file_is_longer_than_400_lines() -> None:
    lengths = {str(path.relative_to(CHECKOUT)): len(path.read_text().splitlines()) for path in CODE}
    assert {path: length for path, length in lengths.items() if length > 400} == {}


def test_no_function_of_a_view_module_is_longer_than_25_lines() -> None:
    lengths = {
        f"{path.relative_to(CHECKOUT)}: {function.name}": (function.end_lineno or 0) - function.lineno + 1
        for path in VIEWS
        for function in functions(path)
    }
    assert {name: length for name, length in lengths.items() if length > 25} == {}


def test_no_template_is_longer_than_150_lines() -> None:
    assert {name: len(text.splitlines()) for name, text in TEXTS.items() if len(text.splitlines()) > 150} == {}


def test_no_module_or_class_has_a_name_that_says_nothing() -> None:
    modules = {part for path in SOURCES for part in path.relative_to(CHECKOUT).with_suffix("").parts}
    nodes = [node for path in SOURCES for node in ast.walk(ast.parse(path.read_text()))]
    classes = {node.name for node in nodes if isinstance(node, ast.ClassDef)}
    assert [name for name in sorted(modules) if UNUSED_NAMES.search(name)] == []
    assert [name for name in sorted(classes) if UNUSED_CLASSES.search(name)] == []


def test_every_template_is_used() -> None:
    named = set(re.findall(r"[\w/]+\.html", "\n".join([*TEXTS.values(), *(path.read_text() for path in SOURCES)])))
    assert set(TEXTS) - named == {"django/forms/field.html"}


def test_every_function_that_answers_an_address_has_its_name() -> None:
    views = {
        pattern.name: getattr(pattern.callback, "view_class", pattern.callback).__name__
        for _, pattern in all_patterns()
    }
    of_django = {"sign_out": "LogoutView"}
    assert {name: view for name, view in views.items() if name != view} == of_django


def test_every_page_has_the_name_of_its_address() -> None:
    """A page may add a word for a state of it: `my_actions_none` is what `my_actions` shows where there are none."""
    addresses = {str(name) for name in get_resolver().reverse_dict if isinstance(name, str)}
    pages = [name for name in TEXTS if name not in FRAME and not Path(name).name.startswith("_")]
    stems = {name: Path(name).stem for name in pages if not name.startswith("errors/")}
    assert {
        name: stem for name, stem in stems.items() if not any(stem == a or stem.startswith(a + "_") for a in addresses)
    } == {}


@pytest.mark.parametrize(
    ("forbidden", "why"),
    [
        (r"\|\s*safe\b|\bautoescape off\b|\|\s*safeseq\b", "text is escaped, always"),
        (r"<style\b|\sstyle\s*=", "the policy lets no page carry styles"),
        (r"<script\b(?![^>]*\ssrc=)", "the policy lets no page carry scripts"),
        (r"\son[a-z]+\s*=\s*[\"']|\bhx-on\b|javascript:|[\"']js:", "the policy lets no element carry scripts"),
        (r"https?://", "nothing is fetched from elsewhere"),
        (r"<form(?![^>]*\s(?:action|method)=)", "every form works without scripts"),
    ],
)
def test_no_template_carries(forbidden: str, why: str) -> None:
    assert {name: why for name, text in TEXTS.items() if re.search(forbidden, text)} == {}


def test_every_swap_is_a_link_or_a_form_without_scripts_too() -> None:
    swapping = re.compile(r"<\w+[^<]*?\shx-(?:get|post)=[^<]*")
    elements = [element for text in TEXTS.values() for element in swapping.findall(text)]
    assert len(elements) > 5
    plain = r'<a\b[^<]*\shref="|<form\b(?=[^<]*\smethod="post")[^<]*\saction="|<form\b[^<]*\smethod="get"'
    assert [element for element in elements if not re.match(plain, element)] == []


def test_no_code_marks_text_as_safe() -> None:
    marking = re.compile(r"\bmark_safe\b|\bSafeString\(|\|safe\b")
    assert [str(path.relative_to(CHECKOUT)) for path in SOURCES if marking.search(path.read_text())] == []


def test_the_stylesheet_stays_small() -> None:
    assert (CHECKOUT / "static/css/hub.css").stat().st_size <= 20 * 1024


@pytest.mark.django_db
def test_no_migration_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=1)
    assert capsys.readouterr().out == "No changes detected\n"


def test_ruff_finds_nothing() -> None:
    assert run("ruff", "check", "--no-cache", "--quiet", ".") == (0, "")


def test_every_file_is_formatted() -> None:
    assert run("ruff", "format", "--no-cache", "--quiet", "--check", ".") == (0, "")


def test_mypy_finds_nothing() -> None:
    assert run("mypy", "--no-error-summary") == (0, "")


def test_map_of_the_reader_names_each_of_its_modules() -> None:
    reader = CHECKOUT / "meetings" / "reading"
    named = set(re.findall(r"`(\w+)`", ast.get_docstring(ast.parse((reader / "__init__.py").read_text())) or ""))
    assert named - {"ReadMinutes"} == {path.stem for path in reader.glob("*.py")} - {"__init__"}


def test_map_of_the_readme_names_each_module_that_does_something() -> None:
    named = set(re.findall(r"(\w+)\.py", (CHECKOUT / "README.md").read_text()))
    modules = {path.stem for app in ("meetings", "actions") for path in (CHECKOUT / app).glob("*.py")}
    assert modules - named == {"apps", "forms", "permissions", "urls"}
    assert named - {path.stem for path in SOURCES} == {"manage"}
