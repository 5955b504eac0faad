package org.hersys.access;

import java.util.List;

/** A part of what the product holds, with the tables it lies in; rights are given by section. */
public enum Section {
    CASE("case", "case_file", "case_status", "external_id"),
    PERSON("person", "person"),
    NOTIFICATION("notification", "notification", "test_record"),
    ADDRESS("address", "whereabouts"),
    INTERVIEW("interview", "interview"),
    EXPOSURE("exposure", "exposure_history"),
    CONTACTS("contacts", "contact"),
    TRANSFER("transfer", "transfer"),
    DECISIONS("decisions", "decision_record"),
    PLACEMENT("placement", "stay", "placement_request"),
    OBSERVATION("observation", "observation", "alert_assessment", "observer_assignment"),
    RELEASE("release", "release"),
    DEATH("death", "death"),
    NOTES("notes", "case_note", "case_paper", "enquiry"),
    SIGHT("sight", "case_grant"),
    ACCOUNTS("accounts", "invitation");

    private final String code;
    private final List<String> tables;

    Section(String code, String... tables) {
        this.code = code;
        this.tables = List.of(tables);
    }

    /** The code in keys of texts: {@code matrix.section.<code>}. */
    public String code() {
        return code;
    }

    /** The tables whose policies decide about the section. */
    public List<String> tables() {
        return tables;
    }
}
