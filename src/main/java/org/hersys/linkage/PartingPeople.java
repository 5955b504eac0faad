package org.hersys.linkage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Person;
import org.hersys.casefile.PersonRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Takes two people apart again who were put together: exactly as they were, or not at all. */
@Component
@Transactional
class PartingPeople {

    private final PersonMerges merges;
    private final CaseMerges caseMerges;
    private final PersonRecords records;
    private final Pairs pairs;
    private final MergingPeople merging;
    private final DueAgain due;

    PartingPeople(
            PersonMerges merges,
            CaseMerges caseMerges,
            PersonRecords records,
            Pairs pairs,
            MergingPeople merging,
            DueAgain due) {
        this.merges = merges;
        this.caseMerges = caseMerges;
        this.records = records;
        this.pairs = pairs;
        this.merging = merging;
        this.due = due;
    }

    /** What has happened since that makes it impossible; nothing when it is possible. */
    Optional<MergeOutcome.Refused> obstacle(PersonMerge merge) {
        if (merges.isMergedInto(merge.survivor()) || merges.isFollowed(merge)) {
            return refused("mergedAgain", null);
        }
        List<Person> survivor = records.find(List.of(merge.survivor()));
        List<CaseFile> now = records.cases(List.of(merge.survivor()));
        if (survivor.isEmpty()) {
            return refused("otherOffice", null);
        }
        List<String> changed = PersonFields.differing(merge.after(), survivor.get(0));
        if (!changed.isEmpty()) {
            return refused("fieldChanged", changed.get(0));
        }
        Set<Long> known = new HashSet<>(merge.movedCases());
        known.addAll(merge.ownCases());
        Optional<CaseFile> newer =
                now.stream().filter(file -> !known.contains(file.id())).findFirst();
        if (newer.isPresent()) {
            return refused("newCase", newer.get().number());
        }
        Set<Long> gone = new HashSet<>(known);
        gone.removeAll(MergingPeople.ids(now));
        if (!gone.isEmpty()) {
            return refused("caseGone", null);
        }
        return caseMerges.joins(merge.movedCases(), merge.ownCases()) ? refused("casesMerged", null) : Optional.empty();
    }

    private static Optional<MergeOutcome.Refused> refused(String why, String about) {
        return Optional.of(new MergeOutcome.Refused("duplicates.refused." + why, about));
    }

    /** Takes them apart; a second click finds it done. */
    MergeOutcome part(long mergeId, String reason) {
        PersonMerge merge = MergingPeople.mayMerge() ? merges.hold(mergeId).orElse(null) : null;
        if (merge == null) {
            return merges.find(mergeId).filter(done -> done.undoneAt() != null).isPresent()
                    ? new MergeOutcome.Done(mergeId)
                    : new MergeOutcome.NotAllowed();
        }
        records.hold(List.of(merge.survivor()));
        Optional<MergeOutcome.Refused> obstacle = obstacle(merge);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        List<CaseFile> all = new ArrayList<>(records.cases(List.of(merge.survivor())));
        merges.undone(mergeId, reason == null || reason.isBlank() ? null : reason.strip());
        boolean restored = records.replace(merge.before())
                && records.moveCases(merge.movedCases(), merge.merged())
                        == merge.movedCases().size();
        if (!restored) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new MergeOutcome.NotAllowed();
        }
        if (merge.pairId() != null) {
            pairs.decide(merge.pairId(), "open", null);
        }
        merging.note("person.parted", all, merge.after(), merge.before(), reason);
        due.again(List.of(merge.survivor(), merge.merged()));
        return new MergeOutcome.Done(mergeId);
    }
}
