package org.hersys.casefile.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.casefile.register.CaseListing.Listed;
import org.hersys.casefile.register.CaseQuery.Place;
import org.hersys.support.ProductTest;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The register under the policies of the real roles, on 30,000 cases that exist only in a transaction that is undone. */
@ProductTest
@TestInstance(Lifecycle.PER_CLASS)
class RegisterIT {

    private static final int CASES = 30_000;
    private static final int OF_MANY = 3_000;
    private static final List<String> OFFICES = Stream.iterate(1, number -> number + 1)
            .limit(40)
            .map(number -> "R" + number)
            .toList();

    /** Who looks, with the database role that is theirs. */
    private static final Map<Actor, String> LOOKING = Map.of(
            actor("r.nurse", "R1", Role.NURSE), "hersys_office",
            actor("r.other", "R9", Role.NURSE), "hersys_office",
            actor("r.supervisor", "R3", Role.SUPERVISOR), "hersys_supervisor",
            actor("r.clinic", "C13103-01", Role.CLINIC), "hersys_clinic",
            actor("r.agency", "S13-01", Role.AGENCY), "hersys_agency",
            actor("r.desk", "13", Role.COORDINATOR), "hersys_prefecture",
            actor("r.policy", "13", Role.POLICY), "hersys_policy");

    private static final Actor NURSE = actor("r.nurse", "R1", Role.NURSE);
    private static final Actor OTHER = actor("r.other", "R9", Role.NURSE);
    private static final Actor DESK = actor("r.desk", "13", Role.COORDINATOR);

    private TestDatabase database;
    private JdbcClient jdbc;
    private CaseRegister register;

    @BeforeAll
    void manyCasesAndEveryWayToSeeOne() throws SQLException {
        database = TestDatabase.open();
        jdbc = database.jdbc();
        run("begin");
        run(
                "insert into organisation (code, kind, name_ja, name_en, prefecture) select 'R' || n, 'healthCentre', 'R', 'R', '13' from generate_series(1, 40) n");
        Connection connection = jdbc.sql("select 1")
                .query((row, number) -> row.getStatement().getConnection())
                .single();
        ManyCases.fill(connection, CASES, OFFICES);
        ReachedCases cases = new ReachedCases(new SingleConnectionDataSource(connection, true));
        SoughtPeople people = new SoughtPeople(jdbc, new ObjectMapper());
        register = new CaseRegister(cases, people, new CountingCases(cases, people), jdbc);
        long first = ManyCases.FIRST;
        run("set local session_replication_role = replica");
        run("update case_file set offered_office = 'R9' where id between %d and %d".formatted(first + 1, first + 20));
        run("insert into related_office select id, 'R9' from case_file where id between %d and %d"
                .formatted(first + 15, first + 40));
        run(
                "insert into emergency_access (case_id, login, organisation, office, reason, until) select id, 'r.other', 'R9', office, 'r', now() + interval '1 hour' from case_file where id between %d and %d"
                        .formatted(first + 41, first + 45));
        run(
                "insert into case_grant (case_id, office, organisation, kind, granted_by, until, reason) select id, office, 'S13-01', 'byHand', 'r', now() + interval '1 day', 'r' from case_file where id between %d and %d"
                        .formatted(first + 101, first + 110));
        run("update case_file set place_organisation = 'C13103-01' where id between %d and %d"
                .formatted(first + 200, first + 260));
    }

    @AfterAll
    void undone() {
        run("rollback");
        database.close();
    }

    static Stream<Actor> looking() {
        return LOOKING.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("looking")
    void thePagesShowEveryVisibleCaseOnceAndNoOther(Actor actor) {
        List<Long> shown = as(actor, () -> walk(query("notifiedFrom", "2022-07-20"), OF_MANY));
        List<Long> visible = as(actor, () -> jdbc.sql(
                        "select id from case_file where reported_at >= '2022-07-20 00:00+09' order by reported_at desc, id desc limit "
                                + OF_MANY)
                .query(Long.class)
                .list());
        assertThat(shown).isEqualTo(visible);
        assertThat(visible.isEmpty()).isEqualTo(actor.login().equals("r.policy"));
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderCanBeWalkedForthAndBack(CaseOrder order) {
        CaseQuery list = query("name", "佐藤").sortedBy(order);
        List<Long> forth = as(NURSE, () -> walk(list, OF_MANY));
        CaseListing last = as(NURSE, () -> register.list(at(list, new Place(true, null))));
        assertThat(forth).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        assertThat(ids(last)).isEqualTo(forth.subList(Math.max(0, forth.size() - CaseRegister.PAGE), forth.size()));
        assertThat(last.after()).isFalse();
        CaseListing other =
                as(NURSE, () -> register.list(new CaseQuery(list.criteria(), null, order, true, Place.FIRST)));
        assertThat(ids(other).get(0)).isEqualTo(forth.get(forth.size() - 1));
    }

    @Test
    void thePageBeforeAndThePageAfterMeet() {
        CaseQuery list = query(null, null);
        CaseListing first = as(DESK, () -> register.list(list));
        CaseListing second = as(DESK, () -> register.list(at(list, new Place(false, number(first, 49)))));
        CaseListing back = as(DESK, () -> register.list(at(list, new Place(true, number(second, 0)))));
        assertThat(first.before()).isFalse();
        assertThat(second.before()).isTrue();
        assertThat(ids(back)).isEqualTo(ids(first));
        assertThat(back.after()).isTrue();
        assertThat(back.before()).isFalse();
    }

    @Test
    void countsAreRightWhereFewAndSayWhereMany() {
        CaseCounts office = as(OTHER, () -> register.list(query(null, null)).counts());
        long visible = as(OTHER, () -> jdbc.sql("select count(*) from case_file")
                .query(Long.class)
                .single());
        assertThat(office.many()).isFalse();
        assertThat((long) office.total()).isEqualTo(visible);
        CaseCounts prefecture = as(DESK, () -> register.list(query(null, null)).counts());
        assertThat(prefecture.many()).isTrue();
        assertThat(prefecture.total()).isEqualTo(1_000);
        assertThat(prefecture.byStatus()).containsEntry("released", null);
        CaseQuery died = new CaseQuery(CaseCriteria.NONE, "died", CaseOrder.REPORTED, false, Place.FIRST);
        assertThat(as(DESK, () -> register.list(died).counts().many())).isFalse();
        assertThat(as(DESK, () -> register.list(died).counts().total())).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"onsetFrom, onset_on, true", "releasedFrom, closed_at, closed_as = 'released'"})
    void casesOfManyDaysComeInTheOrderOfTheDays(String field, String day, String of) {
        CaseQuery list = query(field, "2021-09-01");
        CaseListing first = as(DESK, () -> register.list(list));
        assertThat(first.counts().many()).isTrue();
        assertThat(as(DESK, () -> walk(list, 500))).isEqualTo(as(DESK, () -> jdbc.sql("""
                                select id from case_file where %1$s >= '2021-09-01 00:00+09' and %2$s
                                 order by %1$s desc, id desc limit 500""".formatted(day, of))
                .query(Long.class)
                .list()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k", "sato", "佐藤", "健太"})
    void commonAndRareNamesAreFoundAlike(String name) {
        String column = name.charAt(0) < 128 ? "romaji" : "name";
        List<Long> found = as(OTHER, () -> walk(query("name", name), OF_MANY));
        List<Long> meant = as(OTHER, () -> jdbc.sql("""
                        select c.id from case_file c join person p on p.id = c.person_id
                         where p.%1$s_key like :name or p.%1$s_turned like :name
                            or exists (select from name_part n where n.person_id = p.id and n.key like :name) order by c.reported_at desc, c.id desc""".formatted(column))
                .param("name", name + "%")
                .query(Long.class)
                .list());
        assertThat(found).isEqualTo(meant).isNotEmpty();
    }

    static Stream<CaseQuery> searches() {
        return Stream.of(
                query("name", "佐藤 健太"),
                query("name", "サイトウ シン"),
                query("name", "Ohno"),
                query("name", "健太"),
                query("phone", "09000000007"),
                query("birthDate", "1985-04-12"),
                query("place", "hotel"),
                query("onsetFrom", "2022-01-01"),
                query("releasedTo", "2021-08-31"),
                query(null, null),
                at(query(null, null), new Place(false, "M777")),
                at(query(null, null), new Place(true, null)),
                new CaseQuery(CaseCriteria.NONE, "died", CaseOrder.REPORTED, false, Place.FIRST),
                new CaseQuery(CaseCriteria.NONE, "investigating", CaseOrder.REPORTED, false, Place.FIRST));
    }

    /** Rows that were read, not the words of a plan: an index serves each search under the policies, and few rows are read. */
    @ParameterizedTest
    @MethodSource("searches")
    void noSearchReadsAWholeTable(CaseQuery query) {
        run("set local enable_seqscan = off");
        for (Actor actor : List.of(OTHER, DESK)) {
            Map<String, Object> before = read();
            as(actor, () -> register.list(query));
            Map<String, Object> after = read();
            assertThat(after.get("scans")).as(actor.login()).isEqualTo(before.get("scans"));
            assertThat((long) after.get("rows") - (long) before.get("rows"))
                    .as("rows read for " + actor.login())
                    .isLessThan(CASES / 2);
        }
    }

    private Map<String, Object> read() {
        return jdbc.sql("""
                        select sum(seq_scan)::bigint as scans, sum(coalesce(idx_tup_fetch, 0) + seq_tup_read)::bigint as rows
                          from pg_stat_xact_user_tables where relname in ('case_file', 'person', 'name_part')""").query().singleRow();
    }

    private List<Long> walk(CaseQuery query, int most) {
        List<Long> all = new ArrayList<>();
        CaseListing page = register.list(query);
        all.addAll(ids(page));
        while (page.after() && all.size() < most) {
            page = register.list(
                    at(query, new Place(false, number(page, page.rows().size() - 1))));
            all.addAll(ids(page));
        }
        return all.subList(0, Math.min(most, all.size()));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        jdbc.sql("""
                        select set_config('app.user', ?, true), set_config('app.organisation', ?, true),
                               set_config('app.prefecture', ?, true), set_config('role', ?, true)""")
                .params(actor.login(), actor.organisation(), actor.prefecture(), LOOKING.get(actor))
                .query()
                .singleRow();
        try {
            return CurrentActor.as(actor, work);
        } finally {
            run("set local role postgres");
        }
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private static CaseQuery query(String field, String value) {
        CaseCriteria criteria =
                field == null ? CaseCriteria.NONE : new CaseCriteria(Map.of(SearchField.of(field), value));
        return new CaseQuery(criteria, null, CaseOrder.REPORTED, false, Place.FIRST);
    }

    private static CaseQuery at(CaseQuery query, Place place) {
        return new CaseQuery(query.criteria(), query.status(), query.order(), query.ascending(), place);
    }

    private static String number(CaseListing page, int row) {
        return page.rows().get(row).file().number();
    }

    private static List<Long> ids(CaseListing page) {
        return page.rows().stream().map(Listed::file).map(file -> file.id()).toList();
    }

    private static Actor actor(String login, String organisation, Role role) {
        return new Actor(login, organisation, ManyCases.PREFECTURE, Set.of(role), Locale.JAPANESE);
    }
}
