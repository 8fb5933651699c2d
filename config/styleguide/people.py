"""Invented persons, facts, bars, flags and deadlines, in the shapes the components expect."""

MARKS = {
    "read": {"mark": "read", "word": "Text read", "explanation": "the text of the law was read"},
    "read-p": {"mark": "read-p", "word": "Read in part", "explanation": "only part of the text was read"},
    "secondary": {
        "mark": "secondary",
        "word": "Secondary source",
        "explanation": "someone who writes about the law says so",
    },
    "unverified": {
        "mark": "unverified",
        "word": "Not verified",
        "explanation": "no text was checked: ask a lawyer before relying on it",
    },
}
FATHER, MOTHER, CHILD = "Павел Рябинин", "Марина Рябинина", "Лев Рябинин"
PACK = "Rules for Kazakhstan, version 2026.1: a draft that no lawyer of the country has reviewed yet."

APPEAL_BAR = {
    "title": "Appeal against the refusal of refugee status",
    "kind": "claimed; its reading is contested",
    "rule": "KZ-BAR-02",
    "citation": "Law on Refugees No 216-IV; Administrative Procedural and Process Code, arts 96, 139",
    "evidence": MARKS["unverified"],
    "since": "9 December 2022 at the latest",
    "ends_when": "the appeal against the refusal is decided",
    "facts": [
        {"words": "Ruling: refused, 30 November 2022", "url": "#"},
        {"words": "Appeal, by 9 December 2022", "url": "#"},
    ],
}
APPLICANT_BAR = {
    "title": "Applicant for refugee status",
    "kind": "by law",
    "rule": "KZ-BAR-01",
    "citation": "Law on Refugees No 216-IV, art. 18",
    "evidence": MARKS["secondary"],
    "since": "between 26 September and 3 October 2022",
    "ends_when": "the authority has ruled on the application",
    "facts": [{"words": "Application, between 26 September and 3 October 2022", "url": "#"}],
}
MEASURE_BAR = {
    "title": "Interim measure of the Human Rights Committee",
    "kind": "asked for, not indicated",
    "rule": "UN-02",
    "citation": "Optional Protocol to the Covenant; Rules of Procedure, rule 94",
    "evidence": MARKS["read"],
    "since": "",
    "ends_when": "the Committee has answered",
    "facts": [{"words": "Request to the Human Rights Committee, 28 December 2022", "url": "#"}],
}
NOT_HERE = {
    "title": "European Court of Human Rights, rule 39",
    "rule": "COE-03",
    "why": "Kazakhstan is not a party to the Convention.",
}
SERVICE_MISSING = {
    "words": "The day the refusal was served",
    "why": "It starts the time limit. Until it is known, the count runs from the day of the ruling.",
    "url": "#",
    "action": "Add the day of service",
}


def banner(uid: str, status: str, word: str, person: str = FATHER, **more) -> dict:
    """Return a banner for `person`; `more` fills or replaces any part of it."""
    why = {"bars": [], "not_in_force": [], "missing": [], "not_available": [NOT_HERE]} | more.pop("why", {})
    return {
        "id": f"banner-{uid}-{status}-{len(person)}",
        "person": person,
        "status": status,
        "word": word,
        "since": "",
        "why": why,
        "pack": PACK,
    } | more


def contested(uid: str, person: str = FATHER, **more) -> dict:
    """Return the banner of someone whose appeal is pending."""
    return banner(
        uid,
        "barred_contested",
        "Removal barred, contested",
        person,
        **{
            "since": "9 December 2022 at the latest",
            "ground": "The appeal against the refusal of 30 November is pending "
            "(Law on Refugees; reading contested; text not verified).",
            "why": {
                "bars": [APPEAL_BAR],
                "not_in_force": [MEASURE_BAR],
                "missing": [SERVICE_MISSING],
            },
        }
        | more,
    )


def flag(uid: str, level: str, text: str, **more) -> dict:
    """Return a flag of `level`."""
    words = {"critical": "Act now", "warning": "Soon", "notice": "Note", "info": "For information"}
    name = f"flag-{uid}-{level}-{len(text)}"
    return {"id": name, "level": level, "word": words[level], "text": text} | more


def case_flags(uid: str, level: str) -> dict:
    """Return what one case asks for at a level, as Today shows it."""
    own = [one for one in flags(uid) if one["level"] == level]
    grounds = [ground for one in own for ground in one.get("grounds", ())]
    return own[0] | {
        "case": "7K4-QM9X",
        "case_url": "#",
        "who": "1 person",
        "texts": [one["text"] for one in own],
        "grounds": grounds,
    }


def flags(uid: str, **more) -> list[dict]:
    """Return flags of every level, the most urgent first; `more` goes on each."""
    return [
        flag(
            uid,
            "critical",
            "The expulsion can be carried out while a bar to removal is claimed.",
            since="28 December, 17:30",
            grounds=[
                {"words": "Ruling on appeal: upheld, expulsion, 28 December 2022", "url": "#"},
                {"words": "KZ-BAR-02"},
            ],
            action={"url": "#", "words": "Ask for a stay"},
            **more,
        ),
        flag(
            uid,
            "critical",
            "He is being moved to the border, and the border guard has not been told of the bar.",
            since="29 December, 08:45",
            action={"url": "#", "words": "Record the notice"},
            **more,
        ),
        flag(
            uid,
            "warning",
            "The State he fled looks for him: an expulsion there may be an extradition in disguise.",
            since="7 December",
            grounds=[{"words": "Wanted notice of Russia, known by 7 December 2022", "url": "#"}],
            **more,
        ),
        flag(
            uid,
            "notice",
            "This answer rests on a rule whose text nobody has verified.",
            action={"url": "#", "words": "See the rule"},
            **more,
        ),
        flag(uid, "info", "A bar to removal is in force.", **more),
    ]


def day(weekday: str, number: int, month: str, words: str) -> dict:
    """Return a day for the timetable."""
    return {"weekday": weekday, "number": number, "month": month, "words": words}


CASES_FIRST_DAY = day("Fri", 30, "Dec 2022", "Friday 30 December 2022")
COUNT = [
    "Starts the day after 30 November 2022, the day of the ruling: its service is not recorded.",
    "One month: 30 December 2022.",
    "Friday, an open day.",
]


def deadline(uid: str, title: str, **more) -> dict:
    """Return a deadline for a card or a row, open and three days away unless `more` says otherwise."""
    return {
        "id": f"deadline-{uid}-{len(title)}",
        "title": title,
        "day": CASES_FIRST_DAY,
        "words": "File by Friday 30 December 2022.",
        "state": "open",
        "state_word": "in 3 days",
        "near": "critical",
        "last_day": "Tuesday 28 February 2023",
        "persons": f"{FATHER}, {MOTHER}, {CHILD}",
        "case": "7K4-QM9X",
        "case_url": "#",
        "citation": "Law on Refugees No 216-IV",
        "rule": "KZ-APP-04",
        "evidence": MARKS["unverified"],
        "steps": COUNT,
    } | more


def deadlines(uid: str) -> list[dict]:
    """Return deadlines in every state and at every distance."""
    february = day("Tue", 28, "Feb 2023", "Tuesday 28 February 2023")
    return [
        deadline(
            uid, "Challenge to the refusal", action={"url": "#", "words": "Record the appeal"}, open=True
        ),
        deadline(
            uid,
            "Appeal against the expulsion",
            state_word="in 6 days",
            near="warning",
            last_day="",
            day=day("Mon", 2, "Jan 2023", "Monday 2 January 2023"),
            words="File by Monday 2 January 2023.",
        ),
        deadline(
            uid,
            "Complaint to the higher authority",
            day=february,
            words="File by Tuesday 28 February 2023.",
            state_word="in 9 weeks",
            near="",
            last_day="",
            rule="KZ-APP-01",
            citation="Administrative Procedural and Process Code, art. 92",
            evidence=MARKS["read-p"],
        ),
        deadline(
            uid,
            "Release or renew the detention",
            state="missed",
            state_word="missed 2 days ago",
            near="",
            last_day="",
            rule="KZ-DET-01",
            citation="Constitution, art. 16",
            evidence=MARKS["secondary"],
            persons=FATHER,
        ),
        deadline(
            uid,
            "Court action after a complaint",
            day=None,
            words="Cannot be counted: the day the complaint was answered is missing.",
            state="unknown",
            state_word="Not known",
            near="",
            last_day="",
            steps=[],
        ),
        deadline(
            uid,
            "Challenge to the refusal, first filing",
            state="met",
            state_word="filed 9 December",
            near="",
            last_day="",
        ),
        deadline(
            uid, "Apply for refugee status", state="late", state_word="filed late", near="", last_day=""
        ),
        deadline(
            uid, "Reasons for the appeal", state="moot", state_word="no longer needed", near="", last_day=""
        ),
    ]


def rows(uid: str) -> list[dict]:
    """Return the same deadlines as a register shows them: outside a case nobody is named."""
    return [deadline | {"persons": "3 persons"} for deadline in deadlines(uid)]


ACTIONS = [
    {"url": "#", "words": "Correct", "icon": "edit"},
    {"url": "#", "words": "Withdraw", "icon": "withdraw"},
    {"url": "#", "words": "Record its service", "icon": "add"},
]


def fact(uid: str, when: str, what: str, **more) -> dict:
    """Return a confirmed fact with an exact date."""
    return {
        "id": f"fact-{uid}-{len(what)}-{len(when)}",
        "when": when,
        "exact": True,
        "what": what,
        "certainty": "confirmed",
        "recorded": "the same day by A. Seitova",
        "actions": ACTIONS,
    } | more


def facts(uid: str) -> list[dict]:
    """Return a timeline with every kind of entry, latest first."""
    return [
        fact(uid, "30 December 2022, 06:15", "Removal set for a flight", about=FATHER, ahead=True,
             detail="Almaty to Moscow, removal to Russia", certainty="reported", certainty_word="Reported"),
        fact(uid, "29 December 2022, 08:40", "Moved to the border", about=FATHER, detail="To Russia",
             source="his wife by telephone", recorded="29 December, 08:45 by A. Seitova"),
        fact(uid, "28 December 2022", "Ruling on appeal: upheld", about="Criminal proceeding, district court",
             detail="Orders: expulsion", recorded="28 December, 17:30 by D. Akhmetov"),
        fact(uid, "9 December 2022 or before", "Appeal against the refusal", exact=False,
             about="Asylum proceeding", detail="To a court, for all three persons"),
        fact(uid, "7 December 2022 or before", "Wanted notice of Russia", exact=False, about=FATHER,
             detail="List not known", certainty="disputed", certainty_word="Disputed"),
        fact(uid, "30 November to 5 December 2022", "Ruling: convicted", exact=False,
             about="Criminal proceeding, district court", detail="Orders: expulsion, leave by a day"),
        fact(uid, "30 November 2022", "Ruling: refused", about="Asylum proceeding, local executive body"),
        fact(uid, "29 November 2022", "Ruling: refused", about="Asylum proceeding", recorded="",
             withdrawn={"on": "2 December 2022", "reason": "the letter bears the 30th."},
             replaced_by={"url": "#", "words": "See what replaced it"}, actions=[]),
        fact(uid, "26 to 27 September 2022", "Crossed the border", exact=False, about=FATHER,
             detail="From Russia, on foot, outside a checkpoint"),
    ]  # fmt: skip
