package org.hersys.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.Notified.today;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisteringContactsTest {

    @Test
    void aContactNeedsANameAndADayOfTheLastContact() {
        assertThat(fields(new NewContact(" ", null, null, null, null)))
                .containsExactly("contacts[0].name", "contacts[0].lastExposureOn");
    }

    @Test
    void theLastContactHasBeen() {
        assertThat(fields(new NewContact("接触 花", null, null, true, today()))).isEmpty();
        assertThat(fields(new NewContact("接触 花", null, null, true, today().plusDays(1))))
                .containsExactly("contacts[0].lastExposureOn");
    }

    @Test
    void aHundredContactsAreEnoughForOneForm() {
        NewContact contact = new NewContact("接触 花", null, null, true, today());
        assertThat(RegisteringContacts.problems(Collections.nCopies(100, contact), today()))
                .isEmpty();
        assertThat(RegisteringContacts.problems(Collections.nCopies(101, contact), today()))
                .hasSize(1);
    }

    private static List<String> fields(NewContact contact) {
        return RegisteringContacts.problems(List.of(contact), today()).stream()
                .map(problem -> problem.field())
                .toList();
    }
}
