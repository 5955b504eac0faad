package org.hersys.messaging;

import org.springframework.stereotype.Component;

/** A call that only says something: 1 repeats it, # confirms that it was heard. */
@Component
class ReadingAloud implements VoiceDialogue {

    private static final String STEP = "heard";

    private final Wording wording;

    ReadingAloud(Wording wording) {
        this.wording = wording;
    }

    @Override
    public String template() {
        return "";
    }

    @Override
    public String begin(Call call) {
        return STEP;
    }

    @Override
    public Question ask(Call call, String step) {
        return new Question(call.greeting() + " " + wording.phrase("call.again", call.language()), 1, "[1#]");
    }

    @Override
    public Next answered(Call call, String step, String digits) {
        return "1".equals(digits) ? new Next.Ask(STEP) : new Next.Say(wording.phrase("call.thanks", call.language()));
    }
}
