package org.hersys.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.AuditTrail;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A device shows by the patient's birth date that it is not a stranger's. A try is counted before it is looked at, so
 * that many at once are not more than many in a row; after too many even the right day is refused, with the same words,
 * until the health centre sends a new link.
 */
@Component
@Transactional
public class ConfirmingDevice {

    /** Wrong days in a row, over all links and devices of a case. */
    static final int MOST_TRIES = 10;

    private static final Duration REMEMBERED = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final Cases cases;
    private final AuditTrail audit;
    private final ActingAsSystem actingAsSystem;
    private final Clock clock;

    ConfirmingDevice(JdbcClient jdbc, Cases cases, AuditTrail audit, ActingAsSystem actingAsSystem, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.audit = audit;
        this.actingAsSystem = actingAsSystem;
        this.clock = clock;
    }

    /**
     * Remembers the device when the birth date is right.
     *
     * @param device the device's secret if it has one already: a family's phone keeps one for all of them
     * @return what the device shall show from now on; nothing when the day was wrong or tried too often
     */
    public Optional<String> confirm(PatientLink link, LocalDate birthDate, String device) {
        return actingAsSystem.call(() -> {
            if (!isRight(link.caseId(), birthDate)) {
                return Optional.empty();
            }
            return Optional.of(remember(link.caseId(), isKnown(device) ? device : Secret.create()));
        });
    }

    /** Whether a birth date is right; wrong ones of all devices and calls are counted, and too many shut the case. */
    public boolean isRight(long caseId, LocalDate birthDate) {
        return actingAsSystem.call(() -> {
            boolean mayTry = tries(caseId) <= MOST_TRIES;
            CaseFile file = cases.get(caseId);
            boolean right = mayTry && same(cases.person(file).birthDate(), birthDate);
            audit.note(right ? "link.confirmed" : "link.refused", file.id(), file.office());
            if (right) {
                forget(caseId);
            }
            return right;
        });
    }

    /** Whether so many wrong days were given that the pages of a case are shut. */
    @Transactional(readOnly = true)
    public boolean isShut(long caseId) {
        return actingAsSystem.call(
                () -> jdbc.sql("select exists (select from birth_date_try where case_id = ? and wrong >= ?)")
                        .params(caseId, MOST_TRIES)
                        .query(Boolean.class)
                        .single());
    }

    /** Opens the pages of a case again: staff have spoken with the patient. */
    public void open(long caseId) {
        actingAsSystem.call(() -> {
            forget(caseId);
            return null;
        });
    }

    /** A secret that we have not made is not taken over: somebody may have planted it. */
    private boolean isKnown(String device) {
        return device != null
                && jdbc.sql("select exists (select from patient_device where secret_hash = ?)")
                        .param(Secret.hash(device))
                        .query(Boolean.class)
                        .single();
    }

    private int tries(long caseId) {
        return jdbc.sql("""
                        insert into birth_date_try (case_id, wrong) values (?, 1)
                        on conflict (case_id) do update set wrong = birth_date_try.wrong + 1 returning wrong""").param(caseId).query(Integer.class).single();
    }

    private void forget(long caseId) {
        jdbc.sql("delete from birth_date_try where case_id = ?").param(caseId).update();
    }

    private String remember(long caseId, String secret) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into patient_device (secret_hash, case_id, confirmed_at, expires_at) values (?, ?, ?, ?)
                        on conflict (secret_hash, case_id) do update set confirmed_at = excluded.confirmed_at,
                          expires_at = excluded.expires_at""")
                .params(Secret.hash(secret), caseId, now, now.plus(REMEMBERED))
                .update();
        return secret;
    }

    /** Takes as long for a wrong day as for the right one; a birth date that is not known is never right. */
    private static boolean same(LocalDate known, LocalDate given) {
        byte[] expected = String.valueOf(known).getBytes(StandardCharsets.US_ASCII);
        byte[] said = String.valueOf(given).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, said) && known != null;
    }
}
