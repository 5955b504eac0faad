package org.hersys.casefile.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hersys.access.AccessMatrix;
import org.hersys.access.Actor;
import org.hersys.access.Right;
import org.hersys.access.Section;
import org.hersys.casefile.CaseSection;
import org.hersys.disease.Disease;

/** A tab of the case page: whoever may see one of its sections may open it; only its parts are read. */
enum CaseTab {
    RECORD(List.of(Section.CASE), CaseSection.OVERVIEW, "death", "mayWithdraw", "mayRecordDeath"),
    NOTIFICATION(List.of(Section.NOTIFICATION), "notifications"),
    BASICS(List.of(Section.PERSON), "patientPages"),
    TESTS(List.of(Section.NOTIFICATION), "tests", "pathogens"),
    WHEREABOUTS(List.of(Section.ADDRESS, Section.PLACEMENT), "stays"),
    MEDICAL(List.of(Section.INTERVIEW), "interviews", "decisions"),
    OBSERVATIONS(List.of(Section.OBSERVATION), "observations"),
    EXPOSURE(List.of(Section.EXPOSURE), "exposures"),
    CONTACTS(List.of(Section.CONTACTS), "contacts"),
    COURSE(List.of(Section.CASE), "transfers", "releases", "grants");

    private final List<Section> sections;
    private final List<String> parts;

    CaseTab(List<Section> sections, String... parts) {
        this.sections = sections;
        this.parts = List.of(parts);
    }

    /** The tab of an address that this actor may open for a case of a disease. */
    static Optional<CaseTab> of(String code, Actor actor, Disease disease) {
        return Arrays.stream(values())
                .filter(tab -> tab.code().equals(code) && tab.isOpenTo(actor) && tab.belongsTo(disease))
                .findFirst();
    }

    /** The tabs that this actor may open for a case of a disease, in their order. */
    static List<String> codes(Actor actor, Disease disease) {
        return Arrays.stream(values())
                .filter(tab -> tab.isOpenTo(actor) && tab.belongsTo(disease))
                .map(CaseTab::code)
                .toList();
    }

    /** The last part of the tab's address. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a look at the tab is called in the log of looks. */
    String look() {
        return this == RECORD ? "case.viewed" : "case.viewed." + code();
    }

    boolean shows(String part) {
        return parts.contains(part);
    }

    private boolean belongsTo(Disease disease) {
        return !disease.withoutTabs().contains(code());
    }

    private boolean isOpenTo(Actor actor) {
        return sections.stream().anyMatch(section -> AccessMatrix.gives(actor, section, Right.SEE));
    }
}
