package org.hersys.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hersys.access.Passwords.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;

class PasswordsTest {

    private static final Account NURSE =
            new Account("hanako.minato", "港 はなこ", "13103", "13", Set.of(Role.NURSE), Locale.JAPANESE);

    @SuppressWarnings("deprecation")
    private final Passwords passwords = new Passwords(null, null, NoOpPasswordEncoder.getInstance());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vitamin gehen leuchtturm",
                "さくら なみき 七つの 橋",
                "Tr4-lös_Zyklon88",
                "ｋｍｚ９４ｐｗｒｔｘ３５",
                "𠮷野 家牛 丼並 盛り 二つ"
            })
    void lengthAndSurpriseCountAndAnyCharacterWillDo(String password) {
        assertThat(passwords.check(password, NURSE)).isEmpty();
    }

    @Test
    void elevenCharactersAreTooFewAndTwelveAreEnough() {
        assertThat(passwords.check("kq7-wz2-pf9", NURSE)).contains(Problem.TOO_SHORT);
        assertThat(passwords.check("kq7-wz2-pf9x", NURSE)).isEmpty();
    }

    @Test
    void anAstralCharacterIsOneCharacter() {
        assertThat(passwords.check("𠮷𩸽𠀋𠂢𠂤𠆢𠈓𠌫𠎁𠍱𠏹", NURSE)).contains(Problem.TOO_SHORT);
    }

    @Test
    void aHundredAndTwentyEightCharactersAreTheMost() {
        String strong = "kq7-wz2-pf9x ".repeat(10);
        assertThat(passwords.check(strong.substring(0, 128), NURSE)).isEmpty();
        assertThat(passwords.check(strong.substring(0, 129), NURSE)).contains(Problem.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "passwordpassword",
                "Password123!",
                "qwertyuiop[]",
                "aaaaaaaaaaaaaaaa",
                "123456789012",
                "abcdefghijklm",
                "iloveyou2022",
                "hanako.minato",
                "minato13103hanako",
                "hersys-hersys",
                "ｐａｓｓｗｏｒｄ１２３４",
                "sakurahanako2022",
                "yamadatarou1980",
                "aishiteru-daisuki",
                "tokyohokenshi123",
                "kansensho-taisaku",
                "Pikachu-Doraemon1"
            })
    void whatAttackersTryFirstIsRefused(String password) {
        assertThat(passwords.check(password, NURSE)).contains(Problem.GUESSABLE);
    }

    @Test
    void everyPasswordOfTheListOfLeaksThatIsLongEnoughIsRefused() throws IOException {
        try (var list = Zxcvbn.class.getResourceAsStream("/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt")) {
            List<String> leaked = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(password -> password.length() >= Passwords.SHORTEST)
                    .toList();
            assertThat(leaked).hasSizeGreaterThan(200).allSatisfy(password -> assertThat(
                            passwords.check(password, NURSE))
                    .contains(Problem.GUESSABLE));
        }
    }

    @Test
    void aLongPasswordIsJudgedAtOnce() {
        long begun = System.nanoTime();
        passwords.check("kq7-wz2-pf9x".repeat(10), NURSE);
        assertThat((System.nanoTime() - begun) / 1e9).isLessThan(5);
    }
}
