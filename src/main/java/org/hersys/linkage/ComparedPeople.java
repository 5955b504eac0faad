package org.hersys.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keys, pairs and the queue of people to compare; every statement takes a whole portion of people. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ComparedPeople {

    /** A key that more people share says nothing; the others they have bring those together who belong together. */
    private static final int LARGEST_BLOCK = 200;

    private final JdbcClient jdbc;
    private final StoredJson json;

    ComparedPeople(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Two people, the smaller id first. */
    record Couple(long first, long second) {}

    /** Takes the oldest of the queue; until the transaction ends no other node compares anybody. */
    List<Long> takeDue(int most) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('linkage'))").query().listOfRows();
        return jdbc.sql("""
                        with taken as (delete from linkage_due where id in (select id from linkage_due order by id limit ?)
                                       returning person_id, case_id)
                        select distinct coalesce(t.person_id, c.person_id) as person_id
                          from taken t left join case_file c on c.id = t.case_id""").param(most).query(Long.class).list().stream()
                .filter(person -> person != null)
                .toList();
    }

    /** What is compared of these people; left out are those without a name, and contacts who are no case: nothing could be merged. */
    Map<Long, Traits> traits(Collection<Long> people) {
        return jdbc.sql("""
                        select p.id, p.name, p.kana, p.birth_date, p.sex, p.phone,
                               (select w.address from case_file c join whereabouts w on w.case_id = c.id
                                 where c.person_id = p.id order by w.recorded_at desc, w.id desc limit 1) as address
                          from person p where p.id = any (?) and p.name is not null
                           and exists (select from case_file c where c.person_id = p.id and c.phase not in ('contact', 'contactEnded'))""").param(people.toArray(Long[]::new)).query(ComparedPeople::traits).list().stream()
                .collect(Collectors.toMap(Traits::personId, Function.identity()));
    }

    private static Traits traits(ResultSet row, int number) throws SQLException {
        return Traits.of(
                row.getLong("id"),
                row.getString("name"),
                row.getString("kana"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"),
                row.getString("phone"),
                row.getString("address"));
    }

    void replaceKeys(Collection<Long> people, Collection<Traits> known) {
        jdbc.sql("delete from linkage_key where person_id = any (?)")
                .param(people.toArray(Long[]::new))
                .update();
        List<Long> ids = new ArrayList<>();
        List<Long> keys = new ArrayList<>();
        for (Traits traits : known) {
            for (long key : SharedKeys.of(traits)) {
                ids.add(traits.personId());
                keys.add(key);
            }
        }
        jdbc.sql("insert into linkage_key (person_id, key) select * from unnest(?::bigint[], ?::bigint[])")
                .params(ids.toArray(Long[]::new), keys.toArray(Long[]::new))
                .update();
    }

    /** Whoever shares a key with one of these people, and the pairs found earlier. */
    List<Couple> couples(Collection<Long> people) {
        return jdbc.sql("""
                        with mine as materialized (select person_id, key from linkage_key where person_id = any (:people)),
                             block as materialized (
                               select k.key from linkage_key k where k.key in (select key from mine)
                                group by k.key having count(*) between 2 and :largest)
                        select least(m.person_id, o.person_id) as first, greatest(m.person_id, o.person_id) as second
                          from mine m join block b on b.key = m.key join linkage_key o on o.key = m.key and o.person_id <> m.person_id
                        union select first_person, second_person from duplicate_pair where first_person = any (:people)
                        union select first_person, second_person from duplicate_pair where second_person = any (:people)""")
                .param("people", people.toArray(Long[]::new))
                .param("largest", LARGEST_BLOCK)
                .query(Couple.class)
                .list();
    }

    /**
     * Keeps pairs that are offered. One decided to be of different people is offered again only when another field of the
     * two agrees, or agrees otherwise, than at the decision.
     */
    void keep(Map<Couple, Likeness> found) {
        if (found.isEmpty()) {
            return;
        }
        List<Map.Entry<Couple, Likeness>> rows = List.copyOf(found.entrySet());
        jdbc.sql("""
                        insert into duplicate_pair (first_person, second_person, score, verdict, reasons, version)
                        select * from unnest(?::bigint[], ?::bigint[], ?::integer[], ?::text[], ?::jsonb[], ?::integer[])
                        on conflict (first_person, second_person) do update
                           set score = excluded.score, verdict = excluded.verdict, reasons = excluded.reasons,
                               version = excluded.version, state = 'open', found_at = now()
                         where duplicate_pair.reasons is distinct from excluded.reasons""")
                .params(
                        rows.stream().map(row -> row.getKey().first()).toArray(Long[]::new),
                        rows.stream().map(row -> row.getKey().second()).toArray(Long[]::new),
                        rows.stream().map(row -> row.getValue().score()).toArray(Integer[]::new),
                        rows.stream().map(row -> row.getValue().verdict()).toArray(String[]::new),
                        rows.stream()
                                .map(row -> json.write(row.getValue().reasons()))
                                .toArray(String[]::new),
                        rows.stream().map(row -> row.getValue().version()).toArray(Integer[]::new))
                .update();
    }

    /** Forgets pairs on which nobody has decided and that are not alike any more. */
    void forget(Collection<Couple> couples) {
        jdbc.sql("""
                        delete from duplicate_pair where state in ('open', 'later') and (first_person, second_person) in (
                          select * from unnest(?::bigint[], ?::bigint[]))""")
                .params(
                        couples.stream().map(Couple::first).toArray(Long[]::new),
                        couples.stream().map(Couple::second).toArray(Long[]::new))
                .update();
    }
}
