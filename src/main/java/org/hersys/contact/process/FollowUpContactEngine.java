package org.hersys.contact.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.contact.Contact;
import org.hersys.contact.ContactCourse;
import org.hersys.engine.OwnAuthority;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Keeps the follow-up of a contact in the process followUpContact; the id of the case is the business key. */
@Component
class FollowUpContactEngine implements ContactCourse {

    private static final String PROCESS = "followUpContact";
    private static final String SOURCE_WITHDRAWN = "source.withdrawn";

    /** Contacts are well as far as anybody knows: patients come first, then who lives with one. */
    private static final int HOUSEHOLD = 30;

    private static final int OTHERS = 20;

    private final RuntimeService runtime;
    private final OwnAuthority authority;
    private final Cases cases;

    FollowUpContactEngine(@Lazy RuntimeService runtime, OwnAuthority authority, Cases cases) {
        this.runtime = runtime;
        this.authority = authority;
        this.cases = cases;
    }

    @Override
    public void begin(Contact contact) {
        CaseFile file = cases.get(contact.caseId());
        Map<String, Object> facts = Map.of(
                "contactId", contact.id(),
                "caseId", file.id(),
                "office", file.office(),
                "priority", contact.household() ? HOUSEHOLD : OTHERS);
        authority.steps(() ->
                authority.call(() -> runtime.startProcessInstanceByKey(PROCESS, Long.toString(file.id()), facts)));
    }

    @Override
    public void exemptAll(long caseId) {
        authority.call(() -> runtime.createMessageCorrelation(SOURCE_WITHDRAWN)
                .processInstanceBusinessKey(Long.toString(caseId))
                .correlateAllWithResult());
    }
}
