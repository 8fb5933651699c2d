"""Refusals of the launcher."""


class LaunchError(Exception):
    """What cannot be started, and what to do about it, in one line."""
