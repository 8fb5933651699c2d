"""Invented rows for the lists."""

from deadlines.views.choosing import options

from .people import CHILD, FATHER, MOTHER

CASES: list[dict] = [
    {
        "url": "#", "reference": "KZ-2022-0001", "code": "7K4-QM9X", "persons": "3", "country": "Kazakhstan",
        "status": "barred_contested", "status_word": "Removal barred, contested",
        "flag": {"level": "critical", "word": "Act now"},
        "deadline": {"words": "Fri 30 Dec", "state": "open", "near": "critical", "state_word": "in 3 days"},
    },
    {
        "url": "#", "reference": "KZ-2022-0014", "code": "2HW-9T4C", "persons": "1", "country": "Kazakhstan",
        "status": "unknown", "status_word": "Not known: ask a lawyer",
        "flag": {"level": "warning", "word": "Soon"},
        "deadline": {"words": "Tue 3 Jan", "state": "open", "near": "warning", "state_word": "in 7 days"},
    },
    {
        "url": "#", "reference": "GE-2022-0107", "code": "QX3-M27F", "persons": "2", "country": "Georgia",
        "status": "no_bar_found", "status_word": "No bar found in this record",
        "flag": {"level": "notice", "word": "Note"}, "deadline": None,
    },
    {
        "url": "#", "reference": "KZ-2022-0032", "code": "B6P-4KD8", "persons": "5", "country": "Kazakhstan",
        "status": "barred", "status_word": "Removal barred", "flag": None,
        "deadline": {"words": "Tue 28 Feb", "state": "open", "near": "", "state_word": "in 9 weeks"},
    },
]  # fmt: skip

PEOPLE: list[dict] = [
    {
        "url": "#", "name": FATHER, "other_names": "Pavel Ryabinin", "born": "1994", "nationalities": "Russia",
        "case": "KZ-2022-0001", "role": "principal", "status": "barred_contested",
        "status_word": "Removal barred, contested",
    },
    {
        "url": "#", "name": MOTHER, "other_names": "Marina Ryabinina", "born": "March 1996",
        "nationalities": "Russia", "case": "KZ-2022-0001", "role": "spouse", "status": "barred_contested",
        "status_word": "Removal barred, contested",
    },
    {
        "url": "#", "name": CHILD, "other_names": "", "born": "4 May 2016", "nationalities": "Russia",
        "case": "KZ-2022-0001", "role": "child", "status": "barred_contested",
        "status_word": "Removal barred, contested",
    },
    {
        "url": "#", "name": "محمد رضا نوری", "other_names": "Mohammad Reza Noori", "born": "not recorded",
        "nationalities": "Afghanistan", "case": "KZ-2022-0014", "role": "principal", "status": "unknown",
        "status_word": "Not known: ask a lawyer",
    },
]  # fmt: skip

FILTERS: list[dict] = [
    {
        "id": "scope", "name": "scope", "label": "Whose",
        "options": options((("team", "My team"), ("me", "Mine")), "me"),
    },
    {
        "id": "status", "name": "status", "label": "Removal",
        "options": options((("", "Every answer"), ("unknown", "Not known")), ""),
    },
]  # fmt: skip
