"""The rights of a person over what is held on them: why, how long, by whom received; a copy of it; and its end."""
