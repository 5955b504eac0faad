package org.hersys.models;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The only things a process may know of a case: ids, codes, numbers and dates, never anything about the person. */
final class FactNames {

    /** Every fact of every process. */
    static final Set<String> KNOWN = org.hersys.tasklist.FactNames.all();

    /** What Java gives to a process it starts. */
    static final Map<String, Set<String>> FROM_START = Map.of(
            "manageCase", Set.of("caseId", "office", "clinic", "prefecture", "priority", "firstContactDue", "course"),
            "completeNotification", Set.of("caseId", "clinic", "priority", "completionDue"),
            "followUpContact", Set.of("contactId", "caseId", "office", "priority"),
            "reachPerson", Set.of("caseId", "messageId", "office", "priority"),
            "answerMessage", Set.of("caseId", "heard", "office", "priority"));

    /** What the answers to a form tell the process; everything else in a form goes to the case file. */
    static final Map<String, Set<String>> FROM_FORM = Map.ofEntries(
            Map.entry("confirm-notification", Set.of("confirmation", "receivingOffice", "senderGroup")),
            Map.entry("accept-transfer", Set.of("transfer")),
            Map.entry("interview-patient", Set.of("reached")),
            Map.entry("visit-patient", Set.of("found")),
            Map.entry("review-placement", Set.of("placement")),
            Map.entry("find-bed", Set.of("hospital")),
            Map.entry("accept-patient", Set.of("bedOffer")),
            Map.entry("assign-room", Set.of("hotel")),
            Map.entry("record-hospital-stay", Set.of("hospitalOutcome")),
            Map.entry("record-observation", Set.of("reached")),
            Map.entry("record-pathogen", Set.of("pathogen")),
            Map.entry("record-step", Set.of("stepResult")),
            Map.entry("visit-silent", Set.of("found")),
            Map.entry("handle-alert", Set.of("assessment")),
            Map.entry("approve-release", Set.of("release")),
            Map.entry("inform-contact", Set.of("followUp")),
            Map.entry("phone-person", Set.of("reached")),
            Map.entry("seek-person", Set.of("found")),
            Map.entry("observe-contact", Set.of("followUp")));

    private static final Pattern STRING = Pattern.compile("'[^']*'");
    private static final Pattern STEP = Pattern.compile("\\b\\w+\\.\\w+\\(");
    private static final Pattern NAME = Pattern.compile("\\b[a-zA-Z]\\w*\\b");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");

    private FactNames() {}

    /** The facts an attribute's expressions read. */
    static Set<String> readBy(String attribute) {
        Set<String> facts = new LinkedHashSet<>();
        Matcher expression = EXPRESSION.matcher(attribute == null ? "" : attribute);
        while (expression.find()) {
            String bare = STRING.matcher(expression.group(1)).replaceAll("");
            Matcher name = NAME.matcher(STEP.matcher(bare).replaceAll("("));
            while (name.find()) {
                facts.add(name.group());
            }
        }
        facts.remove("or");
        return facts;
    }
}
