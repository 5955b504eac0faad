package org.hersys.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Japan Post's postal codes, from the files that the build makes of the package yubin; one small file is read for each. */
@Component
class PostalCodes {

    private static final int LONGEST = 40;
    private static final int DIGITS = 7;
    private static final int GOVERNMENT = 1;
    private static final int PREFECTURE = 2;
    private static final int MUNICIPALITY = 3;
    private static final int TOWN = 4;

    /**
     * Where a postal code lies.
     *
     * @param government code of the local government, six digits
     * @param address prefecture, municipality and town; without the town where the code has several
     */
    record Place(String government, String address) {}

    /** Whether this is written as a postal code that no place has. */
    boolean isUnknown(String typed) {
        return digits(typed).length() == DIGITS && find(typed).isEmpty();
    }

    /** The place of a postal code in any writing; nothing when it is none, or unknown. */
    Optional<Place> find(String typed) {
        String digits = digits(typed);
        return digits.length() == DIGITS ? place(digits) : Optional.empty();
    }

    private static String digits(String typed) {
        return typed == null || typed.length() > LONGEST
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
    }

    private static Optional<Place> place(String digits) {
        String file = "/postal-codes/" + digits.substring(0, 3) + ".csv";
        try (InputStream opened = PostalCodes.class.getResourceAsStream(file)) {
            if (opened == null) {
                return Optional.empty();
            }
            var lines = new BufferedReader(new InputStreamReader(opened, StandardCharsets.UTF_8)).lines();
            return lines.filter(line -> line.startsWith(digits + ","))
                    .map(line -> line.split(",", -1))
                    .map(row -> new Place(row[GOVERNMENT], row[PREFECTURE] + row[MUNICIPALITY] + row[TOWN]))
                    .findFirst();
        } catch (IOException accident) {
            throw new UncheckedIOException(accident);
        }
    }
}
