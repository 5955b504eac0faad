package org.hersys.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keys of programs that act for an organisation; only their hash is kept (they are random, so a plain hash will do). */
@Component
@Transactional
public class ApiKeys {

    /** What every key begins with. */
    static final String BEGINNING = "hsk_";

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;

    ApiKeys(JdbcClient jdbc, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
    }

    /** Makes a key for an organisation and returns it; it cannot be shown again. */
    public String issue(String organisation, String label) {
        String key = invent();
        accept(organisation, label, key);
        return key;
    }

    /** A key nobody can guess. */
    public static String invent() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return BEGINNING + HexFormat.of().formatHex(random);
    }

    /** Accepts a given key for an organisation from now on, with every scope that fits the organisation. */
    public void accept(String organisation, String label, String key) {
        actingAsSystem.call(() -> {
            String kind = jdbc.sql("select kind from organisation where code = ?")
                    .param(organisation)
                    .query(String.class)
                    .single();
            return jdbc.sql("""
                            insert into api_key (id, organisation, label, key_hash, scopes) values (?, ?, ?, ?, ?)
                            on conflict (key_hash) do nothing""")
                    .params(
                            UUID.randomUUID(),
                            organisation,
                            label,
                            hash(key),
                            ApiScope.ofKind(kind).stream().map(ApiScope::code).toArray(String[]::new))
                    .update();
        });
    }

    /** A valid key: who acts with it, and what it is good for. */
    record Valid(Actor actor, List<String> scopes) {}

    /** Whether a key opens something. */
    public boolean isValid(String key) {
        return find(key).isPresent();
    }

    /** A valid key; that it is used is noted once a minute at most. */
    Optional<Valid> find(String key) {
        return actingAsSystem.call(
                () -> jdbc.sql("""
                        select k.id, k.login, o.code, o.kind, o.prefecture, k.scopes,
                               coalesce(k.last_used_at < now() - interval '1 minute', true) as stale from api_key k join organisation o on o.code = k.organisation
                        where k.key_hash = ? and k.revoked_at is null""").param(hash(key)).query(this::valid).optional());
    }

    /** A key that opens nothing any more: what its program was called, and for whom it acted. */
    record Revoked(String login, String organisation) {}

    /** The key, if it was one of ours. */
    Optional<Revoked> revoked(String key) {
        return actingAsSystem.call(
                () -> jdbc.sql("select login, organisation from api_key where key_hash = ? and revoked_at is not null")
                        .param(hash(key))
                        .query(Revoked.class)
                        .optional());
    }

    private Valid valid(ResultSet row, int number) throws SQLException {
        if (row.getBoolean("stale")) {
            jdbc.sql("update api_key set last_used_at = now() where id = ?")
                    .param(row.getObject("id", UUID.class))
                    .update();
        }
        return new Valid(
                new Actor(
                        row.getString("login"),
                        row.getString("code"),
                        row.getString("prefecture"),
                        roles(row.getString("kind")),
                        Locale.ENGLISH),
                List.of((String[]) row.getArray("scopes").getArray()));
    }

    private static Set<Role> roles(String kind) {
        return switch (kind) {
            case "healthCentre" -> EnumSet.of(Role.CLERK);
            case "clinic", "hospital" -> EnumSet.of(Role.CLINIC);
            case "prefecture" -> EnumSet.of(Role.COORDINATOR);
            default -> EnumSet.of(Role.AGENCY);
        };
    }

    /** What is kept of a key. */
    public static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
