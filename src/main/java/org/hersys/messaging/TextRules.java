package org.hersys.messaging;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a text to people must keep to: the sender comes first, one link at most, and never a diagnosis, for anybody may
 * look at somebody else's telephone. Words of diagnoses are listed per language; all lists hold for all texts.
 */
@Component
class TextRules {

    static final int MOST_PARTS = 6;
    private static final int SENDER_WITHIN = 12;
    private static final Set<String> COMMON_PLACES = Set.of("sender", "phone");

    private final List<String> diagnoses;

    TextRules() {
        Properties lists = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("wording/diagnoses.properties").getInputStream(), StandardCharsets.UTF_8)) {
            lists.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.diagnoses = lists.stringPropertyNames().stream()
                .flatMap(language -> Stream.of(lists.getProperty(language).split(",")))
                .map(String::strip)
                .toList();
    }

    /** Something wrong: the code of a sentence and its argument. */
    record Problem(String code, String argument) {}

    /** Everything wrong with a text that shall take the place of the product's. */
    List<Problem> check(String text, String original, Channel channel) {
        List<Problem> problems = new ArrayList<>();
        if (text.isBlank()) {
            return List.of(new Problem("template.problem.empty", ""));
        }
        int sender = text.indexOf("{sender}");
        if (sender < 0 || sender > SENDER_WITHIN) {
            problems.add(new Problem("template.problem.sender", ""));
        }
        diagnosis(text).ifPresent(word -> problems.add(new Problem("template.problem.diagnosis", word)));
        places(text, original, problems);
        if (channel == Channel.SMS && SmsLength.of(text).parts() > MOST_PARTS) {
            problems.add(new Problem("template.problem.long", Integer.toString(MOST_PARTS)));
        }
        return problems;
    }

    /** The first word of a diagnosis in a text. */
    java.util.Optional<String> diagnosis(String text) {
        String folded = folded(text);
        return diagnoses.stream().filter(word -> folded.contains(folded(word))).findFirst();
    }

    private static void places(String text, String original, List<Problem> problems) {
        List<String> known = Wording.places(original);
        Wording.places(text).stream()
                .filter(place -> !known.contains(place) && !COMMON_PLACES.contains(place))
                .forEach(place -> problems.add(new Problem("template.problem.place", "{" + place + "}")));
        known.stream()
                .filter(place -> place.equals("link") || place.equals("code"))
                .filter(place -> !Wording.places(text).contains(place))
                .forEach(place -> problems.add(new Problem("template.problem.missing", "{" + place + "}")));
        int links =
                text.split("(?i)https?://(?:www\\.)?|www\\.", -1).length - 1 + text.split("\\{link}", -1).length - 1;
        if (links > 1) {
            problems.add(new Problem("template.problem.links", ""));
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s・\\-]", "");
    }
}
