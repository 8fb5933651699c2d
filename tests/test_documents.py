"""What the documents say of the code is true."""

import re
from itertools import chain
from pathlib import Path

import pytest
from django.core.management import get_commands

from cases.casefile.yaml_text import read_yaml
from config.database.roles import ADDRESSES
from deadlines.packs.loading import FOLDER

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
SETTINGS = [ROOT / "config/settings.py", *sorted((ROOT / "config/launch").glob("*.py"))]
READ = re.compile(r'(?:environment\.\w+|environ\.get)\(\s*"([A-Z_]+)"')
# Set for programs that the launcher starts, or read from `.env` by Docker Compose alone.
OF_COMPOSE = {
    "SITE_HOST",
    "OWNER_PASSWORD",
    "WEB_PASSWORD",
    "WORKER_PASSWORD",
    "POSTGRES_PASSWORD",
    "REDIS_PASSWORD",
}


def named(document):
    return str(document.relative_to(ROOT))


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_link_leads_somewhere(document):
    links = re.findall(r"(?<!!)\[[^\]]*\]\(([^)#]+)[^)]*\)", document.read_text(encoding="utf-8"))

    lost = [
        link for link in links if not link.startswith("https://") and not (document.parent / link).exists()
    ]
    assert lost == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_command_named_exists(document):
    asked = re.findall(r"manage\.py ([a-z_]+)", document.read_text(encoding="utf-8"))

    assert set(asked) <= set(get_commands())


def test_every_target_of_make_that_is_named_exists():
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    texts = (document.read_text(encoding="utf-8") for document in DOCUMENTS)
    asked = chain.from_iterable(re.findall(r"(?:`|\$ )make ([a-z]+)", text) for text in texts)

    assert set(asked) <= set(targets)


def test_administrators_are_told_of_every_setting_and_of_no_other():
    text = (ROOT / "docs/administrators.md").read_text(encoding="utf-8")
    told = {
        name
        for row in re.findall(r"^\| (`[A-Z`, _]+`) \|", text, re.M)
        for name in re.findall("[A-Z_]+", row)
    }
    read = chain.from_iterable(READ.findall(file.read_text(encoding="utf-8")) for file in SETTINGS)

    assert told - OF_COMPOSE == {*read, *ADDRESSES.values()}


def test_the_rule_shown_to_rule_authors_is_the_rule_in_the_pack():
    text = (ROOT / "docs/rule-authors.md").read_text(encoding="utf-8")
    shown = read_yaml("rules:\n" + re.search(r"```yaml\n(.*?)```", text, re.DOTALL)[1])["rules"][0]

    pack = read_yaml((FOLDER / "KZ.yaml").read_text(encoding="utf-8"))

    assert shown in pack["rules"]
