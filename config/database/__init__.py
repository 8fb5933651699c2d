"""Django's PostgreSQL, with two things more: each transaction knows who acts, and no role serves that sees too much."""
