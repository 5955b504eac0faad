package org.hersys.accounts;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.access.ApiKeys;
import org.hersys.access.ApiScope;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keys of programs that act for the current administrator's organisations. */
@Component
@Transactional
public class KeysOfOrganisations {

    private static final int LONGEST_LABEL = 60;

    private final JdbcClient jdbc;
    private final CommissionedOrganisations organisations;
    private final AuditTrail audit;

    KeysOfOrganisations(JdbcClient jdbc, CommissionedOrganisations organisations, AuditTrail audit) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** A key as pages show it; the key itself is kept nowhere. */
    public record Key(
            UUID id,
            String organisation,
            String label,
            List<String> scopes,
            OffsetDateTime createdAt,
            OffsetDateTime lastUsedAt,
            OffsetDateTime revokedAt) {}

    /** What became of the wish for a key. */
    public sealed interface Outcome {

        /** The key, to be shown once. */
        record Issued(String key) implements Outcome {}

        /** Nothing was stored. */
        record Refused(List<AccountProblem> problems) implements Outcome {}
    }

    /** Keys in use first, then the newest. */
    @Transactional(readOnly = true)
    public List<Key> all() {
        return jdbc.sql("""
                        select id, organisation, label, scopes, created_at, last_used_at, revoked_at from api_key
                        order by revoked_at is not null, created_at desc, id""")
                .query((row, number) -> new Key(
                        row.getObject("id", UUID.class),
                        row.getString("organisation"),
                        row.getString("label"),
                        List.of((String[]) row.getArray("scopes").getArray()),
                        row.getObject("created_at", OffsetDateTime.class),
                        row.getObject("last_used_at", OffsetDateTime.class),
                        row.getObject("revoked_at", OffsetDateTime.class)))
                .list();
    }

    /** Makes a key for one of the administrator's organisations. Fields: organisation, label, scopes. */
    public Outcome issue(String organisation, String label, List<String> scopes) {
        Set<String> fitting = organisations.find(organisation).stream()
                .flatMap(found -> ApiScope.ofKind(found.kind()).stream())
                .map(ApiScope::code)
                .collect(Collectors.toSet());
        Optional<AccountProblem> problem = Stream.of(
                        fitting.isEmpty() ? new AccountProblem("organisation", "noProgram") : null,
                        label.isBlank() || label.length() > LONGEST_LABEL
                                ? new AccountProblem("label", "length")
                                : null,
                        scopes.isEmpty() || !fitting.containsAll(scopes) ? new AccountProblem("scopes", "unfit") : null)
                .filter(found -> found != null)
                .findFirst();
        if (problem.isPresent()) {
            return new Outcome.Refused(List.of(problem.get()));
        }
        String key = ApiKeys.invent();
        jdbc.sql(
                        "insert into api_key (id, organisation, label, scopes, key_hash, created_by) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        organisation,
                        label.strip(),
                        scopes.stream().sorted().toArray(String[]::new),
                        ApiKeys.hash(key),
                        CurrentActor.get().login())
                .update();
        audit.note(AuditEntry.of("key.issued")
                .about(CurrentActor.get().organisation())
                .named("organisation", organisation)
                .named("label", label.strip())
                .changed(
                        "scopes",
                        null,
                        String.join(", ", scopes.stream().sorted().toList())));
        return new Outcome.Issued(key);
    }

    /** Makes a key worthless from now on; false when there is none of that id in use. */
    public boolean revoke(UUID id) {
        Optional<Key> key = all().stream()
                .filter(one -> one.id().equals(id) && one.revokedAt() == null)
                .findFirst();
        key.ifPresent(one -> {
            jdbc.sql("update api_key set revoked_at = now(), revoked_by = ? where id = ? and revoked_at is null")
                    .params(CurrentActor.get().login(), id)
                    .update();
            audit.note(AuditEntry.of("key.revoked")
                    .about(CurrentActor.get().organisation())
                    .named("organisation", one.organisation())
                    .named("label", one.label()));
        });
        return key.isPresent();
    }
}
