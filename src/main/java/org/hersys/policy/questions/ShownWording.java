package org.hersys.policy.questions;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.hersys.text.EditedWords;
import org.springframework.stereotype.Component;

/**
 * The wording that patients are shown, kept in memory for ten seconds. The nurse who asks the same questions by
 * telephone or at a visit has the same wording before her; her own note is no question.
 */
@Component
public class ShownWording implements EditedWords {

    private static final long FRESH = Duration.ofSeconds(10).toNanos();
    private static final Set<String> FORMS = Set.of("questionnaire", "interview-patient", "visit-patient");
    private static final String NOTE = "note";

    private final QuestionWordings wordings;
    private final AtomicLong readAt = new AtomicLong(System.nanoTime() - FRESH);
    private volatile Known known = new Known(0, QuestionWording.SHIPPED);

    ShownWording(QuestionWordings wordings) {
        this.wordings = wordings;
    }

    private record Known(long version, QuestionWording wording) {}

    /** The wording itself. */
    public QuestionWording wording() {
        return now().wording();
    }

    @Override
    public Optional<String> find(String form, String key, Locale language) {
        boolean asked = FORMS.contains(form) && (form.equals("questionnaire") || !key.startsWith(NOTE));
        return asked ? wording().find(key, language) : Optional.empty();
    }

    @Override
    public long version() {
        return now().version();
    }

    /** Makes this node look again at the next question. */
    void forget() {
        readAt.set(System.nanoTime() - FRESH);
    }

    private Known now() {
        long before = readAt.get();
        if (System.nanoTime() - before >= FRESH && readAt.compareAndSet(before, System.nanoTime())) {
            known = wordings.shown()
                    .map(version -> new Known(version.id(), version.wording()))
                    .orElse(new Known(0, QuestionWording.SHIPPED));
        }
        return known;
    }
}
