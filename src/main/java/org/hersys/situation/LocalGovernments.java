package org.hersys.situation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Names of Japan's local governments by their code, from the file that the build makes of the package yubin. */
@Component
class LocalGovernments {

    private static final int PREFECTURE = 1;
    private static final int NAME = 2;

    private final Map<String, String> names = read();

    /** The name with that of its prefecture, in Japanese, which is how it is written; the code where it is not known. */
    String name(String code) {
        return names.getOrDefault(code, code);
    }

    private static Map<String, String> read() {
        try (var file = new BufferedReader(new InputStreamReader(
                new ClassPathResource("postal-codes/governments.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return file.lines()
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toMap(line -> line[0], line -> line[PREFECTURE] + line[NAME]));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
