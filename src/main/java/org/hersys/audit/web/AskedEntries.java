package org.hersys.audit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.audit.AuditRegister;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.hersys.text.Dates;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the addresses of the audit trail ask for; for whoever supervises nobody they do not exist. Asking is noted. */
@Component
class AskedEntries {

    /** Kinds of acts that can be chosen, the first part of their codes; the word of each is {@code audit.kind.<code>}. */
    static final List<String> KINDS = List.of(
            "case",
            "cases",
            "task",
            "tasks",
            "work",
            "notification",
            "observation",
            "instance",
            "decision",
            "household",
            "link",
            "duplicates",
            "person",
            "import",
            "grant",
            "emergency",
            "signIn",
            "account",
            "organisation",
            "key",
            "policy",
            "surge",
            "wording",
            "places",
            "template",
            "audit");

    private static final int DAYS = 31;

    private final AuditTrail audit;
    private final Cases cases;
    private final Clock clock;

    AskedEntries(AuditTrail audit, Cases cases, Clock clock) {
        this.audit = audit;
        this.cases = cases;
        this.clock = clock;
    }

    /** What is asked for; days default to the last month. */
    record Asked(
            String number,
            String login,
            String kind,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {

        boolean isAboutAll() {
            return !isGiven(number) && !isGiven(login) && !isGiven(kind);
        }
    }

    /** The query of it; nothing when it names a case that is not shown to the supervisor. */
    Optional<AuditRegister.Query> read(Asked asked, String noted) {
        if (!CurrentActor.get().hasAny(Role.SUPERVISOR)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Optional<CaseFile> file =
                isGiven(asked.number()) ? CaseNumber.read(asked.number()).flatMap(cases::find) : Optional.empty();
        AuditEntry entry = AuditEntry.of(noted).about(CurrentActor.get().organisation());
        audit.note(file.map(found -> entry.onCase(found.id(), found.office())).orElse(entry));
        return isGiven(asked.number()) && file.isEmpty() ? Optional.empty() : Optional.of(query(asked, file));
    }

    /** What is asked for with the days that count. */
    Asked completed(Asked asked) {
        var query = query(asked, Optional.empty());
        return new Asked(asked.number(), asked.login(), asked.kind(), query.from(), query.to());
    }

    /** Today in Japan. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.JAPAN));
    }

    private AuditRegister.Query query(Asked asked, Optional<CaseFile> file) {
        LocalDate to = asked.to() == null ? today() : asked.to();
        LocalDate from = asked.from() == null ? to.minusDays(DAYS) : asked.from();
        return new AuditRegister.Query(
                file.map(CaseFile::id).orElse(null),
                isGiven(asked.login()) ? asked.login().strip() : null,
                isGiven(asked.kind()) && KINDS.contains(asked.kind()) ? asked.kind() : null,
                from.isAfter(to) ? to : from,
                to);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
