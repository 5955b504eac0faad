package org.hersys.notification;

import java.util.Set;

/** The codes a notification may hold; see docs/glossary.md. */
public final class NotificationCodes {

    /** Types of diagnosis. */
    public static final Set<String> DIAGNOSIS_TYPES =
            Set.of("patient", "asymptomatic", "suspected", "deceased", "suspectedDeceased");

    /** Sexes. */
    public static final Set<String> SEXES = Set.of("male", "female", "other", "unknown");

    /** Methods of diagnosis. */
    public static final Set<String> METHODS =
            Set.of("nucleicAcid", "antigenQuantitative", "antigenQualitative", "isolation", "clinical");

    /** Specimens. */
    public static final Set<String> SPECIMENS = Set.of("sputum", "nasopharyngeal", "saliva", "nasal", "other");

    /** Results of a test. */
    public static final Set<String> RESULTS = Set.of("positive", "negative", "pending");

    /** Results of a test for variants. */
    public static final Set<String> VARIANT_RESULTS = Set.of("detected", "notDetected", "pending");

    /** Vaccines against the disease, by their maker. */
    public static final Set<String> VACCINES =
            Set.of("pfizer", "moderna", "astraZeneca", "novavax", "other", "unknown");

    /** Symptoms, in notifications as in interviews and observations. */
    public static final Set<String> SYMPTOMS = Set.of(
            "fever",
            "cough",
            "respiratory",
            "pneumonia",
            "malaise",
            "headache",
            "nausea",
            "diarrhea",
            "conjunctivitis",
            "smellTaste",
            "soreThroat",
            "runnyNose",
            "breathless",
            "other");

    /** Stands for the method and specimen of a contact's test, of which only the day and the result are known. */
    static final String UNKNOWN = "unknown";

    private NotificationCodes() {}
}
