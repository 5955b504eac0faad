package org.hersys.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
