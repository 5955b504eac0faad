package org.hersys.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.hersys.notification.Problems;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A contact is told that the watch begins, or cannot be found. */
@Component
@Transactional
class InformContactHandler implements FormHandler<InformContactForm> {

    private static final Set<String> LANGUAGES = Set.of("ja", "en", "zh", "ko", "vi", "pt");

    private final FollowingUpContacts followingUp;
    private final ContactFacts facts;
    private final Clock clock;

    InformContactHandler(FollowingUpContacts followingUp, ContactFacts facts, Clock clock) {
        this.followingUp = followingUp;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "inform-contact";
    }

    @Override
    public Class<InformContactForm> type() {
        return InformContactForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        return facts.of(task);
    }

    @Override
    public FormOutcome submit(FormTask task, InformContactForm answers) {
        Problems problems = new Problems();
        problems.required("followUp", answers.followUp());
        problems.oneOf("followUp", answers.followUp(), Set.of("informed", "lost"));
        problems.notInFuture("birthDate", answers.birthDate(), LocalDate.now(clock));
        problems.oneOf("language", answers.language(), LANGUAGES);
        problems.text("note", answers.note(), 2000);
        if (!problems.list().isEmpty()) {
            return new FormOutcome.Refused(problems.list());
        }
        if ("informed".equals(answers.followUp())) {
            followingUp.inform(ContactFacts.id(task), answers);
        } else {
            followingUp.lose(ContactFacts.id(task), answers.note());
        }
        return FormOutcome.done(Map.of("followUp", answers.followUp()));
    }
}
