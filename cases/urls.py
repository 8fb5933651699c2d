"""Addresses of the pages that change a case; of a person, and of what an organisation keeps for how long.

Those that show what follows in law stand a floor above.
"""

from django.urls import path

from . import views

app_name = "cases"
urlpatterns = [
    path("new/", views.open_case, name="new"),
    path("emergency/", views.must_see, name="emergency"),
    path("emergencies/", views.emergencies, name="emergencies"),
    path("emergencies/<uuid:pk>/end/", views.end_emergency, name="end-emergency"),
    path("emergencies/<uuid:pk>/review/", views.review_emergency, name="review-emergency"),
    path("tasks/", views.tasks, name="tasks"),
    path("tasks/<uuid:pk>/", views.task, name="task"),
    path("<uuid:pk>/access/", views.case_access, name="access"),
    path("<uuid:pk>/close/", views.close, name="close"),
    path("<uuid:pk>/reopen/", views.reopen, name="reopen"),
    path("<uuid:pk>/hold/", views.hold_case, name="hold"),
    path("<uuid:pk>/tasks/new/", views.new_task, name="new-task"),
    path("<uuid:pk>/tasks/<uuid:task_pk>/end/", views.end_of_task, name="end-task"),
    path("<uuid:pk>/persons/new/", views.add_person, name="add-person"),
    path("<uuid:pk>/proceedings/new/", views.open_proceeding, name="open-proceeding"),
    path("<uuid:pk>/log/", views.choose_kind, name="record"),
    path("<uuid:pk>/log/<slug:kind>/", views.record_fact, name="record-kind"),
    path("<uuid:pk>/facts/<uuid:fact_pk>/correct/", views.correct_fact, name="correct"),
    path("<uuid:pk>/facts/<uuid:fact_pk>/withdraw/", views.withdraw_fact, name="withdraw"),
]

of_people = [
    path("<uuid:pk>/", views.person_page, name="person"),
    path("<uuid:pk>/basis/", views.basis, name="basis"),
    path("<uuid:pk>/basis/<uuid:basis_pk>/withdraw/", views.withdraw, name="withdraw"),
    path("<uuid:pk>/received/", views.recipient, name="recipient"),
    path("<uuid:pk>/hold/", views.hold_person, name="hold"),
    path("<uuid:pk>/copy/", views.copy, name="copy"),
    path("<uuid:pk>/erase/", views.erase, name="erase"),
]
of_organisation = [
    path("retention/", views.retention, name="retention"),
    path("retention/<uuid:pk>/erase/", views.erase_due, name="erase-due"),
    path("retention/<uuid:pk>/keep/", views.keep_due, name="keep-due"),
    path("erasures/", views.erasures, name="erasures"),
    path("erasures/<uuid:pk>/", views.erasure, name="erasure"),
]
