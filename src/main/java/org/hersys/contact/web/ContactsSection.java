package org.hersys.contact.web;

import java.time.LocalDate;
import java.util.List;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.casefile.Cases;
import org.hersys.casefile.MergedCases;
import org.hersys.contact.Contact;
import org.hersys.contact.Contacts;
import org.springframework.stereotype.Component;

/** Contacts on the case page, for health centres alone. */
@Component
class ContactsSection implements CaseSection {

    private final Contacts contacts;
    private final Cases cases;
    private final MergedCases merged;

    ContactsSection(Contacts contacts, Cases cases, MergedCases merged) {
        this.contacts = contacts;
        this.cases = cases;
        this.merged = merged;
    }

    /**
     * A contact as the page shows it; the number
     * is that of the case a positive contact became, watched that of the
     * file under which the contact is observed, ofCase that of the merged
     * case for which the contact was named.
     */
    public record Shown(
            String name,
            String relation,
            boolean household,
            String phone,
            LocalDate lastExposureOn,
            LocalDate observedUntil,
            String state,
            String promotedNumber,
            String watched,
            String ofCase) {}

    @Override
    public String key() {
        return "contacts";
    }

    @Override
    public List<Shown> of(CaseFile file) {
        return CurrentActor.get().sight() != Sight.OFFICE
                ? null
                : merged.together(file.id()).stream()
                        .flatMap(one -> contacts.of(one.id()).stream().map(contact -> shown(contact, one.ofCase())))
                        .toList();
    }

    private Shown shown(Contact one, String ofCase) {
        return new Shown(
                one.name(),
                one.relation(),
                one.household(),
                one.phone(),
                one.lastExposureOn(),
                one.observedUntil(),
                one.state(),
                number(one.promotedCase()),
                number(one.watchedCase()),
                ofCase);
    }

    private String number(Long caseId) {
        return caseId == null ? null : cases.find(caseId).map(CaseFile::number).orElse(null);
    }
}
