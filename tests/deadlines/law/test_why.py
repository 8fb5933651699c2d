"""Why the law answers as it does: the chain behind each bar and deadline, and what failed of every other bar."""

from random import Random

import pytest

from cases.dates import read_instant
from deadlines.assessment import assess_file, assessment_of
from deadlines.law import explain
from deadlines.law.conditions import CONDITIONS
from deadlines.law.sentences import FactNamed, Several, said
from deadlines.law.why.failing import FAILING
from deadlines.law.why.holding import TOLD
from tests.deadlines.law.cases import APPEALED, APPLIED, CRIMINAL, REFUSED, SENTENCED, case_file, fact
from tests.deadlines.law.random_cases import random_case, random_instant
from tests.reference.expected import CASE


def texts(reasons):
    return [reason["text"] for reason in reasons]


def explained(*facts, at, **case):
    return assess_file(case_file(*facts, **case), at=noon(at), why=True)


def noon(day):
    return read_instant(f"{day}T12:00:00+06:00")


def why_not(assessment, rule):
    removal = assessment["persons"]["p1"]["removal"]
    return next(texts(one["why"]) for one in removal["not_applying"] if one["rule"] == rule)


def test_every_condition_can_be_told_where_it_holds_and_where_it_fails():
    assert set(TOLD) == set(FAILING) == set(CONDITIONS)


def test_the_chain_of_a_bar_leads_from_the_rule_over_the_facts_to_its_end():
    assessment = explained(APPLIED, REFUSED, APPEALED, at="2022-12-15")

    bar = next(b for b in assessment["persons"]["p1"]["removal"]["bars"] if b["rule"] == "KZ-BAR-02")
    assert texts(bar["why"]) == [
        "KZ-BAR-02: Law on Refugees No 216-IV; APPC arts 96, 139",
        "appeal appealed against ruling refused is pending and came in time",
        "it is claimed only: the text or the practice is disputed",
        "it ends when the appeal against the refusal is decided",
    ]
    assert bar["why"][0]["rules"] == ["KZ-BAR-02"]
    assert bar["why"][1]["facts"] == ["refused", "appealed"]


def test_the_chain_of_a_deadline_leads_from_the_fact_over_version_and_count_to_its_state():
    assessment = explained(APPLIED, REFUSED, at="2022-12-15")

    deadline = next(d for d in assessment["deadlines"] if d["rule"] == "KZ-APP-01")
    chain = texts(deadline["why"])
    assert chain[0] == "ruling refused starts it"
    assert chain[1].startswith("KZ-APP-01 as in force since 2021-07-01: ")
    assert chain[2:-1] == deadline["steps"]
    assert chain[-1] == "nothing recorded meets it, and it runs"


@pytest.mark.parametrize(
    "facts, at, rule, reason",
    [
        ((), "2022-12-15", "KZ-BAR-01", "no application in a proceeding of kind asylum is recorded"),
        (
            (APPLIED, REFUSED),
            "2022-12-15",
            "KZ-BAR-01",
            "application applied has been answered by ruling refused",
        ),
        (
            (fact(APPLIED, withdrawn_on="2022-10-20"),),
            "2022-12-15",
            "KZ-BAR-01",
            "application applied was withdrawn",
        ),
        (
            (APPLIED, REFUSED, fact(APPEALED, withdrawn_on="2022-12-12")),
            "2022-12-15",
            "KZ-BAR-02",
            "appeal appealed was withdrawn",
        ),
        (
            (APPLIED, REFUSED, fact(APPEALED, lodged_on="2023-06-01")),
            "2023-06-15",
            "KZ-BAR-02",
            "appeal appealed came after 2023-02-28, the last day under KZ-APP-04",
        ),
        (
            (APPLIED, REFUSED),
            "2023-06-15",
            "KZ-BAR-03",
            "the time under KZ-APP-04 for ruling refused ended on 2023-02-28",
        ),
        ((APPLIED,), "2022-12-15", "GEN-BAR-01", "no stay has been asked for"),
        ((APPLIED,), "2022-12-15", "GEN-BAR-PERIOD", "no ruling gives a period to leave"),
        (
            (APPLIED, REFUSED),
            "2022-12-15",
            "KZ-STAY-01",
            "no order to send the person away stands",
        ),
    ],
)
def test_a_bar_that_does_not_apply_says_which_condition_failed(facts, at, rule, reason):
    assert reason in why_not(explained(*facts, at=at), rule)


def test_an_application_of_another_sort_says_what_the_rule_asks_for():
    later = {"asylum": {"kind": "asylum", "persons": ["p1"], "procedure": "regular", "subsequent": 1}}

    assessment = explained(APPLIED, at="2022-12-15", proceedings=later | {"criminal": CRIMINAL})

    assert why_not(assessment, "KZ-BAR-01") == ["application applied: subsequent is 1; the rule asks for 0"]


def test_a_date_that_leaves_open_what_has_happened_is_told_as_a_doubt():
    assessment = explained(APPLIED, REFUSED, fact(APPEALED, lodged_on="2022-12"), at="2022-12-15")

    assert texts(assessment["doubts"]) == [
        "whether appeal appealed has happened yet is not known: it is read both ways"
    ]


def test_without_being_asked_an_assessment_gives_no_reasons():
    assessment = assess_file(case_file(APPLIED, SENTENCED), at=noon("2022-12-15"))

    removal = assessment["persons"]["p1"]["removal"]
    assert not {"doubts"} & set(assessment)
    assert "not_applying" not in removal
    assert all("why" not in row for row in (*removal["bars"], *assessment["deadlines"]))


@pytest.mark.parametrize("seed", range(150))
def test_every_rule_that_may_bar_is_told_of_for_every_person(seed):
    document, at = random_case(seed), random_instant(Random(seed))

    assessment = assessment_of(document, at=at)
    why = explain(assessment)

    rules = {rule.id for pack in assessment.packs for rule in pack.barring}
    for person, assessed in assessment.persons.items():
        failed = {one.rule.id: one.sentences for one in why.not_applying[person]}
        stand = {bar.rule.id for found in assessed.protections.values() for bar in found.bars}
        assert stand <= rules - set(failed)
        assert all(failed.values()), f"{failed}: nothing is said of why it does not stand"
        assert {rule for who, rule, _ in why.bars if who == person} == rules - set(failed)
    known = {named["id"] for named in document["facts"]}
    said_of = [
        *why.doubts,
        *(one for chain in (*why.bars.values(), *why.deadlines.values()) for one in chain),
    ]
    assert {named for sentence in said_of for named in sentence.facts} <= known


def test_the_reasons_of_the_reference_case_name_the_appeal():
    assessment = assess_file(CASE, at=read_instant("2022-12-28T18:00:00+06:00"), why=True)

    for person in assessment["persons"].values():
        claimed = [bar for bar in person["removal"]["bars"] if bar["rule"] == "KZ-BAR-02"]
        assert "appeal f8 against ruling f6 is pending and came in time" in texts(claimed[0]["why"])


def test_a_sentence_is_its_english_text_and_keeps_what_it_was_made_of():
    sentence = said("{facts} came late under {rule}", facts=Several([FactNamed("f1", "appeal")]), rule="X")

    assert sentence == "appeal f1 came late under X"
    assert (sentence.template, sentence.facts) == ("{facts} came late under {rule}", ("f1",))
