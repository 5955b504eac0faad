package org.hersys.messaging;

/**
 * The questions of an automatic call. Whoever knows what a call is about implements this once per template; it holds
 * nothing between questions. Misdialled keys are asked again by messaging, and 9 leads to the centre in every question.
 */
public interface VoiceDialogue {

    /** The template whose calls it conducts, for example {@code dailyReminder}. */
    String template();

    /** The first question's step. */
    String begin(Call call);

    /** The question of a step; the same step gives the same question. */
    Question ask(Call call, String step);

    /** What follows an answer; runs in a transaction with the system's sight, once per answer that fits. */
    Next answered(Call call, String step, String digits);

    /**
     * The call being conducted.
     *
     * @param greeting the template's text with its words
     * @param language ja, en, zh, ko, vi or pt
     */
    record Call(
            long messageId,
            Recipient.Kind kind,
            String key,
            Long caseId,
            String number,
            String language,
            String greeting) {}

    /**
     * A question.
     *
     * @param text spoken
     * @param digits how many keys are waited for; 0 for as many as come before #
     * @param accepts regular expression of the answers that fit; others are asked again
     */
    record Question(String text, int digits, String accepts) {}

    /** What follows. */
    sealed interface Next {

        /** The question of another step. */
        record Ask(String step) implements Next {}

        /** A last sentence, then the call ends. */
        record Say(String text) implements Next {}

        /** A sentence, then the caller is connected with the centre. */
        record Centre(String text) implements Next {}
    }
}
