package org.hersys.contact;

import java.util.Map;
import java.util.Set;
import org.hersys.notification.Problems;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A contact who was told to stay at home hears that the watch is over, or cannot be found. */
@Component
@Transactional
class TellEndHandler implements FormHandler<TellEndForm> {

    private final FollowingUpContacts followingUp;
    private final ContactFacts facts;

    TellEndHandler(FollowingUpContacts followingUp, ContactFacts facts) {
        this.followingUp = followingUp;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "tell-end";
    }

    @Override
    public Class<TellEndForm> type() {
        return TellEndForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        return facts.of(task);
    }

    @Override
    public FormOutcome submit(FormTask task, TellEndForm answers) {
        Problems problems = new Problems();
        problems.required("followUp", answers.followUp());
        problems.oneOf("followUp", answers.followUp(), Set.of("informed", "lost"));
        problems.text("note", answers.note(), 2000);
        if (!problems.list().isEmpty()) {
            return new FormOutcome.Refused(problems.list());
        }
        followingUp.tellEnd(ContactFacts.id(task), "informed".equals(answers.followUp()), answers.note());
        return FormOutcome.done(Map.of());
    }
}
