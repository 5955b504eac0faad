package org.hersys.messaging;

import java.util.List;
import java.util.Optional;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.messaging.VoiceDialogue.Call;
import org.hersys.messaging.VoiceDialogue.Next;
import org.hersys.messaging.VoiceDialogue.Question;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Conducts automatic calls: asks a dialogue's questions, repeats after misdialling, leads to the centre on 9. */
@Component
public class Calls {

    private static final int TRIES = 3;
    private static final String CENTRE = "9";

    private final Claims claims;
    private final Addressing addressing;
    private final Inbox inbox;
    private final Replies replies;
    private final ObjectProvider<VoiceDialogue> dialogues;
    private final ReadingAloud readingAloud;
    private final Wording wording;
    private final TransactionTemplate transaction;

    Calls(
            Claims claims,
            Addressing addressing,
            Inbox inbox,
            Replies replies,
            ObjectProvider<VoiceDialogue> dialogues,
            ReadingAloud readingAloud,
            Wording wording,
            PlatformTransactionManager transactions) {
        this.claims = claims;
        this.addressing = addressing;
        this.inbox = inbox;
        this.replies = replies;
        this.dialogues = dialogues;
        this.readingAloud = readingAloud;
        this.wording = wording;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What the telephone says next.
     *
     * @param language of everything spoken
     * @param text spoken first
     * @param step of the question asked; null when the call ends after the text
     * @param digits keys waited for, 0 for as many as come before #
     * @param tries how often this question has been asked without a fitting answer
     * @param connect number the caller is connected with; null for none
     */
    public record Spoken(String language, String text, String step, int digits, int tries, String connect) {}

    private record Conducted(Call call, VoiceDialogue dialogue, String centre) {}

    /** Somebody has taken the call; nothing when the message is no call. */
    public Optional<Spoken> answered(long messageId) {
        return asSystem(() -> find(messageId).map(found -> {
            String step = found.dialogue().begin(found.call());
            return ask(
                    found,
                    step,
                    0,
                    found.dialogue() == readingAloud ? "" : found.call().greeting() + " ");
        }));
    }

    /**
     * Keys were pressed, or none in time.
     *
     * @param carrierId the carrier's number of the call
     */
    public Optional<Spoken> keys(long messageId, String carrierId, String step, int tries, String digits) {
        Optional<Conducted> found = asSystem(() -> find(messageId));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Conducted conducted = found.get();
        String pressed = digits == null ? "" : digits;
        if (pressed.isEmpty()) {
            return asSystem(() -> Optional.of(next(conducted, step, tries, pressed)));
        }
        // Somebody who has the text repeated answers the same question twice, with other keys.
        String once = carrierId + "." + step + "." + tries;
        inbox.keys(once, conducted.call().number(), messageId, step, pressed);
        return asSystem(() -> Optional.of(replies.once(once, pressed, () -> next(conducted, step, tries, pressed))));
    }

    private Spoken next(Conducted conducted, String step, int tries, String digits) {
        if (CENTRE.equals(digits)) {
            return centre(conducted, say(conducted, "call.connecting"));
        }
        if (!digits.matches(conducted.dialogue().ask(conducted.call(), step).accepts())) {
            return tries + 1 < TRIES
                    ? ask(conducted, step, tries + 1, digits.isEmpty() ? "" : say(conducted, "call.misdialled") + " ")
                    : centre(conducted, say(conducted, "call.notUnderstood"));
        }
        Next next = conducted.dialogue().answered(conducted.call(), step, digits);
        if (next instanceof Next.Ask asked) {
            return ask(conducted, asked.step(), 0, "");
        }
        return next instanceof Next.Centre centre
                ? centre(conducted, centre.text())
                : new Spoken(conducted.call().language(), ((Next.Say) next).text(), null, 0, 0, null);
    }

    private Spoken ask(Conducted conducted, String step, int tries, String before) {
        Question question = conducted.dialogue().ask(conducted.call(), step);
        String text = before + question.text() + " " + say(conducted, "call.centre");
        return new Spoken(conducted.call().language(), text.strip(), step, question.digits(), tries, null);
    }

    private Spoken centre(Conducted conducted, String text) {
        return new Spoken(conducted.call().language(), text, null, 0, 0, conducted.centre());
    }

    private Optional<Conducted> find(long messageId) {
        return claims.load(messageId)
                .filter(message -> message.over() == Channel.VOICE)
                .flatMap(message -> Optional.ofNullable(
                                addressing.address(message).envelope())
                        .map(envelope -> new Conducted(
                                new Call(
                                        message.id(),
                                        message.kind(),
                                        message.recipientKey(),
                                        message.caseId(),
                                        envelope.address(),
                                        envelope.language(),
                                        envelope.text()),
                                dialogue(message.template()),
                                PhoneNumbers.e164(message.centrePhone()).orElse(null))));
    }

    private VoiceDialogue dialogue(String template) {
        List<VoiceDialogue> known = dialogues.orderedStream().toList();
        return known.stream()
                .filter(dialogue -> dialogue.template().equals(template))
                .findFirst()
                .orElse(readingAloud);
    }

    private String say(Conducted conducted, String key) {
        return wording.phrase(key, conducted.call().language());
    }

    private <T> T asSystem(java.util.function.Supplier<T> work) {
        return CurrentActor.as(Actor.system(), () -> transaction.execute(running -> work.get()));
    }
}
