package org.hersys.linkage;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.casefile.PersonRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads people to be shown beside each other; every look is noted. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PersonCards {

    private final PersonRecords records;
    private final Cases cases;
    private final AuditTrail audit;

    PersonCards(PersonRecords records, Cases cases, AuditTrail audit) {
        this.records = records;
        this.cases = cases;
        this.audit = audit;
    }

    /** The visible ones of these people by id; noted as a look at their cases. */
    Map<Long, PersonCard> show(Collection<Long> people) {
        Map<Long, List<CaseFile>> byPerson =
                records.cases(people).stream().collect(Collectors.groupingBy(CaseFile::personId));
        audit.noteList(
                AuditEntry.of("duplicates.viewed"),
                byPerson.values().stream()
                        .flatMap(List::stream)
                        .map(CaseFile::id)
                        .toList());
        return records.find(people).stream()
                .map(person -> {
                    List<CaseFile> files = byPerson.getOrDefault(person.id(), List.of());
                    return new PersonCard(person, address(files), files);
                })
                .collect(Collectors.toMap(card -> card.person().id(), Function.identity()));
    }

    private String address(List<CaseFile> files) {
        return files.stream()
                .sorted(Comparator.comparing(CaseFile::reportedAt).reversed())
                .flatMap(file -> cases.address(file.id()).stream())
                .findFirst()
                .orElse(null);
    }
}
