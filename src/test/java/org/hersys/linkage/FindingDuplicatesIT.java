package org.hersys.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hersys.access.Actor;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class FindingDuplicatesIT {

    private static final long FROM = 700_000_000L;
    private static final long CONTACT = 790_000_000L;
    private static final PlantedPeople PEOPLE = PlantedPeople.of(2_000, 20221130);

    @Autowired
    FindingDuplicates finding;

    @Autowired
    Staff staff;

    @Autowired
    JdbcTemplate batches;

    @Autowired
    JdbcClient jdbc;

    @Test
    void ofTwoThousandPeopleNinetyFiveInAHundredSecondRecordsAreFoundAndTwoInAHundredAtMostAreFalseAlarms() {
        staff.run(Actor.system(), this::register);
        finding.run();
        Quality quality = Quality.of(PEOPLE, offered());

        assertThat(quality.planted()).as("%s", quality).isGreaterThan(150);
        assertThat(quality.shareFound()).as("%s", quality).isGreaterThanOrEqualTo(0.95);
        assertThat(quality.shareOfFalseAlarms()).as("%s", quality).isLessThan(0.02);
    }

    @Test
    void contactsWhoAreNoCasesAreNotOffered() {
        staff.run(Actor.system(), () -> {
            jdbc.sql("""
                            insert into organisation (code, kind, name_ja, name_en, prefecture)
                            values ('T-contacts', 'healthCentre', '架空接触者保健所', 'Office of contacts', '97')""").update();
            for (long id : List.of(CONTACT, CONTACT + 1)) {
                jdbc.sql(
                                "insert into person (id, name, sex, birth_date, phone) values (?, '架空 接触子', 'female', '1990-01-01', '090-0000-7777')")
                        .param(id)
                        .update();
                jdbc.sql(
                                "insert into case_file (id, number, person_id, office, prefecture, phase, status) values (?, ?, ?, 'T-contacts', '97', 'contact', 'contact')")
                        .params(id, "T-" + id, id)
                        .update();
            }
        });
        finding.run();
        assertThat(staff.as(Actor.system(), () -> jdbc.sql(
                                "select count(*) from duplicate_pair where ? in (first_person, second_person)")
                        .param(CONTACT)
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    /** People without an office: nobody meets them in another test. */
    private void register() {
        jdbc.sql("""
                        insert into organisation (code, kind, name_ja, name_en, prefecture)
                        values ('T-linkage', 'healthCentre', '架空同定保健所', 'Linkage office', '97')""").update();
        batches.batchUpdate(
                "insert into person (id, name, kana, sex, birth_date, phone) values (?, ?, ?, ?, ?::date, ?)",
                IntStream.range(0, PEOPLE.people().size())
                        .mapToObj(place -> {
                            Invented person = PEOPLE.people().get(place);
                            return new Object[] {
                                FROM + place,
                                person.name(),
                                person.kana(),
                                person.sex(),
                                person.birthDate(),
                                person.phone()
                            };
                        })
                        .toList());
        batches.batchUpdate(
                "insert into case_file (id, number, person_id, office, prefecture) values (?, ?, ?, 'T-linkage', '97')",
                IntStream.range(0, PEOPLE.people().size())
                        .mapToObj(place -> new Object[] {FROM + place, "T-" + (FROM + place), FROM + place})
                        .toList());
        batches.batchUpdate(
                "insert into whereabouts (case_id, address, recorded_by) values (?, ?, 'system')",
                IntStream.range(0, PEOPLE.people().size())
                        .mapToObj(place -> new Object[] {
                            FROM + place, PEOPLE.people().get(place).address()
                        })
                        .toList());
    }

    private Set<Quality.Pair> offered() {
        return staff.as(Actor.system(), () -> jdbc.sql(
                        "select first_person - ? as first, second_person - ? as second from duplicate_pair"
                                + " where first_person between ? and ?")
                .params(FROM, FROM, FROM, FROM + PEOPLE.people().size())
                .query(Quality.Pair.class)
                .set());
    }
}
