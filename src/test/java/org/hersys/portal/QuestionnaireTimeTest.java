package org.hersys.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hersys.policy.questions.QuestionWording;
import org.hersys.portal.QuestionnaireForm.Choice;
import org.hersys.portal.QuestionnaireForm.Field;
import org.hersys.portal.QuestionnaireForm.Screen;
import org.hersys.text.ModelTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The questionnaire promises five minutes. Reckoned by the keystroke-level model (Card, Moran, Newell 1980) for somebody
 * who reads every word, answers every question and names two people. Reading speeds are those of the International
 * Reading Speed Texts (Trauzettel-Klosinski, Dietz 2012); Korean and Vietnamese, which they lack, have those of Japanese and Portuguese;
 * typing on a telephone is slower than the 36 words a minute of Palin et al. 2019.
 */
class QuestionnaireTimeTest {

    private static final double PROMISED_SECONDS = 300;
    private static final double DECIDING = 1.35;
    private static final double TAP = 1.1;
    private static final double KEY = 0.4;
    private static final double NEXT_SCREEN = 2;
    private static final int TICKED = 3;
    private static final int PEOPLE = 2;

    /** Keys pressed in fields of usual answers; a day is chosen by three taps. */
    private static final Map<String, Integer> KEYS = Map.of(
            "temperature",
            4,
            "spo2",
            2,
            "name",
            12,
            "phone",
            11,
            "relation",
            8,
            "workSchool",
            12,
            "movements",
            50,
            "infectionRoute",
            20);

    private final QuestionnaireForm form = new QuestionnaireForm(new ObjectMapper(), new ModelTexts(), null);

    @ParameterizedTest
    @CsvSource({"ja, 357", "zh, 255", "ko, 357", "en, 987", "vi, 913", "pt, 913"})
    void allQuestionsAreAnsweredInFiveMinutes(Locale language, int lettersAMinute) {
        List<Screen> screens = form.in(language, QuestionWording.SHIPPED);
        double reading = screens.stream()
                .mapToDouble(screen -> letters(screen) * 60.0 / lettersAMinute)
                .sum();
        double answering = screens.stream()
                .flatMap(screen -> screen.fields().stream())
                .mapToDouble(QuestionnaireTimeTest::answering)
                .sum();

        assertThat(reading + answering + screens.size() * (TAP + NEXT_SCREEN)).isBetween(120.0, PROMISED_SECONDS);
    }

    private static int letters(Screen screen) {
        return screen.title().length()
                + screen.fields().stream()
                        .mapToInt(QuestionnaireTimeTest::letters)
                        .sum();
    }

    private static int letters(Field field) {
        return field.label().length()
                + field.help().length()
                + field.choices().stream()
                        .map(Choice::label)
                        .mapToInt(String::length)
                        .sum()
                + field.rows().stream().mapToInt(QuestionnaireTimeTest::letters).sum();
    }

    private static double answering(Field field) {
        return switch (field.type()) {
            case "checklist" -> DECIDING + TICKED * TAP;
            case "radio", "checkbox" -> DECIDING + TAP;
            case "datetime" -> DECIDING + 3 * TAP;
            case "dynamiclist" ->
                PEOPLE
                        * (TAP
                                + field.rows().stream()
                                        .mapToDouble(QuestionnaireTimeTest::answering)
                                        .sum());
            default -> DECIDING + TAP + KEYS.getOrDefault(field.key(), 0) * KEY;
        };
    }
}
