package org.hersys.intake.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hersys.disease.Disease;
import org.hersys.disease.Question;
import org.hersys.intake.CheckingNotification.Checked;
import org.hersys.intake.CheckingNotification.Related;
import org.hersys.intake.TypedNotification;
import org.hersys.notification.Warning;

/**
 * The page of a notification as it stands.
 *
 * @param said how days were understood, by field
 * @param problems by field
 * @param warnings what is unusual, by field
 * @param open whether a warning has no reason yet
 * @param suggestions for fields that are empty, by field
 * @param items the six items that are enough, in the order of the page
 * @param relation what was chosen about similar cases
 * @param tried whether somebody has tried to send it
 * @param unfolded whether the rest of the form is open, because something in it needs a look
 */
record NotificationView(
        TypedNotification typed,
        Map<String, String> said,
        Map<String, String> problems,
        Map<String, Warning> warnings,
        boolean open,
        Map<String, String> suggestions,
        List<Item> items,
        List<Related> similar,
        String relation,
        boolean tried,
        boolean unfolded) {

    private static final Set<String> FOLDED = Set.of("phone", "onsetOn", "pregnant", "symptoms", "doctor", "remarks");

    /** One of the six items. */
    record Item(String key, boolean done) {}

    static NotificationView of(TypedNotification typed, Checked checked, boolean tried) {
        Disease disease = typed.ofDisease().disease();
        boolean unfolded = "suspected".equals(typed.diagnosisType())
                || disease.required().stream().anyMatch(FOLDED::contains)
                || Stream.concat(checked.problems().keySet().stream(), checked.warnings().keySet().stream())
                        .anyMatch(FOLDED::contains);
        return new NotificationView(
                typed,
                checked.read(),
                checked.problems(),
                checked.warnings(),
                checked.open(),
                checked.suggestions(),
                items(typed, checked),
                checked.similar(),
                "",
                tried,
                unfolded);
    }

    /** The same without a problem at one field, where somebody is still typing. */
    NotificationView without(String field) {
        Map<String, String> others = new LinkedHashMap<>(problems);
        others.remove(field);
        return new NotificationView(
                typed, said, others, warnings, open, suggestions, items, similar, relation, tried, unfolded);
    }

    /** The same with what was chosen about similar cases. */
    NotificationView choosing(String chosen) {
        return new NotificationView(
                typed, said, problems, warnings, open, suggestions, items, similar, chosen, tried, unfolded);
    }

    /** How many of the six items are there. */
    public long done() {
        return items.stream().filter(Item::done).count();
    }

    private static List<Item> items(TypedNotification typed, Checked checked) {
        List<Item> items = new ArrayList<>();
        Disease disease = typed.ofDisease().disease();
        Stream.of("diagnosisType", "name", "sex", "birthDate", "address")
                .filter(disease::asks)
                .forEach(field -> items.add(new Item(field, isRight(field, typed, checked))));
        boolean tested = "clinical".equals(typed.method()) || isRight("sampledOn", typed, checked);
        items.add(new Item(
                "method",
                tested
                        && isRight("method", typed, checked)
                        && isRight("specimen", typed, checked)
                        && isRight("result", typed, checked)));
        if (typed.ofDisease().questions().stream().anyMatch(Question::required)) {
            items.add(new Item(
                    "answers", typed.ofDisease().isWhole(checked.problems().keySet())));
        }
        return items;
    }

    private static boolean isRight(String field, TypedNotification typed, Checked checked) {
        return typed.says(field) && !checked.problems().containsKey(field);
    }
}
