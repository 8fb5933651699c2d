"""What follows in law: rows of deadlines, bars and flags, assessments, and counts without a case."""
