package org.hersys.casefile.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "佐藤 | name=佐藤",
                "佐藤　健太 | name=佐藤 健太",
                "佐藤 S60.4.12 | name=佐藤 birthDate=1985-04-12",
                "1985/4/12 さとう | name=さとう birthDate=1985-04-12",
                "昭和６０年４月１２日 | birthDate=1985-04-12",
                "090-1234-5678 | phone=09012345678",
                "090 1234 5678 | phone=09012345678",
                "０９０（１２３４）５６７８ 佐藤 | name=佐藤 phone=09012345678",
                "+81 90 1234 5678 | phone=09012345678",
                "09044556677 | phone=09044556677",
                "26-0000065-5 | number=26-0000065-5",
                "２６０００００６５５ | number=26-0000065-5",
                "26-0000065 | number=26-0000065-5",
                "２６０００００６５ 佐藤 | name=佐藤 number=26-0000065-5",
                "Sato 1985-04-12 090-1234-5678 | name=Sato phone=09012345678 birthDate=1985-04-12",
                "12 | name=12",
                "% | name=%",
                "'  ' | ''"
            })
    void whatIsTypedIntoTheBoxIsUnderstood(String typed, String meant) {
        assertThat(SearchWords.read(typed).fields().entrySet().stream()
                        .map(field -> field.getKey().code() + "=" + field.getValue())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(meant);
    }

    @Property
    void whateverIsTypedCanBeKept(@ForAll String typed) {
        CaseCriteria criteria = SearchWords.read(typed);
        criteria.fields()
                .forEach((field, value) -> assertThat(field.read(value)).contains(value));
        assertThat(CaseConditions.people(CaseConditions.onCase(criteria), criteria))
                .contains("from person p");
    }
}
