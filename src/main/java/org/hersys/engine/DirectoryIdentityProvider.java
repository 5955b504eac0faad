package org.hersys.engine;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.hersys.access.Account;
import org.hersys.access.Accounts;
import org.hersys.access.EngineSignIn;

/** Users and groups as the engine asks for them: the open accounts the current actor may know of; no passwords. */
class DirectoryIdentityProvider implements ReadOnlyIdentityProvider {

    private final Accounts accounts;

    DirectoryIdentityProvider(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public User findUserById(String login) {
        return accounts.find(login).map(DirectoryIdentityProvider::user).orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users();
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new Users();
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new UnsupportedOperationException("Users are not kept in the engine's tables");
    }

    /** Nobody signs in through the engine. */
    @Override
    public boolean checkPassword(String login, String password) {
        return false;
    }

    @Override
    public Group findGroupById(String id) {
        return groups().filter(group -> group.getId().equals(id)).findFirst().orElse(null);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new Groups();
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new Groups();
    }

    @Override
    public Tenant findTenantById(String id) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants();
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new NoTenants();
    }

    @Override
    public void flush() {
        // nothing is written here
    }

    @Override
    public void close() {
        // nothing is held open
    }

    private Stream<Group> groups() {
        return accounts.all().stream()
                .flatMap(DirectoryIdentityProvider::groupsOf)
                .distinct()
                .map(DirectoryIdentityProvider::group);
    }

    private static Stream<String> groupsOf(Account account) {
        return EngineSignIn.groupsOf(account.actor()).stream();
    }

    private static User user(Account account) {
        UserEntity user = new UserEntity(account.login());
        user.setFirstName(account.displayName());
        user.setLastName("");
        return user;
    }

    private static Group group(String id) {
        GroupEntity group = new GroupEntity(id);
        group.setName(id);
        group.setType("WORKFLOW");
        return group;
    }

    private static <T> List<T> page(List<T> all, Page page) {
        return page == null
                ? all
                : all.stream()
                        .skip(page.getFirstResult())
                        .limit(page.getMaxResults())
                        .toList();
    }

    private final class Users extends UserQueryImpl {

        @Override
        public long executeCount(CommandContext context) {
            return executeList(context, null).size();
        }

        @Override
        public List<User> executeList(CommandContext context, Page page) {
            Stream<Account> known = getId() != null ? accounts.find(getId()).stream() : accounts.all().stream();
            return page(
                    known.filter(account ->
                                    getIds() == null || List.of(getIds()).contains(account.login()))
                            .filter(account ->
                                    getGroupId() == null || groupsOf(account).anyMatch(getGroupId()::equals))
                            .map(DirectoryIdentityProvider::user)
                            .toList(),
                    page);
        }
    }

    private final class Groups extends GroupQueryImpl {

        @Override
        public long executeCount(CommandContext context) {
            return executeList(context, null).size();
        }

        @Override
        public List<Group> executeList(CommandContext context, Page page) {
            Stream<Group> known = getUserId() == null
                    ? groups()
                    : accounts.find(getUserId()).stream()
                            .flatMap(DirectoryIdentityProvider::groupsOf)
                            .map(DirectoryIdentityProvider::group);
            return page(
                    known.filter(group -> getId() == null || Objects.equals(group.getId(), getId()))
                            .filter(group ->
                                    getIds() == null || List.of(getIds()).contains(group.getId()))
                            .toList(),
                    page);
        }
    }

    private static final class NoTenants extends TenantQueryImpl {

        @Override
        public long executeCount(CommandContext context) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext context, Page page) {
            return List.of();
        }
    }
}
