package org.hersys.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
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

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;

    ApiKeys(JdbcClient jdbc, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
    }

    /** Makes a key for an organisation and returns it; it cannot be shown again. */
    public String issue(String organisation, String label) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String key = "hsk_" + HexFormat.of().formatHex(random);
        accept(organisation, label, key);
        return key;
    }

    /** Accepts a given key for an organisation from now on. */
    public void accept(String organisation, String label, String key) {
        actingAsSystem.call(() -> jdbc.sql("""
                        insert into api_key (id, organisation, label, key_hash) values (?, ?, ?, ?)
                        on conflict (key_hash) do nothing""")
                .params(UUID.randomUUID(), organisation, label, hash(key))
                .update());
    }

    /** Whether a key opens something. */
    public boolean isValid(String key) {
        return actorOf(key).isPresent();
    }

    /** The actor of a valid key. */
    Optional<Actor> actorOf(String key) {
        return actingAsSystem.call(() -> jdbc.sql("""
                        select k.id, o.code, o.kind, o.prefecture from api_key k join organisation o on o.code = k.organisation
                        where k.key_hash = ? and k.revoked_at is null""")
                .param(hash(key))
                .query((row, number) -> new Actor(
                        "api-" + row.getString("id").substring(0, 8),
                        row.getString("code"),
                        row.getString("prefecture"),
                        roles(row.getString("kind")),
                        Locale.ENGLISH))
                .optional());
    }

    private static Set<Role> roles(String kind) {
        return switch (kind) {
            case "healthCentre" -> EnumSet.of(Role.CLERK);
            case "clinic", "hospital" -> EnumSet.of(Role.CLINIC);
            case "prefecture" -> EnumSet.of(Role.COORDINATOR);
            default -> EnumSet.of(Role.AGENCY);
        };
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
