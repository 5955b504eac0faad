package org.hersys.link;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hersys.access.ActingAsSystem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes links for patients and says what a link that comes back is worth. */
@Component
@Transactional
public class PatientLinks {

    /** Longer than any isolation; each message brings a new link. */
    private static final Duration LASTING = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final Clock clock;
    private final String publicAddress;

    PatientLinks(
            JdbcClient jdbc,
            ActingAsSystem actingAsSystem,
            Clock clock,
            @Value("${hersys.public-address}") String publicAddress) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.clock = clock;
        this.publicAddress = publicAddress;
    }

    /** A new link of the patient of a case, with the address under which the product is reached from outside. */
    public String issue(long caseId) {
        String token = Secret.create();
        OffsetDateTime now = OffsetDateTime.now(clock);
        actingAsSystem.call(() -> jdbc.sql(
                        "insert into patient_link (token_hash, case_id, issued_at, expires_at) values (?, ?, ?, ?)")
                .params(Secret.hash(token), caseId, now, now.plus(LASTING))
                .update());
        return publicAddress + "/p/" + token;
    }

    /** Ends every link of a case; its devices are forgotten too. */
    public void revokeAll(long caseId) {
        actingAsSystem.call(() -> {
            jdbc.sql("update patient_link set revoked_at = ? where case_id = ? and revoked_at is null")
                    .params(OffsetDateTime.now(clock), caseId)
                    .update();
            jdbc.sql("delete from patient_device where case_id = ?")
                    .param(caseId)
                    .update();
            return null;
        });
    }

    /**
     * The link of a token, which leads to the case that survives where its own was merged; nothing when there is none or it holds no more: the answer is the same.
     *
     * @param device what the device's cookie says, or null
     */
    @Transactional(readOnly = true)
    public Optional<PatientLink> find(String token, String device) {
        return actingAsSystem.call(() -> jdbc.sql("""
                        select f.id as case_id, p.language,
                          exists (select from patient_device d where d.secret_hash = :device and d.case_id in (l.case_id, f.id)
                                    and d.expires_at > :now) as confirmed,
                          array(select m.case_id from household_member m join case_file c on c.id = m.case_id
                                where m.head_case = f.id and c.closed_at is null order by m.case_id) as members
                        from patient_link l join case_file own on own.id = l.case_id
                          join case_file f on f.id = coalesce(own.merged_into, own.id) join person p on p.id = f.person_id
                        where l.token_hash = :token and l.expires_at > :now and l.revoked_at is null""")
                .param("token", Secret.hash(token))
                .param("device", Secret.hash(device == null ? "" : device))
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> new PatientLink(
                        row.getLong("case_id"),
                        household(row.getLong("case_id"), (Long[])
                                row.getArray("members").getArray()),
                        Locale.forLanguageTag(row.getString("language")),
                        row.getBoolean("confirmed")))
                .optional());
    }

    private static Set<Long> household(long own, Long[] members) {
        Set<Long> household = new HashSet<>(List.of(members));
        household.add(own);
        return household;
    }
}
