package org.hersys.notification.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.notification.Transfer;
import org.hersys.notification.Transfers;
import org.springframework.stereotype.Component;

/** Offers of the case to other health centres on the case page; only health centres see them. */
@Component
class TransfersSection implements CaseSection {

    private final Transfers transfers;
    private final Names names;

    TransfersSection(Transfers transfers, Names names) {
        this.transfers = transfers;
        this.names = names;
    }

    /** An offer as the page shows it. */
    public record Shown(
            String fromOffice,
            String toOffice,
            String reason,
            OffsetDateTime offeredAt,
            OffsetDateTime dueAt,
            String outcome,
            String answer,
            OffsetDateTime decidedAt,
            String decidedBy) {}

    @Override
    public String key() {
        return "transfers";
    }

    @Override
    public List<Shown> of(CaseFile file) {
        if (CurrentActor.get().sight() != Sight.OFFICE) {
            return null;
        }
        List<Transfer> offers = transfers.of(file.id());
        return offers.isEmpty() ? null : offers.stream().map(this::shown).toList();
    }

    private Shown shown(Transfer one) {
        return new Shown(
                names.organisation(one.fromOffice()),
                names.organisation(one.toOffice()),
                one.reason(),
                one.offeredAt(),
                one.dueAt(),
                one.outcome(),
                one.answer(),
                one.decidedAt(),
                names.person(one.decidedBy()));
    }
}
