package org.hersys.linkage;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.casefile.MergedCases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts two cases of one course together and apart again. The merged one's course is held still, its sight ends and its number leads
 * to the survivor; what was written in it stays where it was written.
 */
@Component
@Transactional
class MergingCases {

    private static final int LONGEST_REASON = 1000;

    private final Cases cases;
    private final MergedCases merged;
    private final CaseMerges merges;
    private final CourseHold courses;
    private final CaseTimeline timeline;
    private final AuditTrail audit;

    MergingCases(
            Cases cases,
            MergedCases merged,
            CaseMerges merges,
            CourseHold courses,
            CaseTimeline timeline,
            AuditTrail audit) {
        this.cases = cases;
        this.merged = merged;
        this.merges = merges;
        this.courses = courses;
        this.timeline = timeline;
        this.audit = audit;
    }

    /** Merges a case into another; a second click finds it done. */
    MergeOutcome merge(long survivorId, long mergedId, String reason) {
        if (!MergingPeople.mayMerge() || survivorId == mergedId) {
            return new MergeOutcome.NotAllowed();
        }
        Map<Long, CaseFile> held = merged.hold(List.of(survivorId, mergedId)).stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        CaseFile survivor = held.get(survivorId);
        CaseFile other = held.get(mergedId);
        if (survivor == null || other == null) {
            return cases.find(survivorId).isPresent() && cases.find(mergedId).isPresent()
                    ? new MergeOutcome.Refused("duplicates.refused.otherOffice", null)
                    : new MergeOutcome.NotAllowed();
        }
        CaseMerge standing = merges.standing(mergedId).orElse(null);
        if (standing != null && standing.survivor() == survivorId) {
            return new MergeOutcome.Done(standing.id());
        }
        if (standing != null || merges.standing(survivorId).isPresent()) {
            return new MergeOutcome.Refused("duplicates.refused.mergedAlready", null);
        }
        if (survivor.personId() != other.personId()) {
            return new MergeOutcome.Refused("duplicates.refused.notSamePerson", null);
        }
        if (!survivor.disease().equals(other.disease())) {
            return new MergeOutcome.Refused("duplicates.refused.otherDisease", null);
        }
        if (survivor.isContact() || other.isContact()) {
            return new MergeOutcome.Refused("duplicates.refused.contact", null);
        }
        if (survivor.closedAt() != null && other.closedAt() == null) {
            return new MergeOutcome.Refused("duplicates.refused.survivorClosed", null);
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            return new MergeOutcome.Refused("duplicates.refused.reason", null);
        }
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        var before = new CaseMerge.Held(
                MergedCases.Standing.of(other), courses.hold(mergedId), merges.pauseWatches(mergedId));
        long merge = merges.add(survivorId, mergedId, before, why);
        note("caseMerged", "case.merged", survivor, other, why);
        merged.merge(mergedId, survivorId);
        return new MergeOutcome.Done(merge);
    }

    /** Takes two cases apart again: the merged one goes on from where it was held, or nothing changes and a sentence says why. */
    MergeOutcome part(long mergeId, String reason) {
        CaseMerge merge = MergingPeople.mayMerge() ? merges.hold(mergeId).orElse(null) : null;
        if (merge == null) {
            return merges.find(mergeId).filter(done -> done.undoneAt() != null).isPresent()
                    ? new MergeOutcome.Done(mergeId)
                    : new MergeOutcome.NotAllowed();
        }
        if (merged.hold(List.of(merge.merged())).isEmpty()) {
            return new MergeOutcome.NotAllowed();
        }
        if (!merged.isAsMerged(merge.merged(), merge.survivor())) {
            return new MergeOutcome.Refused("duplicates.refused.caseChanged", null);
        }
        if (!courses.isThere(merge.before().instances())) {
            return new MergeOutcome.Refused("duplicates.refused.courseGone", null);
        }
        merged.restore(merge.before().standing());
        merges.goOnWatching(merge.before().watches());
        courses.goOn(merge.before().instances());
        merges.undone(mergeId, reason == null || reason.isBlank() ? null : reason.strip());
        note("caseParted", "case.parted", cases.get(merge.survivor()), cases.get(merge.merged()), reason);
        return new MergeOutcome.Done(mergeId);
    }

    private void note(String event, String action, CaseFile survivor, CaseFile other, String reason) {
        timeline.add(survivor.id(), event, "case", Map.of("case", other.number()));
        timeline.add(other.id(), event, "case", Map.of("case", survivor.number()));
        audit.note(AuditEntry.of(action)
                .onCase(survivor.id(), survivor.office())
                .because(reason)
                .changed("mergedCase", null, other.number()));
        audit.note(AuditEntry.of(action)
                .onCase(other.id(), other.office())
                .because(reason)
                .changed("survivor", null, survivor.number()));
    }
}
