package org.hersys.supervision;

import java.util.List;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Organisation;
import org.hersys.access.Organisations;
import org.hersys.access.Sight;
import org.springframework.stereotype.Component;

/** Health centres among which the prefecture's desk may choose; a supervisor has the own one alone. */
@Component
class OverseenOffices {

    private final Organisations organisations;

    OverseenOffices(Organisations organisations) {
        this.organisations = organisations;
    }

    /** All of the desk's prefecture; none where there is nothing to choose. */
    List<Organisation> all() {
        Actor reader = CurrentActor.get();
        return reader.sight() == Sight.PREFECTURE
                ? organisations.ofKind(reader.prefecture(), "healthCentre")
                : List.of();
    }
}
