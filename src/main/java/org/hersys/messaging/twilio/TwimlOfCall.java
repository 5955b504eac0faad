package org.hersys.messaging.twilio;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import java.util.Map;
import java.util.Optional;
import org.hersys.messaging.Calls.Spoken;
import org.hersys.messaging.IncomingCalls;
import org.springframework.stereotype.Component;

/** Puts what the telephone says next into Twilio's words. */
@Component
class TwimlOfCall {

    private static final int PATIENCE_SECONDS = 8;

    private static final Map<String, Say.Language> LANGUAGES = Map.of(
            "ja", Say.Language.JA_JP,
            "en", Say.Language.EN_US,
            "zh", Say.Language.CMN_CN,
            "ko", Say.Language.KO_KR,
            "vi", Say.Language.VI_VN,
            "pt", Say.Language.PT_BR);

    private final TwilioSettings settings;

    TwimlOfCall(TwilioSettings settings) {
        this.settings = settings;
    }

    String of(long id, Optional<Spoken> next) {
        return of("/twilio/keys/" + id, next);
    }

    /** A caller who is known goes on with the questions of a call of ours. */
    String of(IncomingCalls.Turn turn) {
        return turn.call() == null
                ? of("/twilio/incoming/" + turn.caseId(), Optional.of(turn.spoken()))
                : new VoiceResponse.Builder()
                        .redirect(new Redirect.Builder(settings.ours("/twilio/voice/" + turn.call())
                                        .toString())
                                .build())
                        .build()
                        .toXml();
    }

    private String of(String keys, Optional<Spoken> next) {
        VoiceResponse.Builder answer = new VoiceResponse.Builder();
        next.ifPresent(spoken -> {
            if (spoken.step() == null) {
                answer.say(say(spoken));
                Optional.ofNullable(spoken.connect())
                        .ifPresent(number -> answer.dial(new Dial.Builder(number).build()));
            } else {
                String action = settings.ours(keys + "/" + spoken.step() + "/" + spoken.tries())
                        .toString();
                answer.gather(gather(spoken, action)).redirect(new Redirect.Builder(action).build());
            }
        });
        return answer.hangup(new Hangup.Builder().build()).build().toXml();
    }

    private static Gather gather(Spoken spoken, String action) {
        Gather.Builder gather =
                new Gather.Builder().inputs(Gather.Input.DTMF).action(action).timeout(PATIENCE_SECONDS);
        if (spoken.digits() > 0) {
            gather.numDigits(spoken.digits()).finishOnKey("");
        } else {
            gather.finishOnKey("#");
        }
        return gather.say(say(spoken)).build();
    }

    private static Say say(Spoken spoken) {
        return new Say.Builder(spoken.text())
                .language(LANGUAGES.get(spoken.language()))
                .build();
    }
}
