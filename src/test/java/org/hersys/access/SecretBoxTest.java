package org.hersys.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

    private static final String OTHER = "HxwdGxoZGBcWFRQTEhEQDw4NDAsKCQgHBgUEAwIBAAE=";
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    Path folder;

    @Test
    void aSealedSecretIsReadAgainAndLooksDifferentEachTime() {
        SecretBox box = box(KEY, false);
        byte[] secret = {1, 2, 3};
        assertThat(box.open(box.seal(secret))).isEqualTo(secret);
        assertThat(box.seal(secret)).isNotEqualTo(box.seal(secret));
    }

    @Test
    void aChangedSecretIsNoticed() {
        SecretBox box = box(KEY, false);
        byte[] sealed = box.seal(new byte[] {1, 2, 3});
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> box.open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theNewestKeySealsAndEarlierOnesStillOpen() {
        SecretBox before = box(KEY, false);
        SecretBox after = box(false, OTHER, KEY);
        byte[] secret = {1, 2, 3};
        assertThat(after.open(before.seal(secret))).isEqualTo(secret);
        assertThat(after.nameOfKey(after.seal(secret)))
                .isEqualTo(after.nameOfKey())
                .isNotEqualTo(before.nameOfKey());
        assertThat(after.fingerprints("x")).containsExactly(after.fingerprint("x"), before.fingerprint("x"));
        assertThat(after.earlierKeys()).containsExactly(before.nameOfKey());
    }

    @Test
    void whatWasSealedWithAKeyThatWasNotGivenNamesThatKey() {
        SecretBox before = box(KEY, false);
        byte[] sealed = before.seal(new byte[] {1});
        assertThatThrownBy(() -> box(OTHER, false).open(sealed)).hasMessageContaining(before.nameOfKey());
    }

    @Test
    void anEarlierKeyOfTheWrongFormIsNamed() {
        assertThatThrownBy(() -> box(false, KEY, "short"))
                .isInstanceOf(MissingSetting.class)
                .hasMessageContaining("earlier-keys");
    }

    @Test
    void aFingerprintDependsOnTextAndKey() {
        byte[] print = box(KEY, false).fingerprint("123456");
        assertThat(box(KEY, false).fingerprint("123456")).isEqualTo(print);
        assertThat(box(KEY, false).fingerprint("123457")).isNotEqualTo(print);
        assertThat(box(KEY.replace('A', 'B'), false).fingerprint("123456")).isNotEqualTo(print);
    }

    @Test
    void inEarnestTheKeyIsNamedWhenItIsMissingOrWrong() {
        for (String key : new String[] {null, " ", "c2hvcnQ=", "no base64!"}) {
            assertThatThrownBy(() -> box(key, false))
                    .isInstanceOf(MissingSetting.class)
                    .hasMessageContaining("hersys.sign-in.key");
        }
    }

    @Test
    void aDemoKeepsAKeyOfItsOwnForItsOwnerOnly() throws Exception {
        byte[] print = box(null, true).fingerprint("x");
        assertThat(box(null, true).fingerprint("x")).isEqualTo(print);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("sign-in.key"))))
                .isEqualTo("rw-------");
    }

    private SecretBox box(String key, boolean demo) {
        return box(demo, key);
    }

    private SecretBox box(boolean demo, String key, String... earlier) {
        Duration minute = Duration.ofMinutes(1);
        return new SecretBox(new SecretKeys(
                new SignInSettings(key, List.of(earlier), 3, 20, minute, minute, minute, minute), demo, folder));
    }
}
