"""The reference case, sent to the running server as the file that it is."""

import json

import pytest

from cases.models import Case
from tests.reference.expected import CASE, EXPECTED, FOLDER, assert_holds

FILES = {
    "application/yaml": (FOLDER / "reference-case.yaml").read_bytes(),
    "application/json": json.dumps(CASE).encode(),
}


@pytest.mark.parametrize("media_type", FILES)
def test_the_server_says_at_each_hour_what_it_must(post, media_type):
    for expected in EXPECTED:
        at = expected["at"]
        status, assessment = post("assess", FILES[media_type], media_type, at=at, known_at=at)

        assert (status, assessment["at"]) == (200, at)
        assert_holds(expected, assessment)


def test_nothing_of_it_is_stored(post):
    status, _ = post("assess", FILES["application/yaml"], "application/yaml")

    assert status == 200
    assert not Case.objects.exists()


def test_a_reference_to_nothing_is_refused_with_its_path(post):
    broken = FILES["application/yaml"].replace(b"against: f6", b"against: f99")

    status, problem = post("assess", broken, "application/yaml")

    assert status == 400
    assert "facts[7].against" in json.dumps(problem)
    assert "f99" in json.dumps(problem)
