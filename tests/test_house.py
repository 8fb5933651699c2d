"""The rules of the house that no linter knows."""

import ast
import hashlib
import re
import sys
import tomllib
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.urls import URLResolver, get_resolver

ROOT = Path(__file__).resolve().parents[1]
APPS = ("config", "accounts", "people", "cases", "deadlines")
FOLDERS = {*APPS, "templates", "static", "tests", "docs"}
MADE_BY_RUNNING = {"var", "__pycache__", "node_modules"}
CLOCKS = {"date", "datetime", "timezone"}
READINGS = {"now", "utcnow", "today", "localdate", "localtime", "localnow"}

MODULES = [module for app in APPS for module in sorted((ROOT / app).rglob("*.py"))]
TEMPLATES = sorted(
    template for folder in ("templates", *APPS) for template in (ROOT / folder).rglob("*.html")
)


def named(path):
    return str(path.relative_to(ROOT))


def test_every_folder_has_its_place_in_the_design():
    folders = {entry.name for entry in ROOT.iterdir() if entry.is_dir() and not entry.name.startswith(".")}

    assert folders - MADE_BY_RUNNING == FOLDERS


@pytest.mark.parametrize("module", sorted((ROOT / "deadlines/law").rglob("*.py")), ids=named)
def test_the_law_imports_only_the_standard_library_and_itself(module):
    foreign = [
        name
        for name in imported(module)
        if name.split(".")[0] not in sys.stdlib_module_names and not f"{name}.".startswith("deadlines.law.")
    ]

    assert foreign == []


def imported(module):
    """Return the full names of what a module imports, relative ones resolved."""
    package = module.relative_to(ROOT).parent.parts
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            yield ".".join([*above, *([node.module] if node.module else [])])


def test_the_present_is_read_in_one_place_only():
    readings = [
        f"{named(module)}:{node.lineno}"
        for module in MODULES
        if named(module) != "config/clock.py" and "migrations" not in module.parts
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if reads_the_present(node)
    ]

    assert readings == []


def reads_the_present(node):
    if isinstance(node, ast.keyword):
        return node.arg in {"auto_now", "auto_now_add"}
    if not isinstance(node, ast.Attribute) or node.attr not in READINGS:
        return False
    of = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
    return of in CLOCKS


@pytest.mark.parametrize(
    "forbidden",
    [
        pytest.param(r"hx-on", id="code in an hx-on attribute"),
        pytest.param(r"<script(?![^>]*\bsrc=)", id="inline script"),
        pytest.param(r"<style\b|\sstyle=", id="inline style"),
        pytest.param(r"\son[a-z]+=", id="code in an event attribute"),
        pytest.param(r"javascript:|hx-(vals|vars|headers)=.?js:", id="code in an address or a value"),
        pytest.param(r"hx-trigger=\"[^\"]*\[", id="filter that htmx drops in silence"),
        pytest.param(r"<(script|link|img|iframe|use)\b[^>]*(src|href)=\"(https?:)?//", id="foreign host"),
        pytest.param(r"\|\s*safe\b|autoescape off", id="unescaped text"),
    ],
)
def test_no_template_holds(forbidden):
    found = [
        f"{named(template)}: {match[0]}"
        for template in TEMPLATES
        for match in re.finditer(forbidden, template.read_text(encoding="utf-8"))
    ]

    assert found == []


def test_every_address_a_template_names_exists():
    known = set(url_names(get_resolver()))
    asked = [
        (named(template), name)
        for template in TEMPLATES
        for name in re.findall(r"{%\s*url\s+['\"]([^'\"]+)['\"]", template.read_text(encoding="utf-8"))
    ]

    assert [(template, name) for template, name in asked if name not in known] == []


def url_names(resolver, namespace=""):
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from url_names(pattern, inner)
        elif pattern.name:
            yield namespace + pattern.name


def test_every_static_file_a_template_names_exists():
    asked = [
        (named(template), name)
        for template in TEMPLATES
        for name in re.findall(r"{%\s*static\s+['\"]([^'\"]+)['\"]", template.read_text(encoding="utf-8"))
    ]

    assert [(template, name) for template, name in asked if not finders.find(name)] == []


def test_what_others_wrote_is_shipped_as_they_wrote_it():
    vendor = ROOT / "static/vendor"
    listed = tomllib.loads((vendor / "VENDOR.toml").read_text(encoding="utf-8"))

    for entry in listed.values():
        assert hashlib.sha512((vendor / entry["file"]).read_bytes()).hexdigest() == entry["sha512"]
        assert entry["version"]
        assert entry["licence"]


def test_nothing_is_vendored_without_being_listed():
    vendor = ROOT / "static/vendor"
    listed = tomllib.loads((vendor / "VENDOR.toml").read_text(encoding="utf-8"))
    told = {name for entry in listed.values() for name in (entry["file"], entry.get("licence_file"))}

    assert {file.name for file in vendor.iterdir()} - {"VENDOR.toml"} <= told
