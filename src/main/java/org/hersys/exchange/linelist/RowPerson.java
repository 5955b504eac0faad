package org.hersys.exchange.linelist;

/** Age band and sex of one row, from their own columns or from the one they share. */
record RowPerson(String ageBand, String sex) {

    static RowPerson read(RowCells row) {
        AgeAndSex both = AgeAndSex.split(row.text(Column.AGE_AND_SEX));
        boolean shared = row.has(Column.AGE_AND_SEX);
        Reading<String> age =
                shared && !row.has(Column.AGE) ? AgeCell.read(both.age()) : AgeCell.read(row.text(Column.AGE));
        Reading<String> sex =
                shared && !row.has(Column.SEX) ? SexCell.read(both.sex()) : SexCell.read(row.text(Column.SEX));
        return new RowPerson(
                row.take(row.has(Column.AGE) ? Column.AGE : Column.AGE_AND_SEX, age),
                row.take(row.has(Column.SEX) ? Column.SEX : Column.AGE_AND_SEX, sex));
    }
}
