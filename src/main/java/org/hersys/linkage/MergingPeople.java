package org.hersys.linkage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hersys.access.AccessMatrix;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Right;
import org.hersys.access.Section;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Person;
import org.hersys.casefile.PersonRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Puts two records of one person together: one survives with the values chosen, all cases of the other move to it. Done with
 * the actor's own sight, so that whoever may not change one of the cases changes nothing. The other record stays as it
 * is, seen by nobody, for taking the two apart again.
 */
@Component
@Transactional
class MergingPeople {

    private static final int LONGEST_REASON = 1000;

    private final Pairs pairs;
    private final PersonRecords records;
    private final PersonMerges merges;
    private final CaseTimeline timeline;
    private final ActingAsSystem actingAsSystem;
    private final DueAgain due;
    private final AuditTrail audit;

    MergingPeople(
            Pairs pairs,
            PersonRecords records,
            PersonMerges merges,
            CaseTimeline timeline,
            ActingAsSystem actingAsSystem,
            DueAgain due,
            AuditTrail audit) {
        this.pairs = pairs;
        this.records = records;
        this.merges = merges;
        this.timeline = timeline;
        this.actingAsSystem = actingAsSystem;
        this.due = due;
        this.audit = audit;
    }

    /** Whether the current actor may put people and cases together at all. */
    static boolean mayMerge() {
        return CurrentActor.get().sight() == Sight.OFFICE
                && AccessMatrix.gives(CurrentActor.get(), Section.PERSON, Right.CHANGE);
    }

    /** What stands against putting a pair together before anything is tried; the key of a sentence. */
    Optional<String> obstacle(Pair pair) {
        List<Long> both = List.of(pair.first(), pair.second());
        List<CaseFile> seen = records.cases(both);
        List<CaseFile> all = actingAsSystem.call(() -> records.cases(both));
        String office = CurrentActor.get().organisation();
        boolean foreign = seen.size() < all.size()
                || all.stream().anyMatch(file -> !file.office().equals(office));
        return foreign ? Optional.of("duplicates.refused.otherOffice") : Optional.empty();
    }

    /**
     * Puts the two of a pair together; a second click finds it done.
     *
     * @param fromOther fields whose value survives from the second record; the first one's survive otherwise
     * @param reason why, or null
     */
    MergeOutcome merge(long pairId, List<String> fromOther, String reason) {
        Pair pair = mayMerge() ? pairs.hold(pairId).orElse(null) : null;
        if (pair == null || "merged".equals(pair.state())) {
            return doneAlready(pairId);
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            return new MergeOutcome.Refused("duplicates.refused.reason", null);
        }
        Optional<String> obstacle = obstacle(pair);
        if (obstacle.isPresent()) {
            return new MergeOutcome.Refused(obstacle.get(), null);
        }
        List<Person> held = records.hold(List.of(pair.first(), pair.second()));
        if (held.size() < 2) {
            return new MergeOutcome.NotAllowed();
        }
        Person survivor = held.get(0);
        Person other = held.get(1);
        Person after = PersonFields.chosen(survivor, other, fromOther);
        List<Long> own = ids(records.cases(List.of(survivor.id())));
        List<CaseFile> moved = records.cases(List.of(other.id()));
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        // afterwards the other record, and with it the pair, is out of sight
        pairs.decide(pairId, "merged", why);
        if (!records.replace(after) || records.moveCases(ids(moved), survivor.id()) != moved.size()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new MergeOutcome.NotAllowed();
        }
        long merge = merges.add(pairId, survivor, after, other.id(), ids(moved), own, why);
        note("person.merged", records.cases(List.of(survivor.id())), survivor, after, why);
        due.again(List.of(survivor.id(), other.id()));
        return new MergeOutcome.Done(merge);
    }

    /** After a second click the merged record is out of sight, and with it the pair; what came of it is not. */
    private MergeOutcome doneAlready(long pairId) {
        return merges.ofPair(pairId)
                .<MergeOutcome>map(merge -> new MergeOutcome.Done(merge.id()))
                .orElseGet(MergeOutcome.NotAllowed::new);
    }

    /** Writes a change of the person to the timeline and the audit trail of the cases concerned. */
    void note(String action, List<CaseFile> cases, Person before, Person after, String reason) {
        Map<String, Object> were = PersonFields.values(before);
        Map<String, Object> are = PersonFields.values(after);
        for (CaseFile file : cases) {
            timeline.add(file.id(), action.equals("person.merged") ? "personMerged" : "personParted", "case");
            AuditEntry entry =
                    AuditEntry.of(action).onCase(file.id(), file.office()).because(reason);
            for (String field : PersonFields.NAMES) {
                entry = entry.changed(field, were.get(field), are.get(field));
            }
            audit.note(entry);
        }
    }

    static List<Long> ids(List<CaseFile> cases) {
        return cases.stream().map(CaseFile::id).toList();
    }
}
