package org.hersys.casefile.enquiry;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Person;
import org.hersys.casefile.notes.KeepOutcome;
import org.hersys.casefile.notes.WritingOnCase;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Questions about a case to registers outside, and what they answered, until somebody has dealt with it. */
@Component
@Transactional
public class Enquiries {

    /** What can be asked. */
    public static final List<String> KINDS = List.of("address", "insurance");

    private static final TypeReference<Map<String, String>> ANSWER = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final EnquiryPort port;
    private final Cases cases;
    private final AuditTrail audit;
    private final StoredJson json;
    private final Clock clock;

    Enquiries(JdbcClient jdbc, EnquiryPort port, Cases cases, AuditTrail audit, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.port = port;
        this.cases = cases;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Whether the current actor may ask about this case, and there is a way to ask. */
    public boolean isOpen(CaseFile file) {
        return port.isOpen() && WritingOnCase.isOpen(file);
    }

    /** The questions nobody has closed, with the answers that have come by now. */
    public List<Enquiry> of(CaseFile file) {
        if (!isOpen(file)) {
            return List.of();
        }
        open(file.id()).stream()
                .filter(enquiry -> enquiry.answeredAt() == null)
                .forEach(enquiry -> port.answer(enquiry.id()).ifPresent(answer -> keep(enquiry.id(), answer)));
        return open(file.id());
    }

    /** Asks, unless the same is being asked already. */
    public KeepOutcome ask(CaseFile file, String kind) {
        if (!isOpen(file) || !KINDS.contains(kind)) {
            return new KeepOutcome.NotAllowed();
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtext('enquiry'), ?)")
                .param(Long.hashCode(file.id()))
                .query()
                .listOfRows();
        if (open(file.id()).stream().noneMatch(enquiry -> enquiry.kind().equals(kind))) {
            UUID id = UUID.randomUUID();
            jdbc.sql("insert into enquiry (id, case_id, kind, asked_at, asked_by) values (?, ?, ?, ?, ?)")
                    .params(
                            id,
                            file.id(),
                            kind,
                            OffsetDateTime.now(clock),
                            CurrentActor.get().login())
                    .update();
            audit.note(AuditEntry.of("case.enquired").onCase(file.id(), file.office()));
            port.ask(new EnquiryPort.Question(id, kind, about(file)));
        }
        return new KeepOutcome.Kept();
    }

    /** Somebody has dealt with the answer, or does without one; it is erased. */
    public KeepOutcome close(CaseFile file, UUID id) {
        if (!isOpen(file)) {
            return new KeepOutcome.NotAllowed();
        }
        int closed = jdbc.sql(
                        "update enquiry set answer = null, closed_at = ?, closed_by = ? where id = ? and case_id = ? and closed_at is null")
                .params(OffsetDateTime.now(clock), CurrentActor.get().login(), id, file.id())
                .update();
        if (closed > 0) {
            audit.note(AuditEntry.of("case.enquiryClosed").onCase(file.id(), file.office()));
            afterwards(id);
        }
        return new KeepOutcome.Kept();
    }

    private void keep(UUID id, Map<String, String> answer) {
        jdbc.sql("update enquiry set answer = ?::jsonb, answered_at = ? where id = ? and answered_at is null")
                .params(json.write(answer), OffsetDateTime.now(clock), id)
                .update();
        afterwards(id);
    }

    /** The files go once the database has what they said. */
    private void afterwards(UUID id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                port.forget(id);
            }
        });
    }

    private List<Enquiry> open(long caseId) {
        return jdbc.sql("select * from enquiry where case_id = ? and closed_at is null order by asked_at desc")
                .param(caseId)
                .query(this::read)
                .list();
    }

    private Map<String, String> about(CaseFile file) {
        Person person = cases.person(file);
        Map<String, String> about = new LinkedHashMap<>();
        about.put("name", person.name());
        about.put("kana", person.kana());
        about.put("sex", person.sex());
        about.put(
                "birthDate",
                Optional.ofNullable(person.birthDate()).map(Object::toString).orElse(null));
        about.put("address", cases.address(file.id()).orElse(null));
        about.values().removeIf(value -> value == null);
        return about;
    }

    private Enquiry read(ResultSet row, int number) throws SQLException {
        String answer = row.getString("answer");
        return new Enquiry(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("asked_at", OffsetDateTime.class),
                row.getString("asked_by"),
                row.getObject("answered_at", OffsetDateTime.class),
                answer == null ? Map.of() : json.read(answer, ANSWER));
    }
}
