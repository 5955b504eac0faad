package org.hersys.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hersys.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class RowSecurityIT {

    private static final String OWN_TABLES = """
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind in ('r', 'p', 'm')
              and c.relname not like 'act\\_%' and c.relname not like 'spring\\_session%' and c.relname <> 'flyway_schema_history'""";

    private static final String OWNERS = """
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = 'public' and p.prosecdef""";

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTableOfOursIsUnderForcedRowSecurity() {
        assertThat(names("select c.relname " + OWN_TABLES + " and not (c.relrowsecurity and c.relforcerowsecurity)"))
                .isEmpty();
    }

    @Test
    void everyTableOfOursHasAPolicy() {
        assertThat(names("select c.relname " + OWN_TABLES
                        + " and not exists (select from pg_policy p where p.polrelid = c.oid)"))
                .isEmpty();
    }

    /** Views that read with their owner's rights, each with its own condition and the test that holds it. */
    private static final Map<String, String> OWNERS_VIEWS = Map.of(
            "prefecture_work", "tasks of the own prefecture, for its desk alone: WaitingIT",
            "prefecture_clock", "deadlines of the own prefecture's cases, for its desk alone: KeptClocksIT",
            "office_clock", "deadlines of the own office's cases: KeptClocksIT");

    @Test
    void everyViewReadsWithTheRightsOfWhoeverAsksOrIsListedHere() {
        assertThat(names("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname = 'public' and c.relkind in ('v', 'm')
                           and not coalesce(c.reloptions::text[] @> array['security_invoker=true'], false)""")).containsExactlyInAnyOrderElementsOf(OWNERS_VIEWS.keySet());
        assertThat(names("select g.grantee::regrole::text from pg_class c, aclexplode(c.relacl) g"
                        + " where c.relname in ('prefecture_work', 'prefecture_clock') and g.grantee <> c.relowner"))
                .containsOnly("hersys_prefecture");
        assertThat(names("select g.grantee::regrole::text from pg_class c, aclexplode(c.relacl) g"
                        + " where c.relname = 'office_clock' and g.grantee <> c.relowner"))
                .containsOnly("hersys_office");
    }

    /** Functions with their owner's rights, and the test that shows what each does. */
    private static final Map<String, String> OWNERS_FUNCTIONS = Map.ofEntries(
            Map.entry("work_item_add", "WorkItemIT"),
            Map.entry("work_item_change", "WorkItemIT"),
            Map.entry("work_item_remove", "WorkItemIT"),
            Map.entry("work_item_ungroup", "WorkItemIT"),
            Map.entry("case_grant_follow", "GrantAccessIT"),
            Map.entry("watch_moves_along", "WatchRoundIT"),
            Map.entry("form_draft_remove", "DraftIT"),
            Map.entry("linkage_person_due", "FindingDuplicatesIT"),
            Map.entry("linkage_address_due", "FindingDuplicatesIT"),
            Map.entry("case_tally_note", "TallyIT"),
            Map.entry("case_tally_person", "TallyIT"),
            Map.entry("case_tally_fold", "TallyIT"),
            Map.entry("case_tally_rebuild", "TallyIT"),
            Map.entry("case_tally_published", "TallyIT"),
            Map.entry("case_tally_tell", "TallyIT"),
            Map.entry("first_contact_made", "KeptClocksIT"),
            Map.entry("case_file_area", "TallyIT"),
            Map.entry("agency_figures", "AgenciesIT"),
            Map.entry("observed_now", "AgenciesIT"),
            Map.entry("ended_instance_office", "PastIT"),
            Map.entry("decision_office", "PastIT"),
            Map.entry("past_follows_case", "PastIT"),
            Map.entry("task_tally_finish", "FinishedIT"),
            Map.entry("task_tally_fold", "FinishedIT"),
            Map.entry("task_tally_rebuild", "FinishedIT"),
            Map.entry("work_item_case", "FinishedIT"),
            Map.entry("work_item_follow", "FinishedIT"),
            Map.entry("audit_prepare", "AuditChainIT"),
            Map.entry("audit_seal_up", "AuditChainIT"),
            Map.entry("audit_check", "AuditChainIT"),
            Map.entry("audit_erase", "AuditChainIT"));

    @Test
    void everyFunctionWithItsOwnersRightsIsListedWithItsTest() {
        assertThat(names("select p.proname " + OWNERS)).containsExactlyInAnyOrderElementsOf(OWNERS_FUNCTIONS.keySet());
    }

    /** Ask who calls, or are for one role alone, and tell numbers only. */
    private static final List<String> NUMBERS = List.of("case_tally_published", "agency_figures", "observed_now");

    @Test
    void aFunctionWithItsOwnersRightsIsATriggerOrForTheSystemAloneAndLooksForItsTablesInOnePlace() {
        assertThat(
                        names(
                                "select p.proname " + OWNERS
                                        + " and not exists (select from unnest(p.proconfig) s where s like 'search\\_path=public, pg\\_temp')"))
                .isEmpty();
        assertThat(names("select p.proname || ' ' || r.rolname "
                        + OWNERS.replace("from pg_proc p", "from pg_roles r, pg_proc p")
                        + " and p.prorettype <> 'trigger'::regtype and p.proname not in ('"
                        + String.join("', '", NUMBERS)
                        + "') and r.rolname like 'hersys\\_%'"
                        + " and r.rolname not in ('hersys_owner', 'hersys_app', 'hersys_system')"
                        + " and has_function_privilege(r.oid, p.oid, 'execute')"))
                .isEmpty();
    }

    @Test
    void aConnectionWithoutAnActorSeesNoCase() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("hersys_base");
        assertThat(names("select number from case_file")).isEmpty();
        assertThat(names("select name from person")).isEmpty();
        assertThat(names("select task_id from work_item")).isEmpty();
    }

    @Test
    void noRoleOfTheApplicationBypassesRowSecurity() {
        assertThat(names("select rolname from pg_roles where rolname like 'hersys\\_%' and (rolsuper or rolbypassrls)"))
                .isEmpty();
    }

    @Test
    void noPolicyCallsProceduralCode() {
        assertThat(names("""
                        select p.polname from pg_policy p join pg_proc f on pg_get_expr(p.polqual, p.polrelid) like '%' || f.proname || '(%'
                        join pg_language l on l.oid = f.prolang where l.lanname = 'plpgsql'""")).isEmpty();
    }

    private List<String> names(String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
