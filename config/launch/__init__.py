"""Starts what the product stands on: PostgreSQL, Redis, web, worker and beat. Imports no Django.

For trying out and for tests. In production docker-compose.yml starts the same programs.
"""
