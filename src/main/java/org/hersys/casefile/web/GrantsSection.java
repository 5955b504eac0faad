package org.hersys.casefile.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseGrant;
import org.hersys.casefile.CaseHistory;
import org.hersys.casefile.CaseSection;
import org.hersys.casefile.CaseStatus;
import org.hersys.casefile.Grants;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Who may see the case, now and in the past; only health centres see this part. */
@Component
class GrantsSection implements CaseSection {

    private final Grants grants;
    private final CaseHistory history;
    private final Clocks clocks;
    private final Names names;

    GrantsSection(Grants grants, CaseHistory history, Clocks clocks, Names names) {
        this.grants = grants;
        this.history = history;
        this.clocks = clocks;
        this.names = names;
    }

    /** What the page shows: sight that comes with the case, lasting grants, ended ones, and whether the actor decides. */
    public record Shown(
            List<Standing> standing,
            List<Grant> lasting,
            List<Grant> past,
            boolean mayGive,
            List<Choice> choices,
            LocalDate today,
            LocalDate last) {}

    /** Sight that follows from the case itself: office, offered, reads, clinic, desk. */
    public record Standing(String kind, String organisation) {}

    /** A grant as the page shows it; ended is a code, {@code date} where its day has passed. */
    public record Grant(
            long id,
            String organisation,
            String kind,
            String by,
            String reason,
            OffsetDateTime since,
            OffsetDateTime until,
            OffsetDateTime endedAt,
            String endedBy,
            String ended,
            String endedReason,
            boolean mayEnd) {}

    /** An agency that sight can be given to. */
    public record Choice(String code, String name) {}

    @Override
    public String key() {
        return "grants";
    }

    @Override
    public Shown of(CaseFile file) {
        if (CurrentActor.get().sight() != Sight.OFFICE) {
            return null;
        }
        boolean decides = grants.mayDecide(file);
        boolean mayGive = decides && !CaseStatus.isClosed(file.status());
        List<CaseGrant> all = grants.of(file.id());
        LocalDate today = clocks.now().toLocalDate();
        return new Shown(
                standing(file),
                all.stream()
                        .filter(grant -> grant.lastsAt(clocks.now()))
                        .map(grant -> shown(grant, decides))
                        .toList(),
                all.stream()
                        .filter(grant -> !grant.lastsAt(clocks.now()))
                        .map(grant -> shown(grant, false))
                        .toList(),
                mayGive,
                mayGive ? choices(file) : List.of(),
                today,
                today.plusDays(Grants.MOST_DAYS));
    }

    private List<Standing> standing(CaseFile file) {
        List<Standing> standing = new ArrayList<>();
        standing.add(new Standing("office", names.organisation(file.office())));
        Stream.ofNullable(file.offeredOffice())
                .forEach(office -> standing.add(new Standing("offered", names.organisation(office))));
        history.readers(file.id()).forEach(office -> standing.add(new Standing("reads", names.organisation(office))));
        Stream.ofNullable(file.clinic())
                .forEach(clinic -> standing.add(new Standing("clinic", names.organisation(clinic))));
        standing.add(new Standing("desk", names.organisation(file.prefecture())));
        return standing;
    }

    private Grant shown(CaseGrant grant, boolean decides) {
        boolean ended = grant.endedAt() != null;
        boolean lasts = grant.lastsAt(clocks.now());
        return new Grant(
                grant.id(),
                names.organisation(grant.organisation()),
                grant.kind(),
                names.person(grant.grantedBy()),
                grant.reason(),
                grant.since(),
                grant.until() == null ? null : grant.until().minusSeconds(1),
                ended ? grant.endedAt() : lasts ? null : grant.until(),
                ended ? names.person(grant.endedBy()) : null,
                ended ? grant.endedBecause() : lasts ? null : "date",
                grant.endedReason(),
                decides && lasts && Grants.canBeEnded(grant));
    }

    private List<Choice> choices(CaseFile file) {
        return grants.choices(file).stream()
                .map(found -> new Choice(found.code(), found.name(LocaleContextHolder.getLocale())))
                .toList();
    }
}
