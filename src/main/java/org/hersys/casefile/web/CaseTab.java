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
    RECORD(List.of(Section.CASE), List.of(), CaseSection.OVERVIEW, "death", "mayWithdraw", "mayRecordDeath"),
    NOTIFICATION(List.of(Section.NOTIFICATION), List.of(), "notifications"),
    BASICS(
            List.of(Section.PERSON),
            List.of("person", "living", "insurance", "externalIds"),
            "notifiedPatient",
            "patientPages"),
    TESTS(List.of(Section.NOTIFICATION), List.of("test", "finding"), "tests", "notifiedVariant", "pathogens"),
    WHEREABOUTS(List.of(Section.ADDRESS, Section.PLACEMENT), List.of("address"), "stays"),
    MEDICAL(List.of(Section.INTERVIEW), List.of("medical"), "interviews", "decisions"),
    OBSERVATIONS(List.of(Section.OBSERVATION), List.of(), "observations"),
    EXPOSURE(List.of(Section.EXPOSURE), List.of("exposure"), "exposures"),
    CONTACTS(List.of(Section.CONTACTS), List.of(), "contacts"),
    COURSE(List.of(Section.CASE), List.of(), "courseSteps", "transfers", "releases", "grants");

    private final List<Section> sections;
    private final List<String> groups;
    private final List<String> parts;

    CaseTab(List<Section> sections, List<String> groups, String... parts) {
        this.sections = sections;
        this.groups = groups;
        this.parts = List.of(parts);
    }

    /** The tab on which a field group is edited. */
    static CaseTab ofGroup(String key) {
        return Arrays.stream(values())
                .filter(tab -> tab.groups.contains(key))
                .findFirst()
                .orElse(RECORD);
    }

    /** The tab of a code, the first one for any other text. */
    static CaseTab of(String code) {
        return Arrays.stream(values())
                .filter(tab -> tab.code().equals(code))
                .findFirst()
                .orElse(RECORD);
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

    /** The field groups of the tab, in their order. */
    List<String> groups() {
        return groups;
    }

    /** The address of the tab of a case. */
    String address(String number) {
        return this == RECORD ? "/cases/" + number : "/cases/" + number + "/" + code();
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
