"""The database chains each event to the one before it, on commit, and lets nobody change what is in the trail."""

from django.db import migrations

# Deferred to the commit: the head of a chain is locked while nothing else is waited for.
CHAIN = """
ALTER TABLE accounts_audithead SET (fillfactor = 20);

CREATE FUNCTION accounts_chain_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    its_chain uuid := coalesce(NEW.organisation_id, '00000000-0000-0000-0000-000000000000');
    link record;
BEGIN
    LOOP
        UPDATE accounts_audithead AS head
        SET sequence = head.sequence + 1,
            hash = sha256(head.hash || convert_to(format(
                '%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%s',
                head.sequence + 1, NEW.id, NEW.organisation_id, NEW.action, NEW.by_id, NEW.case_id, NEW.person_id,
                NEW.about_id, NEW.reason_id, NEW.number, (extract(epoch FROM NEW.at) * 1000000)::bigint,
                NEW.request_id), 'UTF8'))
        WHERE head.chain = its_chain
        RETURNING head.sequence, head.hash INTO link;
        EXIT WHEN FOUND;
        INSERT INTO accounts_audithead (chain, sequence, hash) VALUES (its_chain, 0, '') ON CONFLICT DO NOTHING;
    END LOOP;
    INSERT INTO accounts_auditlink (chain, sequence, event_id, hash)
    VALUES (its_chain, link.sequence, NEW.id, link.hash);
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION accounts_chain_event() FROM PUBLIC;

CREATE CONSTRAINT TRIGGER chained AFTER INSERT ON accounts_auditevent
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION accounts_chain_event();

CREATE FUNCTION accounts_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The trail is only added to.' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER only_added_to BEFORE UPDATE OR DELETE ON accounts_auditevent
FOR EACH STATEMENT EXECUTE FUNCTION accounts_refuse_change();
CREATE TRIGGER only_added_to BEFORE UPDATE OR DELETE ON accounts_auditlink
FOR EACH STATEMENT EXECUTE FUNCTION accounts_refuse_change();
CREATE TRIGGER only_moved_on BEFORE DELETE ON accounts_audithead
FOR EACH STATEMENT EXECUTE FUNCTION accounts_refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON accounts_auditevent
FOR EACH STATEMENT EXECUTE FUNCTION accounts_refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON accounts_auditlink
FOR EACH STATEMENT EXECUTE FUNCTION accounts_refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON accounts_audithead
FOR EACH STATEMENT EXECUTE FUNCTION accounts_refuse_change();
"""
UNCHAIN = """
DROP TRIGGER chained ON accounts_auditevent;
DROP TRIGGER only_added_to ON accounts_auditevent;
DROP TRIGGER only_added_to ON accounts_auditlink;
DROP TRIGGER only_moved_on ON accounts_audithead;
DROP TRIGGER never_emptied ON accounts_auditevent;
DROP TRIGGER never_emptied ON accounts_auditlink;
DROP TRIGGER never_emptied ON accounts_audithead;
DROP FUNCTION accounts_chain_event();
DROP FUNCTION accounts_refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_audit_trail")]
    operations = [migrations.RunSQL(CHAIN, UNCHAIN)]
