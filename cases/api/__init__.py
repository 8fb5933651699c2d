"""Cases, their persons, proceedings and facts, read and written in the words of the case file."""
