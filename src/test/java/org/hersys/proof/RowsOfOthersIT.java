package org.hersys.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.casefile.Cases;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In SQL, as the application's role under everybody's sight: no row of somebody else's case, by whatever way it is joined. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowsOfOthersIT {

    private static final List<Actor> OUTSIDERS = List.of(
            Staff.NEIGHBOUR,
            Staff.FAR_NURSE,
            Staff.OTHER_CLINIC,
            actor("clerk.shinjuku", "13104", "13", Role.CLERK),
            actor("supervisor.shinjuku", "13104", "13", Role.SUPERVISOR),
            actor("agency.hamana", "S14-01", "14", Role.AGENCY),
            actor("coordinator.hamana", "14", "14", Role.COORDINATOR),
            actor("useradmin.minato", "13103", "13", Role.USERADMIN),
            actor("policy.toto", "13", "13", Role.POLICY),
            actor("surveillance.toto", "13", "13", Role.SURVEILLANCE),
            actor("operator", "13", "13", Role.OPERATOR),
            Actor.patient(Set.of(1L), Locale.JAPANESE));

    /** Columns that hold a case, in tables and views. */
    private static final String OF_CASES = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
             where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm') and c.relname not like 'act\\_%'
               and not c.relispartition
               and has_column_privilege(current_user, c.oid, a.attnum, 'select')
             order by 1""";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    private AskedCase asked;
    private long foreign;

    @BeforeAll
    void aCaseOfTheOffice() {
        asked = AskedCase.reported(port, staff, cases, json);
        foreign = Long.parseLong(asked.filled("${case}"));
    }

    @AfterAll
    void end() {
        asked.close();
    }

    @Test
    void theOfficeItselfHasRowsSoThatNoneMeansSomething() {
        assertThat(staff.<Long>as(Staff.NURSE, () -> count("select count(*) from work_item where case_id = :case")))
                .isPositive();
        assertThat(staff.<Long>as(
                        Staff.NURSE,
                        () -> count(
                                "select count(*) from act_ru_execution e join case_file c on c.id::text = e.business_key_"
                                        + " where c.id = :case")))
                .isPositive();
        assertThat(staff.<List<String>>as(Staff.NURSE, this::tablesOfCases)).hasSizeGreaterThan(20);
    }

    @Test
    void noTableOrViewShowsARowOfSomebodyElsesCase() {
        assertThat(everywhere(table -> "select count(*) from " + table + " t where t.case_id = :case"))
                .isEmpty();
    }

    @Test
    void noJoinWithTheEnginesTablesShowsARowOfSomebodyElsesCase() {
        assertThat(everywhere(table -> "select count(*) from act_ru_execution e join " + table
                        + " t on t.case_id::text = e.business_key_ where e.business_key_ = :case::text"))
                .isEmpty();
        assertThat(everywhere(table ->
                        "select count(*) from act_ru_task k join act_ru_execution e on e.id_ = k.proc_inst_id_ left join "
                                + table + " t on t.case_id::text = e.business_key_ where t.case_id = :case"))
                .isEmpty();
        for (Actor outsider : OUTSIDERS) {
            for (String join : List.of(
                    "select count(*) from act_ru_execution e join case_file c on c.id::text = e.business_key_ where c.id = :case",
                    "select count(*) from case_file c, person p where p.id = c.person_id and c.id = :case",
                    "select count(*) from person p where p.name = '" + AskedCase.PATIENT + "'")) {
                assertThat(staff.<Long>as(outsider, () -> count(join)))
                        .as(outsider + " " + join)
                        .isZero();
            }
        }
    }

    @Test
    void noFunctionTellsSomethingOfSomebodyElsesCase() {
        for (Actor outsider : OUTSIDERS) {
            try {
                assertThat(staff.<Long>as(
                                outsider,
                                () -> count("select count(*) from watch_verdict(now()) v where v.case_id = :case")))
                        .as(outsider.toString())
                        .isZero();
            } catch (DataAccessException refused) {
                assertThat(refused).rootCause().hasMessageContaining("permission denied");
            }
        }
    }

    private interface Query {
        String on(String table);
    }

    /** What outsiders see of the case: "table as somebody". */
    private List<String> everywhere(Query query) {
        List<String> seen = new ArrayList<>();
        for (Actor outsider : OUTSIDERS) {
            for (String table : staff.<List<String>>as(outsider, this::tablesOfCases)) {
                if (staff.<Long>as(outsider, () -> count(query.on(table))) > 0) {
                    seen.add(table + " as " + outsider.login() + " " + outsider.roles());
                }
            }
        }
        return seen;
    }

    private List<String> tablesOfCases() {
        return jdbc.sql(OF_CASES).query(String.class).list();
    }

    private long count(String query) {
        var statement = jdbc.sql(query);
        return (query.contains(":case") ? statement.param("case", foreign) : statement)
                .query(Long.class)
                .single();
    }

    private static Actor actor(String login, String organisation, String prefecture, Role role) {
        return new Actor(login, organisation, prefecture, Set.of(role), Locale.ENGLISH);
    }
}
