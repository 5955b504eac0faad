package org.hersys.linkage;

import java.util.List;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.PossiblySame;
import org.hersys.policy.TableTexts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells who may be the patient of a case to those who look at its notification. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UndecidedPairs implements PossiblySame {

    private static final int MOST = 3;

    private final Pairs pairs;
    private final PersonCards cards;
    private final TableTexts tables;

    UndecidedPairs(Pairs pairs, PersonCards cards, TableTexts tables) {
        this.pairs = pairs;
        this.cards = cards;
        this.tables = tables;
    }

    @Override
    public List<Alike> of(CaseFile file) {
        if (CurrentActor.get().sight() != Sight.OFFICE) {
            return List.of();
        }
        List<Pair> undecided = pairs.of(file.personId()).stream().limit(MOST).toList();
        if (undecided.isEmpty()) {
            return List.of();
        }
        Map<Long, PersonCard> others = cards.show(
                undecided.stream().map(pair -> pair.otherThan(file.personId())).toList());
        return undecided.stream()
                .filter(pair -> others.containsKey(pair.otherThan(file.personId())))
                .map(pair -> alike(pair, others.get(pair.otherThan(file.personId()))))
                .toList();
    }

    private Alike alike(Pair pair, PersonCard other) {
        return new Alike(
                pair.id(),
                other.person().name(),
                other.person().birthDate(),
                other.cases().stream().map(CaseFile::number).toList(),
                pair.reasons().stream()
                        .filter(reason -> reason.weight() > 0)
                        .map(reason -> tables.why("weighAgreement", reason.row()))
                        .toList());
    }
}
