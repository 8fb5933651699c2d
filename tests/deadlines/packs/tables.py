"""What a pack makes of the rows of the law's tables, for tests that type those rows in."""

from deadlines.packs.loading import PackFile, pack_files


def file_of(code: str) -> PackFile:
    """Return the pack of a country or treaty, with its examples and what it leaves out."""
    return next(file for file in pack_files() if file.pack.code == code)


def rows_without_a_rule(code: str, rows: str) -> list[str]:
    """Return which of these rows are neither a rule, whole or in parts, nor left out with a reason."""
    file = file_of(code)
    known = {rule.id for rule in file.pack.rules} | {id_ for id_, why in file.left_out if why}
    return [row for row in rows.split() if row not in known and f"{row}.a" not in known]


def marks_of(code: str) -> dict[str, str]:
    """Return the mark of each rule of a pack that is established better than `unverified`."""
    return {
        rule.id: version.evidence
        for rule in file_of(code).pack.rules
        for version in rule.versions
        if not version.instead and version.evidence != "unverified"
    }


def contested_in(code: str) -> list[str]:
    """Return the rules of a pack that are contested; each bar among them is of that class."""
    contested = [rule for rule in file_of(code).pack.rules if any(v.contested for v in rule.versions)]
    assert {rule.bar.bar_class.value for rule in contested if rule.bar} <= {"CONTESTED"}
    return [rule.id for rule in contested]


def rules_with_few_examples(code: str, least: int = 3) -> list[str]:
    """Return the rules that count, bar or deem, and have fewer worked examples than `least`."""
    file = file_of(code)
    shown = [rule for rule, _example in file.examples]
    working = [r.id for r in file.pack.rules if r.limit or r.bar or r.deemed]
    return [rule for rule in working if shown.count(rule) < least]
