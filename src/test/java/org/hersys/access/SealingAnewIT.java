package org.hersys.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A change of the key, with secrets of one account that the key before has sealed. */
@ProductTest
class SealingAnewIT {

    private static final String LOGIN = "sealed.anew";
    private static final byte[] SECRET = {7, 7, 7};

    private final String before = key();
    private final String now = key();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActingAsSystem actingAsSystem;

    @Autowired
    Accounts accounts;

    @Autowired
    Staff staff;

    @BeforeEach
    void anAppWasRegisteredUnderTheKeyBefore() {
        accounts.open(new Account(LOGIN, "Sealed", "13103", "13", Set.of(Role.NURSE), Locale.ENGLISH), "no hash");
        staff.run(Actor.system(), () -> steps(box(before)).registerApp(LOGIN, SECRET, 1));
    }

    @AfterEach
    void forget() {
        try (TestDatabase database = TestDatabase.open()) {
            database.jdbc()
                    .sql("delete from account where login = ?")
                    .param(LOGIN)
                    .update();
        }
    }

    @Test
    void whatTheKeyBeforeHasSealedIsSealedAnewAndReadableWithTheNewKeyAlone() {
        SealingAnew sealing = new SealingAnew(jdbc, actingAsSystem, box(now, before));
        assertThat(staff.asSystem(sealing::sealAnew).sealed()).isEqualTo(1);
        assertThat(staff.asSystem(sealing::sealAnew).sealed()).isZero();
        assertThat(staff.asSystem(() -> steps(box(now)).appOf(LOGIN)))
                .hasValueSatisfying(app -> assertThat(app.key()).isEqualTo(SECRET));
    }

    @Test
    void withoutTheKeyBeforeNothingIsLostAndTheKeyIsNamed() {
        var done = staff.asSystem(new SealingAnew(jdbc, actingAsSystem, box(now))::sealAnew);
        assertThat(done.sealed()).isZero();
        assertThat(done.missing()).contains(box(before).nameOfKey());
        assertThat(staff.asSystem(() -> steps(box(before)).appOf(LOGIN))).isPresent();
    }

    @Test
    void unusedRecoveryCodesOfTheKeyBeforeKeepItNeeded() {
        staff.asSystem(() -> jdbc.sql("insert into recovery_code (login, code_hash, made_with) values (?, ?, ?)")
                .params(LOGIN, box(before).fingerprint("x"), box(before).nameOfKey())
                .update());
        var done = staff.asSystem(new SealingAnew(jdbc, actingAsSystem, box(now, before))::sealAnew);
        assertThat(done.needed()).contains(box(before).nameOfKey());
    }

    private SecondSteps steps(SecretBox box) {
        return new SecondSteps(jdbc, actingAsSystem, box);
    }

    private static SecretBox box(String key, String... earlier) {
        Duration minute = Duration.ofMinutes(1);
        return new SecretBox(new SecretKeys(
                new SignInSettings(key, List.of(earlier), 3, 20, minute, minute, minute, minute),
                false,
                Path.of("target")));
    }

    private static String key() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
