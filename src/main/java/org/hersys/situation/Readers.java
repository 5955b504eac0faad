package org.hersys.situation;

import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Who may read the situation: supervisors, the prefecture's desk, the surveillance institute. */
final class Readers {

    private Readers() {}

    /** Whoever of them is acting; nobody else comes in. */
    static Actor demandAny() {
        Actor actor = CurrentActor.get();
        if (!actor.hasAny(Role.SUPERVISOR, Role.COORDINATOR, Role.SURVEILLANCE)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return actor;
    }
}
