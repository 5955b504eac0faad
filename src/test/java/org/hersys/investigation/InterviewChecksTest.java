package org.hersys.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.Notified.today;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterviewChecksTest {

    private static final LocalDate BORN = today().minusYears(44);

    @Test
    void ordinaryAnswersHaveNoProblem() {
        assertThat(problems(Answers.reached().onset(today()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30.0,true", "29.9,false", "45.0,true", "45.1,false"})
    void aTemperatureIsFrom30To45Degrees(String temperature, boolean possible) {
        assertThat(problems(Answers.reached().temperature(temperature)).isEmpty())
                .isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({"50,true", "49,false", "100,true", "101,false"})
    void aSaturationIsFrom50To100Percent(int spo2, boolean possible) {
        assertThat(problems(Answers.reached().spo2(spo2)).isEmpty()).isEqualTo(possible);
    }

    @Test
    void theOnsetLiesBetweenBirthAndToday() {
        assertThat(problems(Answers.reached().onset(today().plusDays(1)))).containsExactly("onsetOn");
        assertThat(problems(Answers.reached().onset(BORN.minusDays(1)))).containsExactly("onsetOn");
        assertThat(problems(Answers.reached().onset(BORN))).isEmpty();
    }

    private static List<String> problems(Answers answers) {
        return InterviewChecks.problems(answers.said(), BORN, today()).stream()
                .map(problem -> problem.field())
                .toList();
    }
}
