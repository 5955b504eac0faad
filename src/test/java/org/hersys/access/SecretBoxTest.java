package org.hersys.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

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
        Duration minute = Duration.ofMinutes(1);
        return new SecretBox(new SignInSettings(key, 3, 20, minute, minute, minute, minute), demo, folder);
    }
}
