package org.hersys.supervision;

import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.access.Sight;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Who may open these pages: supervisors of an office, who also act, and the prefecture's desk, which looks. */
final class Overseers {

    private Overseers() {}

    /** The supervisor or coordinator who is acting; nobody else comes in. */
    static Actor demandAny() {
        return demand(Role.SUPERVISOR, Role.COORDINATOR);
    }

    /** The supervisor who is acting; nobody else moves work. */
    static Actor demandSupervisor() {
        return demand(Role.SUPERVISOR);
    }

    /** The open tasks that the actor oversees, as a name in SQL: the own groups', or the whole prefecture's. */
    static String work() {
        return CurrentActor.get().sight() == Sight.PREFECTURE ? "prefecture_work" : "work_item";
    }

    private static Actor demand(Role... roles) {
        Actor actor = CurrentActor.get();
        if (!actor.hasAny(roles)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return actor;
    }
}
