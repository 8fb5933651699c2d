"""What happens to a row is kept by the database itself, so that no path through the code can forget it."""

import pghistory


def keep_history(model):
    """Give `model` an append-only table of events: one row for each insert, update and delete, by trigger."""
    return pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())(model)
