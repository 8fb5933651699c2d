"""The published OpenAPI document, and whether an answer is one that it describes."""

import json
import re
from functools import cache

from jsonschema import Draft202012Validator

from config.api.views import document

PROBLEM = "application/problem+json"


def routes():
    """Return every (method, path) of the document."""
    return sorted((method, path) for path, item in document()["paths"].items() for method in item)


def operation(method, path):
    """Return the description of what is done by `method` at an address, given without its query."""
    for template, item in document()["paths"].items():
        if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path) and method in item:
            return item[method]
    return None


def assert_described(method, path, response):
    """Fail unless the document names the status, the media type and the shape of the answer."""
    described = operation(method, path)
    assert described, f"{method} {path} is not in the document"
    answers = described["responses"]
    assert str(response.status_code) in answers, f"{method} {path} does not name {response.status_code}"
    media_type = response.headers["Content-Type"].partition(";")[0]
    content = answers[str(response.status_code)]["content"]
    assert media_type in content, f"{method} {path} answers in {media_type}"
    if response.status_code >= 400:
        assert media_type == PROBLEM
    error = next(validator(json.dumps(content[media_type]["schema"])).iter_errors(response.json()), None)
    assert error is None, f"{method} {path}: {error.json_path} {error.message}"


@cache
def validator(schema):
    """Return the validator of a schema of the document, given as JSON."""
    return Draft202012Validator(json.loads(schema) | {"components": document()["components"]})
