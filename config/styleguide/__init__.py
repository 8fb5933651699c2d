"""The style guide, in development only: every component and page in every state, with invented persons and no database."""
