"""The style guide, in development only: every component and page, with invented persons and no database."""
