package org.hersys.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaseNumberTest {

    @Test
    void aNumberIsReadAsItWasWritten() {
        CaseNumber number = CaseNumber.of(2026, 1234);
        assertThat(CaseNumber.read(number.text())).contains(number);
    }

    @Test
    void fullWidthDigitsOtherHyphensAndNoHyphensAreUnderstood() {
        CaseNumber number = CaseNumber.of(2026, 1234);
        String wide = number.text()
                .chars()
                .mapToObj(c -> c == '-' ? "ー" : Character.toString(c - '0' + '０'))
                .reduce("", String::concat);
        assertThat(CaseNumber.read(wide)).contains(number);
        assertThat(CaseNumber.read(number.text().replace("-", ""))).contains(number);
        assertThat(CaseNumber.read("  " + number.text() + " ")).contains(number);
    }

    @Test
    void everySingleWrongDigitIsNoticed() {
        String right = CaseNumber.of(2026, 48213).text();
        IntStream.range(0, right.length()).filter(at -> right.charAt(at) != '-').forEach(at -> IntStream.range(0, 10)
                .filter(digit -> digit != right.charAt(at) - '0')
                .forEach(digit -> assertThat(CaseNumber.read(right.substring(0, at) + digit + right.substring(at + 1)))
                        .as("digit %d at %d", digit, at)
                        .isEmpty()));
    }

    @Test
    void everyTwoNeighboursSwappedAreNoticed() {
        String right = CaseNumber.of(2026, 48213).text().replace("-", "");
        IntStream.range(0, right.length() - 1)
                .filter(at -> right.charAt(at) != right.charAt(at + 1))
                .forEach(at -> {
                    String swapped =
                            right.substring(0, at) + right.charAt(at + 1) + right.charAt(at) + right.substring(at + 2);
                    assertThat(CaseNumber.read(swapped)).as(swapped).isEmpty();
                });
    }

    @Test
    void whatIsNoNumberIsNotRead() {
        for (String typed : new String[] {null, "", "x", "26-1-1", "../etc", "26-0000001-0' or 1=1"}) {
            assertThat(CaseNumber.read(typed)).as(typed).isEmpty();
        }
    }
}
