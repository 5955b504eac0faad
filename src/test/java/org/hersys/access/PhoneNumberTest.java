package org.hersys.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "090-0000-1234, 09000001234",
        "０９０－０１２３－１２３４, 09001231234",
        "(03) 1234 5678, 0312345678",
        "+81 90 1234 5678, 09012345678",
        "+44 1632 960000, +441632960000"
    })
    void howeverItIsTypedItIsTheSameNumber(String typed, String digits) {
        assertThat(PhoneNumber.read(typed)).map(PhoneNumber::digits).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "110", "0000000000", "090-1234", "09012345678901", "call me", "+81"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThat(PhoneNumber.read(typed)).isEmpty();
    }

    @Test
    void shortMessagesReachMobilesAndOnlyTheLastDigitsAreShown() {
        assertThat(new PhoneNumber("09012345678").takesMessages()).isTrue();
        assertThat(new PhoneNumber("0312345678").takesMessages()).isFalse();
        assertThat(new PhoneNumber("0312345678").masked()).isEqualTo("••••-5678");
    }
}
