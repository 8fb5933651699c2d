"""Is the process alive; can it work. For the launcher, Docker and whoever watches from outside."""

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe


@login_not_required
@transaction.non_atomic_requests
@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    """Answer 200 while the process serves requests. Asks nothing of the database."""
    return HttpResponse("alive\n", content_type="text/plain")


@login_not_required
@transaction.non_atomic_requests
@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database is there with every migration applied, else 503 and what is missing."""
    missing = _missing()
    return HttpResponse(f"{missing or 'ready'}\n", content_type="text/plain", status=503 if missing else 200)


def _missing() -> str:
    try:
        executor = MigrationExecutor(connection)
    except DatabaseError:
        return "database"
    return "migrations" if executor.migration_plan(executor.loader.graph.leaf_nodes()) else ""
