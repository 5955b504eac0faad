package org.hersys.investigation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hersys.contact.NewContact;
import org.hersys.support.Notified;

/** What invented patients answer. */
final class Answers {

    private final String reached;
    private final String note;
    private LocalDate onsetOn;
    private BigDecimal temperature = new BigDecimal("38.2");
    private Integer spo2 = 97;
    private final List<NewContact> contacts = new ArrayList<>();

    private Answers(String reached, String note) {
        this.reached = reached;
        this.note = note;
    }

    /** Somebody with fever who names a member of the household. */
    static Answers reached() {
        Answers answers = new Answers("yes", "落ち着いている");
        return answers.contact(new NewContact(
                "接触 次郎", "090-0000-5678", "夫", true, Notified.today().minusDays(1)));
    }

    static Answers missed(String note) {
        return new Answers("no", note);
    }

    Answers onset(LocalDate day) {
        this.onsetOn = day;
        return this;
    }

    Answers temperature(String value) {
        this.temperature = new BigDecimal(value);
        return this;
    }

    Answers spo2(int value) {
        this.spo2 = value;
        return this;
    }

    Answers contact(NewContact contact) {
        contacts.clear();
        contacts.add(contact);
        return this;
    }

    InterviewPatientForm form() {
        return new InterviewPatientForm(reached, said());
    }

    VisitPatientForm visit() {
        return new VisitPatientForm(reached, said());
    }

    InterviewAnswers said() {
        return new InterviewAnswers(
                onsetOn,
                temperature,
                spo2,
                "no",
                "unknown",
                List.of("fever"),
                List.of("diabetes"),
                null,
                new BigDecimal("22.5"),
                "no",
                "yes",
                "no",
                "yes",
                "no",
                "8月17日 会食\n8月18日 出勤",
                "会食",
                "presumed",
                note,
                contacts);
    }
}
