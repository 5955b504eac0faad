package org.hersys.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hersys.notification.Problems;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.hersys.tasklist.FormTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was found out about a contact under observation: no disease, a positive test, lost from sight, or watched on. */
@Component
@Transactional
class ObserveContactHandler implements FormHandler<ObserveContactForm> {

    private final FollowingUpContacts followingUp;
    private final PromotingContact promoting;
    private final ContactFacts facts;
    private final Clock clock;

    ObserveContactHandler(
            FollowingUpContacts followingUp, PromotingContact promoting, ContactFacts facts, Clock clock) {
        this.followingUp = followingUp;
        this.promoting = promoting;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "observe-contact";
    }

    @Override
    public Class<ObserveContactForm> type() {
        return ObserveContactForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        return facts.of(task);
    }

    @Override
    public FormOutcome submit(FormTask task, ObserveContactForm answers) {
        List<FieldProblem> problems = problems(answers, LocalDate.now(clock));
        if (!problems.isEmpty()) {
            return new FormOutcome.Refused(problems);
        }
        long contactId = ContactFacts.id(task);
        switch (answers.followUp()) {
            case "positive" -> problems = promoting.promote(contactId, answers.testedOn(), answers.note());
            case "goOn" -> followingUp.goOn(contactId, answers.note());
            case "lost" -> followingUp.lose(contactId, answers.note());
            default -> followingUp.finish(contactId, answers.note());
        }
        return problems.isEmpty()
                ? FormOutcome.done(Map.of("followUp", answers.followUp()))
                : new FormOutcome.Refused(problems);
    }

    private static List<FieldProblem> problems(ObserveContactForm answers, LocalDate today) {
        Problems problems = new Problems();
        problems.required("followUp", answers.followUp());
        problems.oneOf("followUp", answers.followUp(), Set.of("finished", "positive", "lost", "goOn"));
        problems.text("note", answers.note(), 2000);
        if ("positive".equals(answers.followUp())) {
            problems.required("testedOn", answers.testedOn());
            problems.notInFuture("testedOn", answers.testedOn(), today);
        }
        return problems.list();
    }
}
