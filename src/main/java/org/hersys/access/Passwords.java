package org.hersys.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords of people: what is accepted, how it is kept, whether it is right. Rules after NIST SP 800-63B: length and a
 * look into lists of known passwords count, kinds of characters and age do not.
 */
@Component
public class Passwords {

    /** Fewest characters. */
    public static final int SHORTEST = 12;

    /** Most characters. */
    public static final int LONGEST = 128;

    /** What zxcvbn thinks of a password, 0 to 4; 3 asks for more than 100 million guesses. */
    private static final int STRENGTH = 3;

    /** Judging takes time that grows fast with the length; what is strong so far is strong. */
    private static final int JUDGED = 40;

    /** So many characters must be there besides the names of account, office and product. */
    private static final int LEFT = 6;

    /** Out of some hundreds of words so many are still guessed soon. */
    private static final int FEW_WORDS = 3;

    private static final List<String> COMMON_HERE = List.of("hersys", "hokenjo", "保健所", "password", "kansensho");

    /** What the lists of leaked passwords that zxcvbn brings do not know. */
    private static final String WORDS = "passwords/words.txt";

    /** Each hash takes a core and 16 MiB for its time; more at once would only make everybody wait longer. */
    private final Semaphore hashesAtOnce = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Zxcvbn zxcvbn = new Zxcvbn();
    private final List<String> words = words();
    private final Accounts accounts;
    private final ActingAsSystem actingAsSystem;
    private final PasswordEncoder encoder;
    private final String hashOfNobody;

    Passwords(Accounts accounts, ActingAsSystem actingAsSystem, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.actingAsSystem = actingAsSystem;
        this.encoder = encoder;
        this.hashOfNobody = encoder.encode("nobody has this password");
    }

    /** What is wrong with a new password; the text of each is {@code password.problem.<code>}. */
    public enum Problem {
        TOO_SHORT("tooShort"),
        TOO_LONG("tooLong"),
        GUESSABLE("guessable");

        private final String code;

        Problem(String code) {
            this.code = code;
        }

        /** The code in the bundle of texts. */
        public String code() {
            return code;
        }
    }

    /**
     * What is wrong with a new password, or nothing.
     *
     * @param account whose it shall be; a password made of its names is easy to guess
     */
    public Optional<Problem> check(String password, Account account) {
        String normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST) {
            return Optional.of(Problem.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Problem.TOO_LONG);
        }
        return isGuessable(normal, wordsAround(account)) ? Optional.of(Problem.GUESSABLE) : Optional.empty();
    }

    private boolean isGuessable(String password, List<String> around) {
        String judged = password.substring(0, Math.min(password.length(), JUDGED));
        String left = judged.toLowerCase(Locale.ROOT);
        for (String word : around) {
            left = left.replace(word.toLowerCase(Locale.ROOT), "");
        }
        return left.length() < LEFT
                || isOfFewWords(left)
                || zxcvbn.measure(judged, around).getScore() < STRENGTH;
    }

    /** Whether it is made of so few known words that hardly anything else is left. */
    private boolean isOfFewWords(String password) {
        String left = password;
        int found = 0;
        for (String word : words) {
            String without = left.replace(word, "");
            found += (left.length() - without.length()) / word.length();
            left = without;
        }
        return left.length() < LEFT && found <= FEW_WORDS;
    }

    /**
     * Sets the password of an account, which {@link #check} has found nothing wrong with.
     *
     * @throws IllegalArgumentException when it is not acceptable or there is no such account
     */
    public void set(String login, String password) {
        Account account = actingAsSystem
                .call(() -> accounts.find(login))
                .orElseThrow(() -> new IllegalArgumentException("No open account " + login));
        if (check(password, account).isPresent()) {
            throw new IllegalArgumentException("Not an acceptable password");
        }
        accounts.keepPassword(login, bounded(() -> encoder.encode(normal(password))));
    }

    /** The open account with this login and password; an unknown or closed one takes the same time as a wrong password. */
    public Optional<Account> accountOf(String login, String password) {
        Optional<Accounts.AccountSecret> secret = accounts.secretOf(login);
        boolean right = bounded(() -> encoder.matches(
                normal(password),
                secret.map(Accounts.AccountSecret::passwordHash).orElse(hashOfNobody)));
        return right ? secret.map(Accounts.AccountSecret::account) : Optional.empty();
    }

    /** The same password typed in half or full width, composed or not, is the same. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static List<String> wordsAround(Account account) {
        Stream<String> own = Stream.concat(
                Stream.of(account.login(), account.organisation(), account.displayName()),
                Stream.of(account.login().split("[._-]")));
        return Stream.concat(own, COMMON_HERE.stream())
                .filter(word -> word.length() > 1)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static List<String> words() {
        try (var file = new ClassPathResource(WORDS).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .filter(word -> word.length() > 2)
                    .sorted(Comparator.comparing(String::length).reversed())
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private <T> T bounded(Supplier<T> hashing) {
        try {
            if (!hashesAtOnce.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Too many people sign in at once");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        try {
            return hashing.get();
        } finally {
            hashesAtOnce.release();
        }
    }
}
