package org.hersys.exchange.linelist;

import java.util.Set;

/** How one patient was and whether the list says that it is over. */
record RowState(String severity, boolean closed, boolean died) {

    private static final Set<String> SEVERITIES_AMONG_SYMPTOMS = Set.of("軽症", "中等症", "重症");

    static RowState read(RowCells row, Days days) {
        String severity = severity(row);
        boolean discharged = flag(row, Column.CLOSED, days) || StateCell.saysClosed(row.text(Column.STATE));
        boolean dead = flag(row, Column.DIED, days) || StateCell.saysDead(row.text(Column.CLOSED));
        boolean died = dead || StateCell.DEAD.equals(severity);
        return new RowState(severity, discharged || died, died);
    }

    private static boolean flag(RowCells row, Column column, Days days) {
        return row.take(column, FlagCell.read(row.text(column), days));
    }

    /** Said in the column of states, or else in those of symptoms or onset: 軽症 as a symptom, 無症状 as either. */
    private static String severity(RowCells row) {
        String severity = row.take(Column.STATE, StateCell.read(row.text(Column.STATE)));
        if (!StateCell.UNKNOWN.equals(severity)) {
            return severity;
        }
        String symptoms = row.text(Column.SYMPTOMS);
        if (SEVERITIES_AMONG_SYMPTOMS.contains(CellText.squeezed(symptoms))) {
            return StateCell.read(symptoms).value();
        }
        boolean none = StateCell.saysNoSymptoms(symptoms) || StateCell.saysNoSymptoms(row.text(Column.ONSET_ON));
        return none ? StateCell.ASYMPTOMATIC : severity;
    }
}
