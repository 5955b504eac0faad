package org.hersys.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hersys.situation.Agencies.Agency;
import org.hersys.support.ProductTest;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class AgenciesIT {

    /** Twelve people of one agency, two of another and twenty of a third, all of an office of a prefecture that no other test knows. */
    private static final String WATCHED = """
            with offices as (
              insert into organisation (code, kind, name_ja, name_en, prefecture) values
                ('A-office', 'healthCentre', 'A', 'A', '46'), ('A-large', 'supportCentre', 'L', 'L', '46'),
                ('A-small', 'supportCentre', 'S', 'S', '46'), ('A-third', 'supportCentre', 'T', 'T', '46')),
            people as (insert into person (id, name) select -n, 'x' from generate_series(1, 34) n),
            cases as (
              insert into case_file (id, number, person_id, office, prefecture)
              select -n, 'A-' || n, -n, 'A-office', '46' from generate_series(1, 34) n),
            watches as (
              insert into health_watch (case_id, office, observer, begun_at, due_at, last_report_at)
              select -n, 'A-office', case when n <= 12 then 'A-large' when n <= 14 then 'A-small' else 'A-third' end, now(),
                     now() + case when n = 1 then interval '-1 hour' else interval '1 hour' end,
                     case when n > 1 then now() end from generate_series(1, 34) n),
            observed as (
              insert into observation (case_id, observed_at, reached, entered_by, alert_level)
              select -1, now() - interval '30 minutes', true, 'x', 'urgent' returning id),
            answered as (
              insert into alert_assessment (case_id, observation_id, level, assessment, note, decided_at, decided_by, organisation)
              select -1, id, 'urgent', 'continue', 'x', now(), 'x', 'A-large' from observed)
            insert into observer_assignment (case_id, organisation, since, until, ended_because)
            values (-1, 'A-small', now(), now(), 'reassigned')""";

    @Test
    void theOfficeAndTheDeskAreToldAllNumbersTheInstituteLargeOnesOnlyAndNobodyElseAny() {
        try (TestDatabase database = TestDatabase.open()) {
            JdbcClient jdbc = database.jdbc();
            jdbc.sql("begin").update();
            jdbc.sql(WATCHED).update();
            Agency large = new Agency("A-large", 12L, 11L, 1L, 0L, 1L, 30L, 30L, 0L);
            Agency small = new Agency("A-small", 2L, 2L, 0L, 0L, 0L, null, null, 1L);
            Agency third = new Agency("A-third", 20L, 20L, 0L, 0L, 0L, null, null, 0L);
            assertThat(seen(jdbc, "A-office", "46", "A-office.supervisor")).containsExactly(large, small, third);
            assertThat(seen(jdbc, "46", "46", "46.coordinator")).containsExactly(large, small, third);
            assertThat(seen(jdbc, "46", "46", "46.surveillance"))
                    .as("the small number is hidden together with the next one: who is at home is known in total")
                    .containsExactly(
                            new Agency("A-large", null, null, null, null, null, null, null, null),
                            new Agency("A-small", null, null, null, null, null, null, null, null),
                            new Agency("A-third", 20L, null, null, null, null, null, null, null));
            assertThat(seen(jdbc, "A-other", "46", "A-other.supervisor")).isEmpty();
            assertThat(seen(jdbc, "45", "45", "45.coordinator")).isEmpty();
            assertThat(seen(jdbc, "A-office", "46", "A-office.nurse")).isEmpty();
            jdbc.sql("rollback").update();
        }
    }

    @Test
    void theDeskIsToldHowManyPeopleAnObserverOfItsPrefectureHasAndNeverWhom() {
        try (TestDatabase database = TestDatabase.open()) {
            JdbcClient jdbc = database.jdbc();
            jdbc.sql("begin").update();
            jdbc.sql(WATCHED).update();
            jdbc.sql("insert into observer_assignment (case_id, organisation) values (-2, 'A-large'), (-3, 'A-large')")
                    .update();
            jdbc.sql("set local role hersys_prefecture").update();
            assertThat(observed(jdbc, "46")).containsExactly("A-large 2");
            assertThat(observed(jdbc, "45")).isEmpty();
            assertThatThrownBy(() -> jdbc.sql("select case_id from observer_assignment")
                            .query()
                            .listOfRows())
                    .rootCause()
                    .hasMessageContaining("permission denied");
            jdbc.sql("rollback").update();
        }
    }

    private static List<String> observed(JdbcClient jdbc, String prefecture) {
        jdbc.sql("select set_config('app.prefecture', ?, true)")
                .param(prefecture)
                .query()
                .listOfRows();
        return jdbc.sql("select organisation || ' ' || taken from observed_now()")
                .query(String.class)
                .list();
    }

    private static List<Agency> seen(JdbcClient jdbc, String organisation, String prefecture, String group) {
        jdbc.sql("""
                        select set_config('app.organisation', ?, true), set_config('app.prefecture', ?, true),
                               set_config('app.groups', ?, true)""").params(organisation, prefecture, group).query().listOfRows();
        return jdbc.sql("select * from agency_figures(now()) order by agency")
                .query(Agency.class)
                .list();
    }
}
