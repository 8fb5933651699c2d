"""How large a case file, and what is in it, may be."""

LARGEST_FILE = 1024 * 1024  # bytes
DEEPEST = 30  # mappings and lists within one another
LONGEST_NUMBER = 18  # characters of a whole number
LONGEST_TEXT = 10_000  # characters
LONGEST_LIST = 1_000  # entries of one list or mapping
