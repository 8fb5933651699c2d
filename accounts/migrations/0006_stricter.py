import datetime

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0005_sign_in")]

    operations = [
        migrations.AddField(
            model_name="session",
            name="idle",
            field=models.DurationField(default=datetime.timedelta(minutes=30)),
        ),
        # Who administers rests for half as long: their sessions begin anew.
        migrations.RunSQL(
            "DELETE FROM accounts_session USING accounts_user AS owner "
            "WHERE owner.id = user_id AND owner.role = 'administrator'",
            migrations.RunSQL.noop,
        ),
        migrations.RemoveConstraint(
            model_name="letter",
            name="letter_kind_is_known",
        ),
        migrations.AlterField(
            model_name="letter",
            name="kind",
            field=models.CharField(
                choices=[
                    ("invitation", "Invitation"),
                    ("break_glass", "A case was opened in an emergency"),
                    ("review", "Nobody has looked at an emergency opening"),
                    ("lockdown", "The organisation was locked down"),
                    ("lifted", "The lockdown was lifted"),
                    ("handed_over", "A case was handed over"),
                    ("task", "A task for an interpreter"),
                    ("reset", "A new password was asked for"),
                    ("new_device", "Signed in on a new device"),
                    ("device_of_colleague", "A colleague signed in on a new device"),
                    ("lost_device", "Signed out everywhere by a colleague"),
                    ("sign_in_changed", "Password or second factor changed"),
                ],
                max_length=20,
            ),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "invitation",
                            "break_glass",
                            "review",
                            "lockdown",
                            "lifted",
                            "handed_over",
                            "task",
                            "reset",
                            "new_device",
                            "device_of_colleague",
                            "lost_device",
                            "sign_in_changed",
                        ],
                    )
                ),
                name="letter_kind_is_known",
            ),
        ),
    ]
