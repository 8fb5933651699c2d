"""Two answers beside each other for the style guide: each way in which one may differ from the other."""

from .people import FATHER

PAST = {"words": "As of 28 December 2022, 18:00, with what was known then", "today_url": "#"}
CONTESTED = {"status": "barred_contested", "words": "Removal barred, contested: appeal pending"}
OPEN = {"status": "no_bar_found", "words": "No bar found in this record"}
COMPLAINT = {"title": "Complaint to the administrative body", "rule": "KZ-APP-01", "who": FATHER, "url": "#"}
BEFORE = {"words": "Thursday 16 March 2023", "detail": "in 11 weeks"}
STAY = {"title": "Nothing undisputed keeps the person here: ask for a stay.", "who": FATHER, "url": ""}
GROUPS = [
    {
        "title": "Answers",
        "rows": [
            {
                "title": "Removal",
                "who": FATHER,
                "url": "#",
                "how": "changes",
                "before": CONTESTED,
                "after": OPEN,
            }
        ],
    },
    {
        "title": "Deadlines",
        "rows": [
            COMPLAINT
            | {"how": "earlier", "how_word": "7 days earlier", "before": BEFORE}
            | {"after": {"words": "Thursday 9 March 2023", "detail": "in 10 weeks"}},
            COMPLAINT | {"how": "goes", "how_word": "gone", "before": BEFORE},
        ],
    },
    {
        "title": "What to do",
        "rows": [
            STAY | {"how": "appears", "how_word": "new", "after": {"level": "critical", "words": "Act now"}},
            STAY
            | {"how": "changes", "before": {"level": "notice", "words": "Note"}}
            | {"after": {"level": "warning", "words": "Soon"}},
        ],
    },
]
