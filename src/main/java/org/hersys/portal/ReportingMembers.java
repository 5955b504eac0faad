package org.hersys.portal;

import java.util.List;
import java.util.Set;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For whom the person at the device reports: themselves, and as head of a household its members. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ReportingMembers {

    /** Phases in which somebody is outside hospital and the health centre has taken them over. */
    private static final Set<String> WATCHED = Set.of("investigating", "awaitingPlacement", "inCare", "contact");

    private final Cases cases;

    ReportingMembers(Cases cases) {
        this.cases = cases;
    }

    /** Somebody to report for. */
    record Member(long caseId, String name) {}

    /** Everybody whose report is taken now, in the order of their cases. */
    List<Member> all() {
        return CurrentActor.get().ownCases().stream()
                .sorted()
                .map(cases::get)
                .filter(this::mayReport)
                .map(this::member)
                .toList();
    }

    /** Names of the others of the household. */
    List<String> others(long own) {
        return all().stream()
                .filter(member -> member.caseId() != own)
                .map(Member::name)
                .toList();
    }

    /** In hospital the hospital watches; before confirmation and after release nobody does. */
    boolean mayReport(CaseFile file) {
        return file.closedAt() == null && WATCHED.contains(file.phase()) && !"hospital".equals(file.place());
    }

    private Member member(CaseFile file) {
        return new Member(file.id(), cases.person(file).name());
    }
}
