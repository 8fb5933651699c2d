"""How facts, dates, countries and questions are put into words."""
