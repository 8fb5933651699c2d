import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import accounts.ids

# Numbers of generations are not given back, not even by a change that is undone: what a process keeps under a number
# is never taken for something else.
GENERATIONS = "CREATE SEQUENCE deadlines_generation;"

# Of a case: the law in force, the law it was last assessed under, and its deadlines that a change of law moved forward.
LAW_OF = """
CREATE FUNCTION deadlines_law_of(
    of_case uuid, OUT generation bigint, OUT assessed_under bigint, OUT moved text
) LANGUAGE plpgsql STABLE AS $body$
BEGIN
    SELECT coalesce(max(change.generation), 0) INTO generation FROM deadlines_lawchange AS change;
    SELECT assessment.generation INTO assessed_under
    FROM deadlines_assessment AS assessment WHERE assessment.case_id = of_case;
    SELECT coalesce(json_agg(deadline), '[]') INTO moved
    FROM deadlines_deadline AS deadline
    WHERE deadline.case_id = of_case AND deadline.moved_at IS NOT NULL AND deadline.moved_seen_at IS NULL;
END
$body$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_users_and_teams"),
        ("cases", "0008_sort_name"),
        ("deadlines", "0003_rule_review"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="LawChange",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("pack", "A pack is installed"),
                            ("shipped", "The shipped pack applies again"),
                            ("day", "A day is closed or worked"),
                            ("program", "The program came with other law"),
                        ],
                        max_length=7,
                    ),
                ),
                ("code", models.CharField(blank=True, max_length=3)),
                ("version", models.CharField(blank=True, max_length=20)),
                ("text", models.TextField(blank=True)),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("region", models.CharField(blank=True, max_length=6)),
                ("day", models.DateField(null=True)),
                ("name", models.CharField(blank=True, max_length=200)),
                ("worked", models.BooleanField(default=False)),
                ("proposed_at", models.DateTimeField()),
                ("applied_by", models.CharField(blank=True, max_length=100)),
                ("applied_at", models.DateTimeField(null=True)),
                ("generation", models.BigIntegerField(null=True, unique=True)),
                ("listed_through", models.UUIDField(null=True)),
                ("listed", models.PositiveIntegerField(default=0)),
                ("listed_under", models.BigIntegerField(null=True)),
                ("listed_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="LawEffect",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("earliest", models.DateField(null=True)),
                ("differences", models.JSONField()),
            ],
        ),
        migrations.AddField(
            model_name="assessment",
            name="generation",
            field=models.BigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="deadline",
            name="moved_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="deadline",
            name="moved_from",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="deadline",
            name="moved_from_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="deadline",
            name="moved_seen_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="deadline",
            name="moved_seen_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                db_index=False,
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="deadline",
            name="moved_under",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddIndex(
            model_name="assessment",
            index=models.Index(
                condition=models.Q(("failures", 0)),
                fields=["generation", "next_due_at", "id"],
                name="assessment_by_generation",
            ),
        ),
        migrations.AddField(
            model_name="lawchange",
            name="organisation",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="law_changes",
                to="accounts.organisation",
            ),
        ),
        migrations.AddField(
            model_name="lawchange",
            name="proposed_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="laweffect",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="cases.case"
            ),
        ),
        migrations.AddField(
            model_name="laweffect",
            name="change",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="effects",
                to="deadlines.lawchange",
            ),
        ),
        migrations.AddConstraint(
            model_name="lawchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("applied_at", None), ("generation", None)),
                    models.Q(("applied_at__isnull", False), ("generation__isnull", False)),
                    _connector="OR",
                ),
                name="lawchange_in_force_since_it_is_applied",
            ),
        ),
        migrations.AddConstraint(
            model_name="lawchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "pack"), _negated=True),
                    models.Q(models.Q(("text", ""), _negated=True), models.Q(("sha256", ""), _negated=True)),
                    _connector="OR",
                ),
                name="lawchange_keeps_its_pack",
            ),
        ),
        migrations.AddConstraint(
            model_name="lawchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "day"), _negated=True), ("day__isnull", False), _connector="OR"
                ),
                name="lawchange_names_its_day",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lawchange",
            trigger=pgtrigger.compiler.Trigger(
                name="applied_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."generation" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="cf0deeb669fc7ed7c7dcdb219b5ad5b52720c8b5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_applied_stays_19451",
                    table="deadlines_lawchange",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="laweffect",
            index=models.Index(fields=["change", "earliest", "id"], name="laweffect_earlier_first"),
        ),
        migrations.AddConstraint(
            model_name="laweffect",
            constraint=models.UniqueConstraint(
                fields=("change", "case"), name="laweffect_once_for_each_case"
            ),
        ),
        migrations.RunSQL(GENERATIONS, "DROP SEQUENCE deadlines_generation;"),
        migrations.RunSQL(LAW_OF, "DROP FUNCTION deadlines_law_of(uuid);"),
    ]
