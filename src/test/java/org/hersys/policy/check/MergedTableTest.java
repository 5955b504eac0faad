package org.hersys.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MergedTableTest {

    private static final String BASE = Tables.dmn("FIRST", "age:integer", ">= 65", "< 65");

    @Test
    void changesOfDifferentCellsAreBothKept() {
        MergedTable merged = MergedTable.of(BASE, BASE.replace(">= 65", ">= 70"), BASE.replace("&lt; 65", "&lt; 60"));

        assertThat(merged.conflicts()).isEmpty();
        assertThat(DmnTableReader.read(merged.dmn()).rows())
                .extracting(row -> row.tests().get(0))
                .containsExactly(">= 70", "< 60");
    }

    @Test
    void aCellBothChangedDifferentlyIsAConflictAndTheirsStands() {
        MergedTable merged = MergedTable.of(BASE, BASE.replace(">= 65", ">= 70"), BASE.replace(">= 65", ">= 75"));

        assertThat(merged.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.theirs()).isEqualTo(">= 70");
            assertThat(conflict.mine()).isEqualTo(">= 75");
        });
        assertThat(DmnTableReader.read(merged.dmn()).rows().get(0).tests()).containsExactly(">= 70");
    }

    @Test
    void theSameChangeByBothIsNoConflict() {
        String same = BASE.replace(">= 65", ">= 70");

        assertThat(MergedTable.of(BASE, same, same).conflicts()).isEmpty();
    }

    @Test
    void aRowAddedByMeAndARowRemovedByThemAreBothKept() {
        String added = Tables.dmn("FIRST", "age:integer", ">= 65", "< 65", "-");
        String removed = Tables.dmn("FIRST", "age:integer", ">= 65");

        MergedTable merged = MergedTable.of(BASE, removed, added);

        assertThat(merged.conflicts()).isEmpty();
        assertThat(DmnTableReader.read(merged.dmn()).rows())
                .extracting(DmnTable.Row::id)
                .containsExactly("a", "c");
    }

    @Test
    void aRowTheyRemovedAndIChangedIsAConflict() {
        assertThat(MergedTable.of(BASE, Tables.dmn("FIRST", "age:integer", ">= 65"), BASE.replace("&lt; 65", "&lt; 60"))
                        .conflicts())
                .hasSize(1);
    }
}
