package org.hersys.policy.questions;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hersys.policy.KeptAWhile;
import org.hersys.text.EditedWords;
import org.springframework.stereotype.Component;

/**
 * The wording that patients are shown, kept in memory for seconds. The nurse who asks the same questions by
 * telephone or at a visit has the same wording before her; her own note is no question.
 */
@Component
public class ShownWording implements EditedWords {

    private static final Set<String> FORMS = Set.of("questionnaire", "interview-patient", "visit-patient");
    private static final String NOTE = "note";

    private final QuestionWordings wordings;
    private final KeptAWhile<Known> known = new KeptAWhile<>(this::read);

    ShownWording(QuestionWordings wordings) {
        this.wordings = wordings;
    }

    private record Known(long version, QuestionWording wording) {}

    /** The wording itself. */
    public QuestionWording wording() {
        return known.get().wording();
    }

    @Override
    public Optional<String> find(String form, String key, Locale language) {
        boolean asked = FORMS.contains(form) && (form.equals("questionnaire") || !key.startsWith(NOTE));
        return asked ? wording().find(key, language) : Optional.empty();
    }

    @Override
    public long version() {
        return known.get().version();
    }

    /** Makes this node look again at the next question. */
    void forget() {
        known.forget();
    }

    private Known read() {
        return wordings.shown()
                .map(version -> new Known(version.id(), version.wording()))
                .orElse(new Known(0, QuestionWording.SHIPPED));
    }
}
