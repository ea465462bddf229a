-- An account goes with its last post, and takes its rules along; what they told goes with them, also of posts that another
-- account has now.
CREATE TRIGGER alert_rule_goes BEFORE DELETE ON alert_rule BEGIN
    DELETE FROM alert WHERE rule_id = old.id;
END;
