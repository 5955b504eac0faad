package org.hersys.casefile;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People apart from a case, as the current actor may see and change them: for putting two records of one together. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PersonRecords {

    private static final String PERSON = "select " + PersonRow.COLUMNS + " from person where id = any (?) order by id";

    private final JdbcClient jdbc;
    private final OpeningCase opening;

    PersonRecords(JdbcClient jdbc, OpeningCase opening) {
        this.jdbc = jdbc;
        this.opening = opening;
    }

    /** These people as far as they are visible, in the order of their ids. */
    public List<Person> find(Collection<Long> people) {
        return jdbc.sql(PERSON)
                .param(people.toArray(Long[]::new))
                .query(Person.class)
                .list();
    }

    /** The same; nobody else changes them before the transaction ends. */
    public List<Person> hold(Collection<Long> people) {
        return jdbc.sql(PERSON + " for update")
                .param(people.toArray(Long[]::new))
                .query(Person.class)
                .list();
    }

    /** The visible cases of these people, oldest first. */
    public List<CaseFile> cases(Collection<Long> people) {
        return jdbc.sql("select * from case_file where person_id = any (?) order by reported_at, id")
                .param(people.toArray(Long[]::new))
                .query(CaseFile.class)
                .list();
    }

    /** Gives a person all these values; false when the actor may not change the person. */
    public boolean replace(Person person) {
        int changed = jdbc.sql("update person set language = ?, age_band = ? where id = ?")
                .params(Arrays.asList(person.language(), person.ageBand(), person.id()))
                .update();
        if (changed == 1) {
            opening.correctPerson(person);
        }
        return changed == 1;
    }

    /** Moves cases to another person; gives how many the actor could move. */
    public int moveCases(Collection<Long> cases, long person) {
        return jdbc.sql("update case_file set person_id = ? where id = any (?)")
                .params(person, cases.toArray(Long[]::new))
                .update();
    }
}
