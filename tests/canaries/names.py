"""Invented names in six scripts. Nobody bears one: wherever a part of one is found, it has leaked."""

from dataclasses import dataclass
from itertools import product

# Of each script two words that every name begins with, and syllables that tell the names apart.
SCRIPTS = {
    "Latin": (("Zwyqbrandt", "Quorvexha"), ("ba", "ko", "mi", "ru", "šte", "ži")),
    "Cyrillic": (("Зъюмбрак", "Щыфрулён"), ("ба", "ко", "ми", "ру", "ще", "жи")),
    "Kazakh": (("Әңғұрбөқ", "Қіһүжәлт"), ("бә", "қо", "мі", "рұ", "ңе", "жи")),
    "Persian": (("ظغضبورچ", "پخگثاذن"), ("با", "کو", "می", "رو", "شت", "ژی")),
    "Georgian": (("ჭყჟღრაბ", "წფშძულ"), ("ბა", "კო", "მი", "რუ", "შე", "ჟი")),
    "Armenian": (("Ծխձղաբր", "Փժճշուլ"), ("բա", "կո", "մի", "ռու", "շե", "ժի")),
}


@dataclass(frozen=True)
class Canary:
    """One invented name."""

    script: str
    text: str


def canaries(number: int) -> list[Canary]:
    """Return so many different names, the scripts in turn."""
    endings = {script: product(syllables, repeat=4) for script, (_roots, syllables) in SCRIPTS.items()}
    names = []
    for place in range(number):
        script = list(SCRIPTS)[place % len(SCRIPTS)]
        first, last = SCRIPTS[script][0]
        one, two, three, four = next(endings[script])
        names.append(Canary(script, f"{first}{one}{two} {last}{three}{four}"))
    return names
