"""Why a pack is refused."""


class PackError(ValueError):
    """The pack is not fit for use. `rule` is the rule at fault, None where it is the pack as a whole."""

    def __init__(
        self, pack: str, rule: str | None, message: str, *, line: int | None = None, example: str = ""
    ):
        self.pack, self.rule, self.line, self.example = pack, rule, line, example
        self.message = message
        place = f"{pack}, line {line}" if line else pack
        named = f"{rule}, example “{example}”" if example else rule
        super().__init__(": ".join(part for part in (place, named, message) if part))
