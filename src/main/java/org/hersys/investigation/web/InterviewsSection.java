package org.hersys.investigation.web;

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

    /** An attempt to speak to the patient, and the name of who did. */
    public record Shown(Interview interview, String heldBy) {}

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
        return new Shown(one, names.person(one.heldBy()));
    }
}
