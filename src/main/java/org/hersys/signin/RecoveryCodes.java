package org.hersys.signin;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.SecretBox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ten codes on paper for the day the telephone is lost; shown once, kept as fingerprints, each good for one log-in. */
@Component
@Transactional
public class RecoveryCodes {

    private static final int HOW_MANY = 10;
    private static final int LETTERS = 10;

    /** Without letters that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final SecretBox secrets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient jdbc, ActingAsSystem actingAsSystem, SecretBox secrets, Clock clock) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Makes new codes in place of all earlier ones; this is the only time they can be read. */
    public List<String> renew(String login) {
        List<String> codes = Stream.generate(this::code).limit(HOW_MANY).toList();
        return actingAsSystem.call(() -> {
            jdbc.sql("delete from recovery_code where login = ?").param(login).update();
            codes.forEach(code -> jdbc.sql("insert into recovery_code (login, code_hash, made_with) values (?, ?, ?)")
                    .params(login, secrets.fingerprint(text(login, code)), secrets.nameOfKey())
                    .update());
            return codes;
        });
    }

    /** Uses a code up; false when there is no such unused code. */
    public boolean take(String login, String typed) {
        return actingAsSystem.call(() ->
                secrets.fingerprints(text(login, typed)).stream().anyMatch(fingerprint -> use(login, fingerprint)));
    }

    /** How many codes are left. */
    @Transactional(readOnly = true)
    public int left(String login) {
        return actingAsSystem.call(
                () -> jdbc.sql("select count(*) from recovery_code where login = ? and used_at is null")
                        .param(login)
                        .query(Integer.class)
                        .single());
    }

    private boolean use(String login, byte[] fingerprint) {
        return jdbc.sql("update recovery_code set used_at = ? where login = ? and code_hash = ? and used_at is null")
                        .params(Timestamp.from(clock.instant()), login, fingerprint)
                        .update()
                == 1;
    }

    private static String text(String login, String code) {
        String letters = Normalizer.normalize(code, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
        return "recovery " + login + " " + letters;
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int letter = 0; letter < LETTERS; letter++) {
            code.append(letter == LETTERS / 2 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
