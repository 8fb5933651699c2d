"""A document becomes the text of a case file, in YAML or JSON; `read` makes the same document of it again."""

import json
import re
from typing import Any

import yaml

from .yaml_text import FRACTION, WHOLE_NUMBER


def to_yaml(document: dict[str, Any]) -> str:
    """Return the document as YAML. Words that YAML 1.1 takes for something else, such as NO, are quoted."""
    return yaml.dump(document, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)


def to_json(document: dict[str, Any]) -> str:
    """Return the document as JSON."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


class _Dumper(yaml.SafeDumper):
    """Writes no aliases, dates without quotes, and quotes what YAML 1.1 or 1.2 would not read as text."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


DATES = "tag:yaml.org,2002:timestamp"
_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != DATES]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}
for tag, pattern in (("tag:yaml.org,2002:int", WHOLE_NUMBER), ("tag:yaml.org,2002:float", FRACTION)):
    _Dumper.add_implicit_resolver(tag, re.compile(rf"(?:{pattern.pattern})\Z"), list("-+.0123456789"))
