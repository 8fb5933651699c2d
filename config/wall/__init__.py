"""The second wall: which rows PostgreSQL shows to the roles that serve, put up anew after every migration.

The first wall is `visible_to(user)`. This one holds where a query forgot it.
"""
