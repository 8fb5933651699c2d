"""What befell the invented persons: one function for each course a case can take."""
