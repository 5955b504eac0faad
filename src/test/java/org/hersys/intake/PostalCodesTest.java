package org.hersys.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.hersys.intake.PostalCodes.Place;
import org.hersys.text.LocalGovernmentCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalCodesTest {

    private final PostalCodes places = new PostalCodes();

    @ParameterizedTest
    @CsvSource({
        "105-0011, 131032, 東京都港区芝公園",
        "1050011, 131032, 東京都港区芝公園",
        "〒１０５－００１１, 131032, 東京都港区芝公園",
        "452-0961, 232335, 愛知県清須市",
        "100-8111, 131016, 東京都千代田区千代田１－１",
        "060-0000, 011011, 北海道札幌市中央区",
        "907-1801, 473821, 沖縄県八重山郡与那国町与那国"
    })
    void aPostalCodeGivesItsAddressAndItsLocalGovernment(String typed, String government, String address) {
        assertThat(places.find(typed)).contains(new Place(government, address));
        assertThat(LocalGovernmentCode.isRight(government)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "105-001", "105-00111", "000-0000", "../../etc/passwd", "<script>", "０"})
    void whatIsNoPostalCodeGivesNothing(String typed) {
        assertThat(places.find(typed)).isEmpty();
    }

    @Test
    void aCodeThatNoPlaceHasIsToldFromWhatIsNone() {
        assertThat(places.isUnknown("９９９-９９９９")).isTrue();
        assertThat(places.isUnknown("105-0011")).isFalse();
        assertThat(places.isUnknown("105-001")).isFalse();
        assertThat(places.isUnknown(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {41, 10_000_000})
    void aLongTextIsNotLookedAt(int length) {
        assertThat(places.find("1".repeat(length))).isEmpty();
    }
}
