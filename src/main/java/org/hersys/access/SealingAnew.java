package org.hersys.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** At each start seals what an earlier key has sealed with the newest, and says which earlier keys are needed no more. */
@Component
@Order(12)
@Transactional
public class SealingAnew implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SealingAnew.class);

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final SecretBox secrets;

    SealingAnew(JdbcClient jdbc, ActingAsSystem actingAsSystem, SecretBox secrets) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.secrets = secrets;
    }

    /**
     * What was done.
     *
     * @param sealed how many secrets
     * @param missing names of keys that were not given and whose secrets nobody can open
     * @param needed names of earlier keys on which unused recovery codes hang
     */
    record Done(int sealed, Set<String> missing, Set<String> needed) {}

    private record Sealed(long id, byte[] secret) {}

    @Override
    public void run(ApplicationArguments arguments) {
        Done done = sealAnew();
        if (done.sealed() > 0) {
            LOG.info("{} secrets were sealed anew with the key {}", done.sealed(), secrets.nameOfKey());
        }
        done.missing()
                .forEach(key ->
                        LOG.error("Secrets of second steps are sealed with the key {}, which was not given", key));
        secrets.earlierKeys()
                .forEach(key -> LOG.info(
                        done.needed().contains(key)
                                ? "The earlier key {} is still needed: unused recovery codes were made with it"
                                : "The earlier key {} is needed no more",
                        key));
    }

    /** Seals anew whatever the newest key has not sealed. */
    Done sealAnew() {
        return actingAsSystem.call(() -> {
            Set<String> missing = new TreeSet<>();
            int sealed = 0;
            for (Sealed old : ofOtherKeys()) {
                if (secrets.canOpen(old.secret())) {
                    sealed += jdbc.sql("update second_step set secret = ? where id = ? and secret = ?")
                            .params(secrets.seal(secrets.open(old.secret())), old.id(), old.secret())
                            .update();
                } else {
                    missing.add(secrets.nameOfKey(old.secret()));
                }
            }
            return new Done(sealed, missing, needed());
        });
    }

    private List<Sealed> ofOtherKeys() {
        return jdbc.sql(
                        "select id, secret from second_step where secret is not null and encode(substr(secret, 1, 4), 'hex') <> ?")
                .param(secrets.nameOfKey())
                .query((row, number) -> new Sealed(row.getLong("id"), row.getBytes("secret")))
                .list();
    }

    private Set<String> needed() {
        return new TreeSet<>(
                jdbc.sql("select distinct made_with from recovery_code where used_at is null and made_with <> ?")
                        .param(secrets.nameOfKey())
                        .query(String.class)
                        .list());
    }
}
