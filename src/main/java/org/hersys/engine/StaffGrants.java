package org.hersys.engine;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.hersys.access.EngineSignIn;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The handful of grants the engine needs, given before there are accounts: whoever signs in while the demo is still made
 * would be kept out of the task list for minutes, since what the web apps look up is remembered. They are coarse on purpose:
 * who may see or do which task is decided before, by row security on the task list; the engine's API is reachable through the seam of Tasklist only.
 */
@Component
@Order(1)
class StaffGrants implements ApplicationRunner {

    private final AuthorizationService authorizations;

    StaffGrants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        grant(EngineSignIn.STAFF, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(
                EngineSignIn.STAFF,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.UPDATE_TASK,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        grant(EngineSignIn.STAFF, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
        grant(EngineSignIn.STAFF, Resources.FILTER, Authorization.ANY, Permissions.READ);
        for (Resource resource : Resources.values()) {
            grant(EngineSignIn.OPERATORS, resource, Authorization.ANY, Permissions.ALL);
        }
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        List<Authorization> existing = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .list();
        if (existing.isEmpty()) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.setPermissions(permissions);
            authorizations.saveAuthorization(grant);
        }
    }
}
