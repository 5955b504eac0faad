package org.hersys.notification;

import java.util.Map;
import java.util.Set;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The answer of the health centre that is asked to take over a case. */
@Component
@Transactional
class AcceptTransferHandler implements FormHandler<AcceptTransferForm> {

    private final TransferringCase transferring;
    private final Transfers transfers;
    private final Notifications notifications;
    private final PatientFacts patients;
    private final Cases cases;
    private final Words words;

    AcceptTransferHandler(
            TransferringCase transferring,
            Transfers transfers,
            Notifications notifications,
            PatientFacts patients,
            Cases cases,
            Words words) {
        this.transferring = transferring;
        this.transfers = transfers;
        this.notifications = notifications;
        this.patients = patients;
        this.cases = cases;
        this.words = words;
    }

    @Override
    public String form() {
        return "accept-transfer";
    }

    @Override
    public Class<AcceptTransferForm> type() {
        return AcceptTransferForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        Transfer offer = transfers.latest(file.id());
        Map<String, Object> facts = patients.of(file);
        facts.put(
                "diagnosisTypeText",
                words.code("diagnosisType", notifications.current(file.id()).diagnosisType()));
        facts.put("fromOffice", words.organisation(offer.fromOffice()));
        facts.put("offeredAtText", words.moment(offer.offeredAt()));
        facts.put("transferDueText", words.moment(offer.dueAt()));
        facts.put("reason", Words.typed(offer.reason()));
        return facts;
    }

    @Override
    public FormOutcome submit(FormTask task, AcceptTransferForm answers) {
        Problems problems = new Problems();
        problems.required("transfer", answers.transfer());
        problems.oneOf("transfer", answers.transfer(), Set.of("accepted", "returned"));
        boolean returned = "returned".equals(answers.transfer());
        if (returned) {
            problems.required(
                    "answer", answers.answer() == null || answers.answer().isBlank() ? null : answers);
            problems.text("answer", answers.answer(), 1000);
        }
        if (!problems.list().isEmpty()) {
            return new FormOutcome.Refused(problems.list());
        }
        if (returned) {
            transferring.giveBack(task.caseId(), answers.answer().strip());
        } else {
            transferring.accept(task.caseId());
        }
        return FormOutcome.done(Map.of("transfer", answers.transfer()));
    }
}
