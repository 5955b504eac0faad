package org.hersys.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases of somebody with the same name and birth date, for whoever is about to report one more. Only cases the actor may
 * see: an answer about others would tell anybody with a name and a birth date who has the disease.
 */
@Component
@Transactional
public class SimilarCases {

    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    SimilarCases(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** A case as far as it needs to be known to tell whether it is the same. */
    public record Similar(
            long id, String number, String name, String status, LocalDate diagnosedOn, OffsetDateTime reportedAt) {}

    /** The newest cases of this name, however it is spelt, and birth date, at most five; none when one is not known. */
    public List<Similar> of(String name, LocalDate birthDate) {
        String key = NameKey.of(name);
        if (key.isEmpty() || birthDate == null) {
            return List.of();
        }
        List<Similar> found =
                jdbc.sql("""
                        select c.id, c.number, p.name, c.status, c.diagnosed_on, c.reported_at
                          from case_file c join person p on p.id = c.person_id
                         where p.name_key = ? and p.birth_date = ? order by c.reported_at desc, c.id desc limit ?""").params(key, birthDate, MOST).query(Similar.class).list();
        if (!found.isEmpty()) {
            audit.noteList(
                    AuditEntry.of("cases.searched").searchedFor(name),
                    found.stream().map(Similar::id).toList());
        }
        return found;
    }
}
