package org.hersys.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.situation.Tally.Count;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class TallyIT {

    private static final Actor SUPERVISOR =
            new Actor("supervisor.minato", "13103", "13", Set.of(Role.SUPERVISOR), Locale.JAPANESE);
    private static final Actor INSTITUTE =
            new Actor("surveillance.toto", "13", "13", Set.of(Role.SURVEILLANCE), Locale.JAPANESE);

    /** What the tally should hold, counted from the case files in another way. */
    private static final String COUNTED = """
            select c.office, 'status' as dimension, c.status as key, c.closed_at is null as open, count(*)::numeric as cases
              from case_file c where c.phase not in ('contact', 'contactEnded') group by 1, 2, 3, 4
            union all
            select c.office, 'place', case when c.place is null then 'none' else c.place end, c.closed_at is null, count(*)
              from case_file c where c.phase not in ('contact', 'contactEnded') group by 1, 2, 3, 4
            union all
            select c.office, 'sex', p.sex, c.closed_at is null, count(*)
              from case_file c, person p where p.id = c.person_id and c.phase not in ('contact', 'contactEnded') group by 1, 2, 3, 4
            union all
            select c.office, 'age', case when a.years >= 90 then '90' when a.years is null then 'unknown' else (a.years - a.years % 10)::text end,
                   c.closed_at is null, count(*)
              from case_file c join person p on p.id = c.person_id
              cross join lateral (select case when p.age_band ~ '未満' then 1 else (regexp_match(p.age_band, '^[0-9]+'))[1]::integer end
                                   where p.birth_date is null
                                  union all select date_part('year', age((c.reported_at at time zone 'Asia/Tokyo')::date, p.birth_date))::integer
                                   where p.birth_date is not null) a (years)
             where c.phase not in ('contact', 'contactEnded') group by 1, 2, 3, 4
            union all
            select c.office, 'onset', coalesce(c.onset_on::text, 'unknown'), c.closed_at is null, count(*)
              from case_file c where c.phase not in ('contact', 'contactEnded') group by 1, 2, 3, 4
            union all
            select c.office, 'area', coalesce((select n.content -> 'rest' ->> 'municipality' from notification n
                                                where n.case_id = c.id and n.content -> 'rest' ->> 'municipality' is not null
                                                order by n.revision desc limit 1), 'unknown'), c.closed_at is null, count(*)
              from case_file c where c.phase not in ('contact', 'contactEnded') group by 1, 2, 3, 4
            union all
            select c.office, 'phoneGiven', case when p.phone is null then 'missing' else 'given' end, c.closed_at is null, count(*)
              from case_file c, person p where p.id = c.person_id and c.phase not in ('contact', 'contactEnded') group by 1, 2, 3, 4""";

    private static final String KEPT = """
            select office, dimension, key, open, sum(cases) as cases
              from (select office, dimension, key, open, cases from case_tally
                    union all select office, dimension, key, open, cases from case_tally_change) t
             where dimension in ('status', 'place', 'sex', 'age', 'onset', 'area', 'phoneGiven') group by 1, 2, 3, 4 having sum(cases) <> 0""";

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    Staff staff;

    @Autowired
    Tally tally;

    @Autowired
    FoldingTallies folding;

    @Autowired
    JdbcClient staffJdbc;

    @Test
    void theNumbersAreThoseOfTheCaseFilesAfterAllThatTheOtherTestsHaveDone() {
        notified();
        try (TestDatabase database = TestDatabase.open()) {
            for (int look = 0; look < 2; look++) {
                assertThat(database.jdbc()
                                .sql("(%1$s except %2$s) union all (%2$s except %1$s)"
                                        .replace("%1$s", "(" + KEPT + ")")
                                        .replace("%2$s", "(" + COUNTED + ")"))
                                .query()
                                .listOfRows())
                        .isEmpty();
                folding.fold();
            }
        }
    }

    private List<Count> everything(Actor reader) {
        return staff.as(reader, () -> Stream.concat(tally.counts().stream(), tally.reporting().stream())
                .toList());
    }

    @Test
    void areaDelayAndWhatIsMissingAreToldOfFoldedCasesAsOfNewOnes() throws Exception {
        notified();
        for (Actor reader : List.of(SUPERVISOR, Staff.COORDINATOR)) {
            List<Count> before = everything(reader);
            folding.fold();
            assertThat(before)
                    .extracting(Count::dimension)
                    .contains("area", "delay", "onsetDelay", "birthGiven", "phoneGiven", "sender");
            assertThat(everything(reader)).containsExactlyInAnyOrderElementsOf(before);
        }
    }

    @Test
    void theNumbersAreReadByTheirIndexesTheDaysOfTheLastWeeksAloneAndNeverFromTheCases() {
        for (Actor actor : List.of(SUPERVISOR, Staff.COORDINATOR)) {
            assertThat(plan(actor, Tally.Asked.CASES))
                    .containsPattern("case_tally_(pkey|by_prefecture)")
                    .containsPattern("Index Cond: \\(\\((office|prefecture) = .*key >= ")
                    .doesNotContain("case_file", "Seq Scan on");
            assertThat(plan(actor, Tally.Asked.REPORTING))
                    .containsPattern("case_tally_(pkey|by_prefecture)")
                    .containsPattern("Index Cond: \\(\\((office|prefecture) = .*dimension = ")
                    .doesNotContain("case_file", "Seq Scan on");
        }
    }

    @Test
    void aFinishedTaskReadsItsOwnCaseHoweverManyThereAre() {
        try (TestDatabase database = TestDatabase.open()) {
            JdbcClient owner = database.jdbc();
            String name = owner.sql("select tableowner from pg_tables where tablename = 'case_file'")
                    .query(String.class)
                    .single();
            owner.sql("set role " + name).update();
            owner.sql("set enable_seqscan = off").update();
            assertThat(String.join(
                            "\n",
                            owner.sql("explain select * from finished_task where id = 'one' and case_id = 7")
                                    .query(String.class)
                                    .list()))
                    .containsPattern("on case_file c .*\\n *Index Cond: \\(id = 7\\)")
                    .doesNotContain("Seq Scan");
        }
    }

    private String plan(Actor actor, Tally.Asked asked) {
        return staff.as(actor, () -> {
            staffJdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    staffJdbc
                            .sql("explain " + asked.sql())
                            .params(asked.parameters(LocalDate.now()))
                            .query(String.class)
                            .list());
        });
    }

    @Test
    void aNotificationCountsForItsOfficeAndItsPrefectureAtOnceAndForNobodyElse() {
        long own = reported(SUPERVISOR);
        long desk = reported(Staff.COORDINATOR);
        long neighbour = reported(Staff.NEIGHBOUR);
        notified();
        assertThat(reported(SUPERVISOR)).isEqualTo(own + 1);
        assertThat(reported(Staff.COORDINATOR)).isGreaterThan(desk);
        assertThat(reported(Staff.NEIGHBOUR)).isEqualTo(neighbour);
    }

    @Test
    void aPersonWhoseSexIsCorrectedCountsUnderTheRightOneAndTheDecadeFollowsTheBirthDate() {
        String number = notified();
        try (TestDatabase database = TestDatabase.open()) {
            long others = open("sex", "other");
            long nineties = open("age", "90");
            database.jdbc().sql("""
                            update person set sex = 'other', birth_date = date '1920-01-01'
                             where id = (select person_id from case_file where number = ?)""").param(number).update();
            assertThat(open("sex", "other")).isEqualTo(others + 1);
            assertThat(open("age", "90")).isEqualTo(nineties + 1);
        }
    }

    @Test
    void whoseBirthDateIsUnknownCountsUnderTheDecadeOfTheAgeThatIsTold() {
        String number = notified();
        try (TestDatabase database = TestDatabase.open()) {
            for (String[] age : new String[][] {
                {"3歳", "0"}, {"100歳以上", "90"}, {"10歳未満", "0"}, {"未就学児", "unknown"}, {"67歳", "60"}, {null, "unknown"}
            }) {
                long others = open("age", age[1]);
                database.jdbc().sql("""
                                update person set birth_date = null, age_band = ?
                                 where id = (select person_id from case_file where number = ?)""").params(Arrays.asList(age[0], number)).update();
                assertThat(open("age", age[1])).as(age[0]).isEqualTo(others + 1);
            }
        }
    }

    @Test
    void theInstituteIsToldNoNumberUnderTenAndNoneFromWhichOneWouldFollow() {
        try (TestDatabase database = TestDatabase.open()) {
            JdbcClient jdbc = database.jdbc();
            jdbc.sql("begin").update();
            jdbc.sql("""
                            insert into case_tally (office, prefecture, dimension, key, open, cases)
                            select '47' || k, '47', d, k, true, n from (values
                              ('one', 'a', 3), ('one', 'b', 40), ('one', 'c', 60),
                              ('two', 'a', 4), ('two', 'b', 5), ('two', 'c', 50), ('two', 'd', 70),
                              ('none', 'a', 10), ('none', 'b', 20), ('sex', 'female', 100)) as t (d, k, n)""").update();
            tell(jdbc, "now()");
            assertThat(published(jdbc))
                    .filteredOn(count -> List.of("one", "two", "none").contains(count.dimension()))
                    .containsExactly(
                            new Count("none", "a", true, 10L),
                            new Count("none", "b", true, 20L),
                            new Count("one", "a", true, null),
                            new Count("one", "b", true, null),
                            new Count("one", "c", true, 60L),
                            new Count("two", "a", true, null),
                            new Count("two", "b", true, null),
                            new Count("two", "c", true, null),
                            new Count("two", "d", true, 70L));
            jdbc.sql("select set_config('app.groups', '13.operator', true)")
                    .query()
                    .listOfRows();
            assertThat(jdbc.sql("select * from case_tally_published()").query().listOfRows())
                    .as("nobody but the institute is told anything")
                    .isEmpty();
            jdbc.sql("rollback").update();
        }
        assertThat(staff.as(INSTITUTE, tally::counts)).allMatch(count -> count.cases() == null || count.cases() >= 10);
    }

    @Test
    void anAreaOfWhichTheRestOfItsOfficeWouldTellIsNotToldToTheInstitute() {
        try (TestDatabase database = TestDatabase.open()) {
            JdbcClient jdbc = database.jdbc();
            jdbc.sql("begin").update();
            jdbc.sql("""
                            insert into case_tally (office, prefecture, dimension, key, open, cases)
                            select o, '47', d, k, true, n from (values
                              ('47A', 'status', 'atHome', 100), ('47A', 'area', '472018', 97), ('47A', 'area', '472077', 3),
                              ('47B', 'status', 'atHome', 90), ('47B', 'area', '472018', 90),
                              ('47C', 'status', 'atHome', 20), ('47C', 'area', '472018', 20),
                              ('47D', 'status', 'atHome', 4), ('47D', 'area', '472018', 4), ('47D', 'sex', 'female', 214)) as t (o, d, k, n)""").update();
            tell(jdbc, "now()");
            assertThat(published(jdbc))
                    .filteredOn(count -> List.of("area", "office").contains(count.dimension()))
                    .containsExactly(
                            new Count("area", "47A|472018", true, null),
                            new Count("area", "47A|472077", true, null),
                            new Count("area", "47B|472018", true, 90L),
                            new Count("area", "47C|472018", true, null),
                            new Count("area", "47D|472018", true, null),
                            new Count("office", "47A", true, 100L),
                            new Count("office", "47B", true, 90L),
                            new Count("office", "47C", true, null),
                            new Count("office", "47D", true, null));
            jdbc.sql("rollback").update();
        }
    }

    @Test
    void twoTablesOfTheSamePeopleTellTheInstituteNoHiddenNumber() {
        try (TestDatabase database = TestDatabase.open()) {
            JdbcClient jdbc = database.jdbc();
            jdbc.sql("begin").update();
            counted(jdbc, """
                    ('status', 'inHospital', 12), ('status', 'inHospitalSevere', 3), ('status', 'inHotel', 11), ('status', 'inCareFacility', 4),
                    ('status', 'atHome', 40), ('status', 'reported', 15), ('status', 'investigating', 16),
                    ('place', 'hospital', 15), ('place', 'hotel', 11), ('place', 'careFacility', 4), ('place', 'home', 40), ('place', 'none', 31),
                    ('sex', 'female', 50), ('sex', 'male', 51)""");
            tell(jdbc, "now()");
            assertThat(published(jdbc))
                    .containsExactly(
                            new Count("all", "all", true, 101L),
                            new Count("office", "47A", true, 101L),
                            new Count("place", "careFacility", true, null),
                            new Count("place", "home", true, 40L),
                            new Count("place", "hospital", true, 15L),
                            new Count("place", "hotel", true, null),
                            new Count("place", "none", true, 31L),
                            new Count("sex", "female", true, 50L),
                            new Count("sex", "male", true, 51L),
                            new Count("status", "atHome", true, 40L),
                            new Count("status", "inCareFacility", true, null),
                            new Count("status", "inHospital", true, 15L),
                            new Count("status", "inHotel", true, null),
                            new Count("status", "investigating", true, 16L),
                            new Count("status", "reported", true, 15L));
            jdbc.sql("rollback").update();
        }
    }

    @Test
    void whoLooksAgainAndAgainSeesNoSinglePersonComeToTheInstitutesNumbersOrGo() {
        try (TestDatabase database = TestDatabase.open()) {
            JdbcClient jdbc = database.jdbc();
            jdbc.sql("begin").update();
            counted(jdbc, "('sex', 'female', 20), ('sex', 'male', 20)");
            tell(jdbc, "now()");
            assertThat(all(jdbc)).isEqualTo(40);
            more(jdbc, 9);
            tell(jdbc, "now() + interval '1 day'");
            assertThat(all(jdbc)).as("nine more").isEqualTo(40);
            more(jdbc, 1);
            tell(jdbc, "now() + interval '2 days'");
            assertThat(all(jdbc)).as("ten more").isEqualTo(50);
            more(jdbc, 1);
            tell(jdbc, "now() + interval '30 days'");
            assertThat(all(jdbc)).as("one more in a month").isEqualTo(50);
            more(jdbc, 11);
            closed(jdbc, 1);
            tell(jdbc, "now() + interval '31 days'");
            assertThat(all(jdbc)).as("twelve more, one of them closed").isEqualTo(50);
            closed(jdbc, 9);
            tell(jdbc, "now() + interval '32 days'");
            assertThat(all(jdbc)).as("ten of them closed").isEqualTo(52);
            jdbc.sql("rollback").update();
        }
    }

    /** Cases in care of an office of a prefecture that no other test knows, by dimension, key and number. */
    private static void counted(JdbcClient jdbc, String numbers) {
        jdbc.sql("insert into case_tally (office, prefecture, dimension, key, open, cases)"
                        + " select '47A', '47', d, k, true, n from (values " + numbers + ") as t (d, k, n)")
                .update();
    }

    private static void more(JdbcClient jdbc, int women) {
        jdbc.sql("update case_tally set cases = cases + ? where office = '47A' and key = 'female' and open")
                .param(women)
                .update();
    }

    /** So many of the women in care are closed. */
    private static void closed(JdbcClient jdbc, int women) {
        more(jdbc, -women);
        jdbc.sql("""
                        insert into case_tally (office, prefecture, dimension, key, open, cases) values ('47A', '47', 'sex', 'female', false, ?)
                        on conflict (office, dimension, key, open) do update set cases = case_tally.cases + excluded.cases""").param(women).update();
    }

    private static void tell(JdbcClient jdbc, String at) {
        jdbc.sql("select case_tally_tell(" + at + ")").query().listOfRows();
    }

    private static long all(JdbcClient jdbc) {
        return published(jdbc).stream()
                .filter(count -> count.dimension().equals("all") && count.open())
                .findFirst()
                .orElseThrow()
                .cases();
    }

    /** What the institute of that prefecture is told. */
    private static List<Count> published(JdbcClient jdbc) {
        jdbc.sql("select set_config('app.prefecture', '47', true), set_config('app.groups', '47.surveillance', true)")
                .query()
                .listOfRows();
        jdbc.sql("set local role hersys_none").update();
        List<Count> told = jdbc.sql(
                        "select dimension, key, open, cases from case_tally_published() order by dimension, key")
                .query(Count.class)
                .list();
        jdbc.sql("reset role").update();
        return told;
    }

    @Test
    void aNotificationCountsInTheMunicipalityItNamesAndUnderItsSender() {
        String area = "131032";
        long living = open("area", area);
        String number = notified();
        try (TestDatabase database = TestDatabase.open()) {
            assertThat(open("area", area)).isEqualTo(living);
            database.jdbc().sql("""
                            update notification set content = jsonb_set(content, '{rest}', '{"municipality": "131032"}')
                             where case_id = (select id from case_file where number = ?)""").param(number).update();
        }
        for (int look = 0; look < 2; look++) {
            assertThat(open("area", area)).isEqualTo(living + 1);
            assertThat(staff.as(Staff.COORDINATOR, tally::reporting))
                    .extracting(Count::dimension, Count::key)
                    .contains(tuple("sender", "C13103-01|complete"), tuple("officeSender", "13103|complete"));
            assertThat(staff.as(SUPERVISOR, tally::reporting))
                    .extracting(Count::dimension)
                    .contains("sender", "delay", "onsetDelay", "birthGiven", "phoneGiven");
            folding.fold();
        }
        assertThat(staff.as(INSTITUTE, tally::counts))
                .extracting(Count::dimension)
                .doesNotContain("sender", "delay", "onsetDelay", "birthGiven", "phoneGiven");
    }

    private String notified() {
        return new Program(port, "hsk_demo_C13103-01").notified(Notified.patient(), json);
    }

    private long reported(Actor actor) {
        return open(actor, "status", "reported");
    }

    private long open(String dimension, String key) {
        return open(SUPERVISOR, dimension, key);
    }

    private long open(Actor actor, String dimension, String key) {
        return staff.as(actor, tally::counts).stream()
                .filter(count -> count.open()
                        && count.dimension().equals(dimension)
                        && count.key().equals(key))
                .mapToLong(Count::cases)
                .sum();
    }
}
