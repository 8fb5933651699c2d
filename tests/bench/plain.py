"""The plain Django list that the case list is measured against: the same cases in a table, without a frame.

It passes through the same middleware, and asks for no column more than it shows."""

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from cases.models import Case
from config.urls import urlpatterns as urls_of_the_site

LIST = engines["django"].from_string("""<!doctype html><html lang="en"><title>Cases</title><table>
{% for case in cases %}<tr><td><a href="{% url 'cases:detail' case.pk %}">{{ case.reference }}</a> {{ case.code }}</td>
<td>{{ case.assessment__status }}</td><td>{{ case.assessment__level }}</td>
<td>{{ case.assessment__next_due_at|date:"D j M Y" }}</td><td>{{ case.jurisdiction }}</td></tr>
{% endfor %}</table></html>""")


COLUMNS = (
    "pk",
    "reference",
    "code",
    "jurisdiction",
    *(f"assessment__{key}" for key in ("status", "level", "next_due_at")),
)


def plain_list(request: HttpRequest) -> HttpResponse:
    cases = Case.objects.visible_to(request.user).open().filter(assessment__isnull=False)
    by_urgency = cases.order_by("-assessment__severity", "assessment__next_due_at", "pk")
    return HttpResponse(LIST.render({"cases": by_urgency.values(*COLUMNS)[:50]}, request))


urlpatterns = [path("plain/", plain_list), *urls_of_the_site]
