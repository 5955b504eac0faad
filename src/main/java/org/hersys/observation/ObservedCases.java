package org.hersys.observation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Households;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Whose observation the current actor may look at. */
@Component
class ObservedCases {

    private final Cases cases;
    private final Households households;

    ObservedCases(Cases cases, Households households) {
        this.cases = cases;
        this.households = households;
    }

    /** What does not exist, what may not be seen and what is none of an actor's business get the same answer. */
    CaseFile visible(String number) {
        Sight sight = CurrentActor.get().sight();
        return CaseNumber.read(number)
                .flatMap(cases::find)
                .filter(file -> sight == Sight.OFFICE || sight == Sight.AGENCY)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Everybody reported for together with a person, the head first, as far as visible; the person alone without a household. */
    List<CaseFile> household(CaseFile file) {
        long head = households.headOf(file.id()).orElse(file.id());
        return Stream.concat(Stream.of(head), households.membersOf(head).stream())
                .map(cases::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
