package org.hersys.linkage;

import java.util.List;
import java.util.stream.Collectors;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.casefile.MergedCases;
import org.hersys.casefile.PersonRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What else there is of the person of a case: others who may be the same, other cases, cases merged into this one. */
@Component
@Transactional
class SamePersonSection implements CaseSection {

    private static final int MOST = 3;

    private final Pairs pairs;
    private final PersonRecords records;
    private final MergedCases merged;
    private final CaseMerges merges;

    SamePersonSection(Pairs pairs, PersonRecords records, MergedCases merged, CaseMerges merges) {
        this.pairs = pairs;
        this.records = records;
        this.merged = merged;
        this.merges = merges;
    }

    /**
     * What the page shows.
     *
     * @param into number of the case this one leads to, or null
     */
    public record Shown(String into, List<Alike> alike, List<Other> others, List<Kept> merged, boolean mayMerge) {}

    /** Somebody who may be the same, with the numbers of their cases. */
    public record Alike(long pair, String name, String numbers) {}

    /** Another case of the same person. */
    public record Other(String number) {}

    /** A case that was merged into this one. */
    public record Kept(String number, long merge) {}

    @Override
    public String key() {
        return "samePerson";
    }

    @Override
    public Shown of(CaseFile file) {
        if (CurrentActor.get().sight() != Sight.OFFICE) {
            return null;
        }
        List<CaseMerge> intoThis = merges.into(file.id());
        List<CaseFile> others = records.cases(List.of(file.personId())).stream()
                .filter(other -> other.id() != file.id())
                .toList();
        return new Shown(
                merged.survivorOf(file.id()).orElse(null),
                pairs.of(file.personId()).stream()
                        .limit(MOST)
                        .map(pair -> alike(pair, file.personId()))
                        .toList(),
                others.stream()
                        .filter(other -> !merges.isMerged(other.id()))
                        .map(other -> new Other(other.number()))
                        .toList(),
                intoThis.stream()
                        .flatMap(merge -> others.stream()
                                .filter(other -> other.id() == merge.merged())
                                .map(other -> new Kept(other.number(), merge.id())))
                        .toList(),
                MergingPeople.mayMerge() && !merges.isMerged(file.id()));
    }

    private Alike alike(Pair pair, long person) {
        long other = pair.otherThan(person);
        return new Alike(
                pair.id(),
                records.find(List.of(other)).stream().map(found -> found.name()).collect(Collectors.joining()),
                records.cases(List.of(other)).stream().map(CaseFile::number).collect(Collectors.joining(", ")));
    }
}
