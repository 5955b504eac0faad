package org.hersys.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Organisation;
import org.hersys.access.Organisations;
import org.hersys.access.Role;
import org.hersys.text.Dates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who besides the responsible office sees a case. Grants of observers and places begin and end with the case by
 * themselves; staff of the responsible office give and end others by hand.
 */
@Component
@Transactional
public class Grants {

    /** The longest time for which sight is given by hand. */
    public static final int MOST_DAYS = 90;

    private static final Set<String> KINDS = Set.of("supportCentre", "midwives", "hotel");
    private static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;
    private final Cases cases;
    private final CaseTimeline timeline;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Grants(
            JdbcClient jdbc,
            Cases cases,
            CaseTimeline timeline,
            Organisations organisations,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.timeline = timeline;
        this.organisations = organisations;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** All grants of a case, those that last first, then the newest. */
    @Transactional(readOnly = true)
    public List<CaseGrant> of(long caseId) {
        return jdbc.sql("""
                        select * from case_grant where case_id = ?
                        order by (ended_at is null and (until is null or until > now())) desc, since desc, id desc""").param(caseId).query(CaseGrant.class).list();
    }

    /** Whether the current actor may give and end sight of a case: nurses and supervisors of the responsible office. */
    public boolean mayDecide(CaseFile file) {
        return CurrentActor.get().hasAny(Role.NURSE, Role.SUPERVISOR)
                && CurrentActor.get().organisation().equals(file.office());
    }

    /** Organisations that sight can be given to: the agencies of the case's prefecture. */
    @Transactional(readOnly = true)
    public List<Organisation> choices(CaseFile file) {
        return KINDS.stream()
                .sorted()
                .flatMap(kind -> organisations.ofKind(file.prefecture(), kind).stream())
                .toList();
    }

    /** Lets an agency see an open case up to and including a day. Fields: organisation, until, why. */
    public GrantOutcome give(long caseId, String organisation, LocalDate until, String reason) {
        CaseFile file = cases.find(caseId).filter(this::mayDecide).orElse(null);
        if (file == null) {
            return new GrantOutcome.NotAllowed();
        }
        LocalDate today = LocalDate.now(clock.withZone(Dates.JAPAN));
        if (CaseStatus.isClosed(file.status())) {
            return new GrantOutcome.Refused("organisation", "casefile.grant.closed");
        }
        if (choices(file).stream().noneMatch(choice -> choice.code().equals(organisation))) {
            return new GrantOutcome.Refused("organisation", "casefile.grant.organisation");
        }
        if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(MOST_DAYS))) {
            return new GrantOutcome.Refused("until", "casefile.grant.until");
        }
        if (!isReason(reason)) {
            return new GrantOutcome.Refused("why", "casefile.grant.reason");
        }
        if (of(caseId).stream().anyMatch(given -> given.organisation().equals(organisation) && given.lastsAt(now()))) {
            return new GrantOutcome.Refused("organisation", "casefile.grant.already");
        }
        jdbc.sql("""
                        insert into case_grant (case_id, office, organisation, kind, granted_by, since, until, reason)
                        values (?, ?, ?, 'byHand', ?, ?, ?, ?)""")
                .params(
                        caseId,
                        file.office(),
                        organisation,
                        CurrentActor.get().login(),
                        now(),
                        until.plusDays(1).atStartOfDay(Dates.JAPAN).toOffsetDateTime(),
                        reason.strip())
                .update();
        timeline.add(caseId, "sightGiven", "case", Map.of("organisation", organisation));
        audit.note(AuditEntry.of("grant.given")
                .onCase(caseId, file.office())
                .because(reason.strip())
                .named("organisation", organisation)
                .changed("until", null, until));
        return new GrantOutcome.Done();
    }

    /** Ends a lasting grant at once; the observer's is followed by {@link GrantEnded}. Field: why. */
    public GrantOutcome end(long caseId, long grantId, String reason) {
        CaseFile file = cases.find(caseId).filter(this::mayDecide).orElse(null);
        CaseGrant grant = file == null
                ? null
                : of(caseId).stream()
                        .filter(given -> given.id() == grantId && given.lastsAt(now()) && canBeEnded(given))
                        .findFirst()
                        .orElse(null);
        if (grant == null) {
            return new GrantOutcome.NotAllowed();
        }
        if (!isReason(reason)) {
            return new GrantOutcome.Refused("why-" + grantId, "casefile.grant.reason");
        }
        jdbc.sql("""
                        update case_grant set ended_at = ?, ended_by = ?, ended_because = 'byHand', ended_reason = ?
                        where id = ?""")
                .params(now(), CurrentActor.get().login(), reason.strip(), grantId)
                .update();
        timeline.add(caseId, "sightEnded", "case", Map.of("organisation", grant.organisation()));
        audit.note(AuditEntry.of("grant.ended")
                .onCase(caseId, file.office())
                .because(reason.strip())
                .named("organisation", grant.organisation())
                .changed("until", grant.until(), now()));
        if ("observation".equals(grant.kind())) {
            events.publishEvent(new GrantEnded(caseId, grant.organisation()));
        }
        return new GrantOutcome.Done();
    }

    /** Who has the patient cannot be shut out while the patient is there; that ends with the stay. */
    public static boolean canBeEnded(CaseGrant grant) {
        return !"place".equals(grant.kind());
    }

    private static boolean isReason(String reason) {
        return reason != null && !reason.isBlank() && reason.length() <= LONGEST_REASON;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
