package org.hersys.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/** Tells the engine's web apps who is signed in; made by name, so it reads the security context itself. */
public class EngineSignIn implements AuthenticationProvider {

    /** Every account's group in the engine, to which the few grants are given. */
    public static final String STAFF = "staff";

    /** The operators' group in the engine. */
    public static final String OPERATORS = "camunda-admin";

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Actor actor = CurrentActor.find().orElse(null);
        if (actor == null) {
            return AuthenticationResult.unsuccessful();
        }
        AuthenticationResult result = AuthenticationResult.successful(actor.login());
        result.setGroups(groupsOf(actor));
        return result;
    }

    /** The actor's groups in the engine: those of tasks, and those that grants are given to. */
    public static List<String> groupsOf(Actor actor) {
        List<String> groups = new ArrayList<>(actor.groups());
        groups.add(STAFF);
        if (actor.hasAny(Role.OPERATOR)) {
            groups.add(OPERATORS);
        }
        return groups;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
