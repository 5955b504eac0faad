package org.hersys.emergency.web;

import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.emergency.EmergencyAccesses;
import org.springframework.stereotype.Component;

/** The banner of a supervisor whose office's cases were opened in an emergency. */
@Component("emergencies")
class EmergencyBanner {

    private final EmergencyAccesses accesses;

    EmergencyBanner(EmergencyAccesses accesses) {
        this.accesses = accesses;
    }

    /** How many the supervisor has not taken note of; 0 for everybody else. */
    public int unseen() {
        return CurrentActor.find()
                        .filter(actor -> actor.hasAny(Role.SUPERVISOR))
                        .isPresent()
                ? accesses.unseen()
                : 0;
    }
}
