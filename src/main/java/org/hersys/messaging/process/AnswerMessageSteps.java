package org.hersys.messaging.process;

import java.util.Date;
import org.hersys.engine.ProcessSteps;
import org.hersys.messaging.AnsweringMessage;

/** Steps of seeing to a message that no rule can settle. */
@ProcessSteps("answerMessage")
public class AnswerMessageSteps {

    private final AnsweringMessage answering;

    AnswerMessageSteps(AnsweringMessage answering) {
        this.answering = answering;
    }

    /** By when somebody should have called. */
    public Date timeAnswer(long caseId, String heard) {
        return answering.time(caseId, heard);
    }
}
