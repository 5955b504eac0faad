package org.hersys.casefile.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hersys.casefile.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedFieldTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 8, 19);
    private static final Map<String, Field> FIELDS = Map.of(
            "line", Field.line("f"),
            "day", Field.day("f"),
            "number", Field.number("f"),
            "code", Field.oneOf("f", "sex", List.of("male", "female")),
            "yesNo", Field.yesNo("f"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "line, ' 検査 太郎 ', 検査 太郎",
                "line, '　', -",
                "day, R4.8.1, 2022-08-01",
                "day, 令和４年８月１日, 2022-08-01",
                "day, 昨日, 2022-08-18",
                "day, 2022/08/01, 2022-08-01",
                "number, ３８．５, 38.5",
                "number, 22.0, 22",
                "number, 12, 12",
                "code, female, female",
                "yesNo, no, no",
                "yesNo, '', -"
            })
    void whatPeopleWriteIsRead(String kind, String typed, String kept) {
        assertThat(TypedField.read(FIELDS.get(kind), List.of(typed), TODAY)).isEqualTo(new TypedField(kept, null));
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2022/02/30, intake.day.impossible",
        "day, 平成31年5月1日, intake.day.outsideEra",
        "day, soon, intake.day.unreadable",
        "number, many, edit.problem.number",
        "number, 1e9, edit.problem.number",
        "number, -3, edit.problem.number",
        "code, cat, problem.unknownCode"
    })
    void whatCannotBeReadIsSaid(String kind, String typed, String problem) {
        assertThat(TypedField.read(FIELDS.get(kind), List.of(typed), TODAY)).isEqualTo(new TypedField(null, problem));
    }

    @Test
    void codesAreKeptInTheOrderOfTheirChoicesHoweverTheyCome() {
        Field field = Field.someOf("f", "symptom", List.of("fever", "cough", "other"));
        assertThat(TypedField.read(field, List.of("other", "fever"), TODAY).value())
                .isEqualTo("fever,other");
        assertThat(TypedField.read(field, List.of(), TODAY).value()).isNull();
    }

    @Test
    void aTextBeyondAnyLimitIsRefusedBeforeItIsLookedAt() {
        assertThat(TypedField.read(Field.text("f"), List.of("a".repeat(10_001)), TODAY)
                        .problem())
                .isEqualTo("edit.problem.long");
    }
}
