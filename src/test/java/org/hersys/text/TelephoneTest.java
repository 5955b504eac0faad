package org.hersys.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelephoneTest {

    @ParameterizedTest
    @CsvSource({
        "090-1111-2222, tel:09011112222",
        "０９０－１１１１－２２２２, tel:09011112222",
        "090ー1111ー2222, tel:09011112222",
        "(03) 0000 1234, tel:0300001234",
        "+81 90 0000 0001, tel:+819000000001"
    })
    void aNumberIsDialledHoweverItIsWritten(String written, String dialled) {
        assertThat(new Telephone().link(written)).isEqualTo(dialled);
    }
}
