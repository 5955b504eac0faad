package org.hersys.investigation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hersys.messaging.StillWanted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An invitation to the questionnaire that has waited is sent only while the questions are open. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class WantedInvitation implements StillWanted {

    private static final String KEY = "questionnaire:";
    private static final Pattern OF_CASE = Pattern.compile(KEY + "(\\d+)");

    private final AnsweringQuestionnaire answering;

    WantedInvitation(AnsweringQuestionnaire answering) {
        this.answering = answering;
    }

    /** Makes the invitation of a case one message. */
    static String key(long caseId) {
        return KEY + caseId;
    }

    @Override
    public boolean isNeedless(String onceKey) {
        Matcher invitation = OF_CASE.matcher(onceKey);
        return invitation.matches() && !answering.isOpen(Long.parseLong(invitation.group(1)));
    }
}
