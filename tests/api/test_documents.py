"""What describes the API: the OpenAPI document, the page to read it on, the JSON Schemas."""

import re
from datetime import UTC, datetime

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from cases.casefile import schema as case_file_schema
from config.api.views import document
from deadlines.assessment import assess_file
from deadlines.packs import pack_schema
from deadlines.schema import assessment_schema
from tests.strategies import case_files

ASSESSMENTS = Draft202012Validator(assessment_schema())


def test_the_openapi_document_is_drawn_without_a_warning(tmp_path):
    call_command(
        "spectacular",
        "--validate",
        "--fail-on-warn",
        "--format",
        "openapi-json",
        "--file",
        str(tmp_path / "a"),
    )

    assert document()["openapi"] == "3.1.1"


def test_every_reference_in_the_document_leads_somewhere():
    names = set(re.findall(r"#/components/schemas/([\w.-]+)", str(document())))

    assert names <= document()["components"]["schemas"].keys()


def test_every_operation_has_a_summary_and_describes_its_errors_as_problems():
    for path, item in document()["paths"].items():
        for method, operation in item.items():
            assert operation.get("summary"), (method, path)
            for status, answer in operation["responses"].items():
                if status >= "400":
                    assert list(answer["content"]) == ["application/problem+json"]


@pytest.mark.parametrize(
    ("name", "schema"),
    [("case-file", case_file_schema), ("assessment", assessment_schema), ("pack", pack_schema)],
)
def test_a_json_schema_is_published(client, db, name, schema):
    published = client.get(f"/api/v1/schemas/{name}.json")

    assert published.json() == schema()
    Draft202012Validator.check_schema(published.json())


def test_the_reference_case_has_assessments_of_the_published_shape(reference_case):
    for day in range(1, 28):
        at = datetime(2022, 12, day, tzinfo=UTC)
        ASSESSMENTS.validate(assess_file(reference_case, at=at, known_at=at))


@settings(max_examples=40, deadline=None, suppress_health_check=HealthCheck)
@given(case_files(), st.datetimes(datetime(2000, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_every_case_file_has_an_assessment_of_the_published_shape(document, at):
    ASSESSMENTS.validate(assess_file(document, at=at))


@pytest.fixture
def page(client, caseworker):
    client.force_login(caseworker)
    return client.get("/api/v1/docs/")


def test_the_page_is_for_those_who_are_signed_in(client, db):
    assert client.get("/api/v1/docs/").headers["Location"].startswith("/accounts/sign-in/")


def test_the_page_lives_on_our_own_files_alone(page):
    assert page.status_code == 200
    addresses = re.findall(r'(?:src|href)="([^"]+)"', page.content.decode())
    files = [one.removeprefix("/static/") for one in addresses if one.startswith("/static/")]
    assert len(files) == 5
    assert all(finders.find(file) for file in files)
    assert [one for one in addresses if not one.startswith("/static/")] == ["/api/v1/docs/?script="]


def test_the_script_of_the_page_reads_our_document(page, client):
    script = client.get("/api/v1/docs/?script=")

    assert script.headers["Content-Type"].startswith("application/javascript")
    assert "/api/v1/schema/" in script.content.decode()


def test_the_document_is_also_had_in_yaml(client, db):
    answer = client.get("/api/v1/schema/", headers={"Accept": "application/vnd.oai.openapi"})

    assert answer.content.startswith(b"openapi: 3.1.1")
