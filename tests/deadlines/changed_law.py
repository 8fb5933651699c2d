"""A small pack for a country that is shipped with none, in as many versions as a test needs."""

from cases.actions import add_person, open_case, open_proceeding, record_fact
from deadlines import changing_law

PACK = """
code: UZ
name: A pack for tests
version: "{version}"
status: draft
counting: CAUTIOUS
rules:
  - id: UZ-APP-90
    title: Appeal within {period}
    limit:
      kind: appeal
      starts: [{{fact: ruling, instance: first, outcome: refusal}}]
      basis: served
      met_by: [{{fact: appeal, remedy: appeal}}]
    versions: [{{period: {period}, evidence: read, confidence: H, source: An Act}}]
    examples:
      - {{title: from service, due: {{trigger: 2026-03-02}}, file_by: {ends}, last_day: {last}}}
  - id: UZ-BAR-90
    title: No removal in the window
    bar:
      class: A-WINDOW
      acts: [removal]
      orders: any
      while_any: [window_open: {{under: [UZ-APP-90]}}]
    versions: [{{evidence: read, confidence: H, source: An Act}}]
    examples:
      - title: the window is open
        case:
          proceedings: {{asylum: {{kind: asylum, persons: [p1], procedure: regular, subsequent: 0}}}}
          facts: [{{id: f1, type: ruling, proceeding: asylum, pronounced_on: 2026-03-02, outcome: rejected}}]
        at: 2026-03-03
        bars: {{UZ-BAR-90: true}}
"""


def pack(version="2026.1", days=14):
    """Return the text of a pack in which an appeal is due so many days after service on 2 March 2026."""
    last = f"2026-03-{2 + days:02}"
    return PACK.format(version=version, period=f"{days} days", ends=last, last=last)


def install(text, at):
    """Make the pack law from `at` on, without looking at what it does."""
    change = changing_law.new_pack(text, "UZ.yaml", at=at)
    changing_law.apply([change], by="the account of a test", at=at)
    return change


def close_day(day, at, *, worked=False, region=""):
    change = changing_law.new_day("UZ", day, "Mourning", region=region, worked=worked, at=at)
    changing_law.apply([change], by="the account of a test", at=at)
    return change


def refused(team, *, by, at, reference="UZ-2026-0001", pronounced_on="2026-03-02", served_on="2026-03-02"):
    """Return a case in which an asylum application was refused and the refusal served."""
    who = {"by": by, "at": at}
    case = open_case(team=team, reference=reference, jurisdiction="UZ", **who)
    part = add_person(
        case, role="principal", names=[{"text": "Жилина", "kind": "passport"}], nationalities=["RU"], **who
    )
    asylum = open_proceeding(
        case, kind="asylum", persons=[part.person], procedure="regular", subsequent=0, **who
    )
    ruling = record_fact(
        case,
        "ruling",
        proceeding=asylum,
        body="authority",
        pronounced_on=pronounced_on,
        outcome="rejected",
        **who,
    )
    record_fact(case, "service", proceeding=asylum, ruling=ruling.pk, received_on=served_on, **who)
    return case
