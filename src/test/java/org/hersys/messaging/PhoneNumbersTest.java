package org.hersys.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "090-1234-5678, +819012345678",
        "０９０－１２３４－５６７８, +819012345678",
        "03(1234)5678, +81312345678",
        "+84 91 234 56 78, +84912345678",
        "090-0000-1234, +819000001234"
    })
    void numbersAreMadeOutAsCarriersWantThem(String typed, String e164) {
        assertThat(PhoneNumbers.e164(typed)).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "なし", "110", "12"})
    void whatCannotBeCalledIsNoNumber(String typed) {
        assertThat(PhoneNumbers.e164(typed)).isEmpty();
    }
}
