package org.hersys.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseStatus;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Households;
import org.hersys.casefile.Person;
import org.hersys.casefile.PersonRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people who live together with the person of a case, as far as the current actor sees their cases. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HouseholdView {

    private final Households households;
    private final Cases cases;
    private final PersonRecords records;
    private final ComparedPeople people;
    private final ActingAsSystem actingAsSystem;
    private final AuditTrail audit;

    HouseholdView(
            Households households,
            Cases cases,
            PersonRecords records,
            ComparedPeople people,
            ActingAsSystem actingAsSystem,
            AuditTrail audit) {
        this.households = households;
        this.cases = cases;
        this.records = records;
        this.people = people;
        this.actingAsSystem = actingAsSystem;
        this.audit = audit;
    }

    /**
     * Somebody of the household.
     *
     * @param tie head, member, or sameAddress for who lives at the same address with a name in common and is not linked
     */
    public record Member(CaseFile file, Person person, String address, String tie) {}

    /** The linked ones, the head first, then who lives at the same address; the person of the case is among them. */
    List<Member> of(CaseFile file) {
        long head = households.headOf(file.id()).orElse(file.id());
        List<Long> linked = new ArrayList<>(List.of(head));
        linked.addAll(households.membersOf(head));
        if (!linked.contains(file.id())) {
            linked.add(file.id());
        }
        List<CaseFile> all = new ArrayList<>(
                linked.stream().flatMap(id -> cases.find(id).stream()).toList());
        Set<Long> known = all.stream().map(CaseFile::personId).collect(Collectors.toCollection(HashSet::new));
        records.cases(atTheSameAddress(file.personId())).stream()
                .filter(other -> !CaseStatus.isClosed(other.status()) && known.add(other.personId()))
                .sorted(Comparator.comparing(CaseFile::reportedAt))
                .forEach(all::add);
        audit.noteList(
                AuditEntry.of("household.viewed"),
                all.stream().map(CaseFile::id).toList());
        Map<Long, Person> byId =
                records.find(known).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return all.stream()
                .map(one -> new Member(
                        one,
                        byId.get(one.personId()),
                        cases.address(one.id()).orElse(null),
                        one.id() == head ? "head" : linked.contains(one.id()) ? "member" : "sameAddress"))
                .toList();
    }

    /** Found by keys that only the system reads; who of them is shown, row security decides afterwards. */
    private List<Long> atTheSameAddress(long person) {
        return actingAsSystem.call(() -> people.traits(List.of(person)).values().stream()
                .flatMap(traits -> people.withKeys(SharedKeys.ofAddress(traits)).stream())
                .filter(other -> other != person)
                .distinct()
                .toList());
    }
}
