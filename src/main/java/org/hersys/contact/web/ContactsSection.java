package org.hersys.contact.web;

import java.time.LocalDate;
import java.util.List;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.casefile.Cases;
import org.hersys.contact.Contact;
import org.hersys.contact.Contacts;
import org.springframework.stereotype.Component;

/** Contacts on the case page, for health centres alone. */
@Component
class ContactsSection implements CaseSection {

    private final Contacts contacts;
    private final Cases cases;

    ContactsSection(Contacts contacts, Cases cases) {
        this.contacts = contacts;
        this.cases = cases;
    }

    /**
     * A contact as the page shows it; the number
     * is that of the case a positive contact became, watched that of the
     * file under which the contact is observed.
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
            String watched) {}

    @Override
    public String key() {
        return "contacts";
    }

    @Override
    public List<Shown> of(CaseFile file) {
        return CurrentActor.get().sight() != Sight.OFFICE
                ? null
                : contacts.of(file.id()).stream().map(this::shown).toList();
    }

    private Shown shown(Contact one) {
        return new Shown(
                one.name(),
                one.relation(),
                one.household(),
                one.phone(),
                one.lastExposureOn(),
                one.observedUntil(),
                one.state(),
                number(one.promotedCase()),
                number(one.watchedCase()));
    }

    private String number(Long caseId) {
        return caseId == null ? null : cases.find(caseId).map(CaseFile::number).orElse(null);
    }
}
