package org.hersys.observation;

import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Households;
import org.hersys.casefile.Person;
import org.hersys.messaging.Numbers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How somebody can be reached to report on their own: by the telephone of whoever reports for them, or else their own. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OwnChannel {

    private final Cases cases;
    private final Households households;
    private final Numbers numbers;

    OwnChannel(Cases cases, Households households, Numbers numbers) {
        this.cases = cases;
        this.households = households;
        this.numbers = numbers;
    }

    /**
     * What the table chooseReporter is told.
     *
     * @param telephone mobile only where a birth date opens the link sent to it; without one it can be called
     * @param people reported for by this telephone, one at least
     * @param refused whether whoever has the number wants no messages, or is not the patient
     */
    record Way(Numbers.Telephone telephone, int people, boolean refused) {}

    Way of(CaseFile file) {
        CaseFile reporting = households
                .headOf(file.id())
                .flatMap(cases::find)
                .filter(head -> head.closedAt() == null)
                .orElse(file);
        Person person = cases.person(reporting);
        Numbers.Telephone telephone = numbers.telephone(person.phone());
        boolean closedLink = telephone == Numbers.Telephone.MOBILE && person.birthDate() == null;
        return new Way(
                closedLink ? Numbers.Telephone.LANDLINE : telephone,
                telephone == Numbers.Telephone.NONE
                        ? 1
                        : households.membersOf(reporting.id()).size() + 1,
                numbers.areRefused(person.phone()));
    }
}
