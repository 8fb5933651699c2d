"""docker-compose.yml, Dockerfile and Caddyfile, as far as they can be judged without Docker."""

import re

import pytest
import yaml
from django.core.management import get_commands

from config.checks import NEEDED
from config.launch.__main__ import _parser
from config.launch.places import ROOT
from config.launch.postgres import ROLES
from tests.test_house import APPS

COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
OURS = {"migrate", "web", "worker", "beat"}


def test_every_part_of_the_product_is_a_service():
    assert set(COMPOSE["services"]) == OURS | {"postgres", "redis", "caddy"}


@pytest.mark.parametrize("name", sorted(OURS))
def test_what_a_service_runs_exists(name):
    command = COMPOSE["services"][name].get("command") or re.findall(r'"([^"]+)"', DOCKERFILE.split("CMD")[1])

    assert command[0] == "python"
    if command[1] == "manage.py":
        assert command[2] in get_commands()
    else:
        assert command[1:3] == ["-m", "config.launch"]
        assert _parser().parse_args(command[3:]).do


@pytest.mark.parametrize("name", sorted(OURS))
def test_a_service_is_told_everything_it_needs(name):
    environment = COMPOSE["services"][name]["environment"]

    assert set(NEEDED) | {"SECRET_KEY"} <= set(environment)
    assert "DEVELOPMENT" not in environment


@pytest.mark.parametrize("name", ["web", "worker", "beat"])
def test_a_service_waits_for_the_migrations(name):
    assert COMPOSE["services"][name]["depends_on"]["migrate"] == {
        "condition": "service_completed_successfully"
    }


@pytest.mark.parametrize("name", ["web", "postgres", "redis"])
def test_a_service_says_whether_it_is_well(name):
    assert COMPOSE["services"][name]["healthcheck"]["test"]


def test_only_the_migrations_know_the_password_of_the_owner_of_the_tables():
    told = {
        name: {role for role in ROLES if role in COMPOSE["services"][name]["environment"]} for name in OURS
    }

    assert told == {
        "migrate": {"DATABASE_URL", "DATABASE_OWNER_URL"},
        "web": {"DATABASE_URL"},
        "worker": {"DATABASE_URL", "DATABASE_WORKER_URL"},
        "beat": {"DATABASE_URL", "DATABASE_WORKER_URL"},
    }


def test_the_roles_are_made_plain():
    made = re.findall(r"CREATE ROLE (\w+) (.*) PASSWORD", COMPOSE["configs"]["furnish"]["content"])

    assert dict(made) == dict.fromkeys(
        ROLES.values(), "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS"
    )


def test_no_secret_has_a_default():
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")

    assert re.findall(r"\$\{\w+:-", text) == []


def test_no_name_reaches_the_log_of_postgresql():
    from config.launch.postgres import SETTINGS

    command = COMPOSE["services"]["postgres"]["command"]

    about_the_log = {name: value for name, value in SETTINGS.items() if name.startswith("log_")}
    assert len(about_the_log) == 8
    for name, value in about_the_log.items():
        assert f"{name}={value}" in command


def test_the_image_holds_every_part_of_the_product():
    copied = set(re.findall(r"^COPY (\w+) \w+$", DOCKERFILE, re.MULTILINE))
    let_in = set(re.findall(r"^!(\w+)$", (ROOT / ".dockerignore").read_text(encoding="utf-8"), re.MULTILINE))

    assert copied == {*APPS, "static", "templates"}
    assert copied <= let_in


def test_the_product_does_not_run_as_root():
    assert re.search(r"^USER suspensive$", DOCKERFILE, re.MULTILINE)


def test_caddy_passes_on_to_the_web():
    assert "reverse_proxy web:8000" in (ROOT / "Caddyfile").read_text(encoding="utf-8")
