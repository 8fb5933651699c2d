"""What the watch cannot go past."""


class AssessmentStuck(Exception):
    """An assessment says that it changes at an instant that has already passed."""
