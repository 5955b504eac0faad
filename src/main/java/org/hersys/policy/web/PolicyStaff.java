package org.hersys.policy.web;

import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.policy.desk.DecisionVersion;
import org.hersys.policy.desk.DecisionVersions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may use the policy desk, and what they may open there. */
@Component
class PolicyStaff {

    private final DecisionVersions versions;

    PolicyStaff(DecisionVersions versions) {
        this.versions = versions;
    }

    /** Refuses everybody who is not policy staff. */
    void demand() {
        if (!CurrentActor.get().hasAny(Role.POLICY)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** A version that exists, of the table named. */
    DecisionVersion version(String decision, long id) {
        demand();
        return versions.find(id)
                .filter(version -> version.decision().equals(decision))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The name of a table that exists. */
    String table(String decision) {
        demand();
        if (!versions.decisions().contains(decision)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return decision;
    }
}
