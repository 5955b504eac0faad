package org.hersys.investigation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.investigation.Interview;
import org.hersys.investigation.Interviews;
import org.springframework.stereotype.Component;

/** Interviews on the case page. */
@Component
class InterviewsSection implements CaseSection {

    private final Interviews interviews;
    private final Names names;

    InterviewsSection(Interviews interviews, Names names) {
        this.interviews = interviews;
        this.names = names;
    }

    /** An attempt to speak to the patient as the page shows it. */
    public record Shown(
            OffsetDateTime heldAt,
            String heldBy,
            boolean reached,
            boolean byVisit,
            LocalDate onsetOn,
            BigDecimal temperature,
            Integer spo2,
            Boolean dyspnoea,
            Boolean oxygenNeeded,
            Integer pregnancyWeeks,
            BigDecimal bmi,
            Boolean livesAlone,
            Boolean livesWithRisk,
            Boolean needsCare,
            Boolean canIsolate,
            Boolean careFacility,
            List<String> symptoms,
            List<String> riskFactors,
            String note,
            boolean corrected,
            String treatment) {}

    @Override
    public String key() {
        return "interviews";
    }

    @Override
    public List<Shown> of(CaseFile file) {
        return switch (CurrentActor.get().sight()) {
            case SYSTEM, OFFICE, CLINIC, PREFECTURE ->
                interviews.of(file.id()).stream().map(this::shown).toList();
            case AGENCY, POLICY, NONE -> null;
        };
    }

    private Shown shown(Interview one) {
        return new Shown(
                one.heldAt(),
                names.person(one.heldBy()),
                one.reached(),
                one.byVisit(),
                one.onsetOn(),
                one.temperature(),
                one.spo2(),
                one.dyspnoea(),
                one.oxygenNeeded(),
                one.pregnancyWeeks(),
                one.bmi(),
                one.livesAlone(),
                one.livesWithRisk(),
                one.needsCare(),
                one.canIsolate(),
                one.careFacility(),
                one.symptoms(),
                one.riskFactors(),
                one.note(),
                one.corrected(),
                one.treatment());
    }
}
