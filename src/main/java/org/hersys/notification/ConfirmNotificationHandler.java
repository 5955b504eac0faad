package org.hersys.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hersys.casefile.Cases;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.hersys.tasklist.UsualAnswers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The health centre's check of a notification. */
@Component
@Transactional
class ConfirmNotificationHandler implements FormHandler<ConfirmNotificationForm>, UsualAnswers {

    private static final Set<String> OUTCOMES = Set.of("confirmed", "returned", "transferred", "withdrawn");
    private static final int LONGEST_REASON = 1000;

    private final ConfirmingNotification confirming;
    private final TransferringCase transferring;
    private final ConfirmationFacts facts;
    private final RemarksAtFields remarks;
    private final Cases cases;

    ConfirmNotificationHandler(
            ConfirmingNotification confirming,
            TransferringCase transferring,
            ConfirmationFacts facts,
            RemarksAtFields remarks,
            Cases cases) {
        this.remarks = remarks;
        this.confirming = confirming;
        this.transferring = transferring;
        this.facts = facts;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "confirm-notification";
    }

    @Override
    public Class<ConfirmNotificationForm> type() {
        return ConfirmNotificationForm.class;
    }

    @Override
    public JsonNode fit(FormTask task, JsonNode form) {
        return remarks.choosing(form, cases.get(task.caseId()).disease());
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        return facts.of(cases.get(task.caseId()));
    }

    /** A notification at which nothing looks odd, of which nothing was corrected or answered beyond the usual, is confirmed. */
    @Override
    public Optional<Map<String, Object>> usual(Map<String, Object> shown) {
        return Stream.of("warnings", "accepted", "differences", "answers")
                        .allMatch(doubt -> shown.get(doubt) instanceof List<?> doubts && doubts.isEmpty())
                ? Optional.of(Map.of("confirmation", "confirmed"))
                : Optional.empty();
    }

    /** Its fields are empty. */
    @Override
    public Map<String, Object> held(FormTask task) {
        return Map.of();
    }

    @Override
    public FormOutcome submit(FormTask task, ConfirmNotificationForm answers) {
        Problems problems = new Problems();
        problems.required("confirmation", answers.confirmation());
        problems.oneOf("confirmation", answers.confirmation(), OUTCOMES);
        problems.allOf(
                "remarkFields",
                answers.remarkFields(),
                Set.copyOf(remarks.fields(cases.get(task.caseId()).disease())));
        if (!problems.list().isEmpty()) {
            return new FormOutcome.Refused(problems.list());
        }
        return switch (answers.confirmation()) {
            case "returned" -> withReason("remark", answers.remark(), () -> giveBack(task.caseId(), answers));
            case "withdrawn" ->
                withReason("withdrawReason", answers.withdrawReason(), () -> withdraw(task.caseId(), answers));
            case "transferred" ->
                withReason("transferReason", answers.transferReason(), () -> transfer(task.caseId(), answers));
            default -> confirm(task.caseId());
        };
    }

    private static FormOutcome withReason(String field, String reason, Supplier<FormOutcome> act) {
        Problems problems = new Problems();
        problems.required(field, reason == null || reason.isBlank() ? null : reason);
        problems.text(field, reason, LONGEST_REASON);
        return problems.list().isEmpty() ? act.get() : new FormOutcome.Refused(problems.list());
    }

    private FormOutcome confirm(long caseId) {
        confirming.confirm(caseId);
        return FormOutcome.done(Map.of("confirmation", "confirmed"));
    }

    private FormOutcome giveBack(long caseId, ConfirmNotificationForm answers) {
        String sender = confirming.giveBack(caseId, answers.remark().strip(), answers.remarkFields());
        return FormOutcome.done(Map.of("confirmation", "returned", "senderGroup", sender));
    }

    private FormOutcome withdraw(long caseId, ConfirmNotificationForm answers) {
        confirming.withdraw(caseId, answers.withdrawReason().strip());
        return FormOutcome.done(Map.of("confirmation", "withdrawn"));
    }

    private FormOutcome transfer(long caseId, ConfirmNotificationForm answers) {
        String receiver = answers.receivingOffice();
        if (receiver == null || receiver.isBlank()) {
            return FormOutcome.refused("receivingOffice", "problem.required");
        }
        return transferring.offer(caseId, receiver, answers.transferReason().strip())
                ? FormOutcome.done(Map.of("confirmation", "transferred", "receivingOffice", receiver))
                : FormOutcome.refused("receivingOffice", "notification.problem.noOtherOffice");
    }
}
