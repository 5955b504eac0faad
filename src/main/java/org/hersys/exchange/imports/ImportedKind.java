package org.hersys.exchange.imports;

import java.util.List;
import java.util.function.Function;
import org.hersys.sheet.SheetRow;

/** A kind of rows that can be taken in. */
interface ImportedKind<C> {

    /** lineList or notifications. */
    String code();

    /** How many rows are taken in in one transaction. */
    int portion();

    /** Whether a record explains something and is no row. */
    boolean isComment(SheetRow record);

    /** Reads rows of this file as the current actor, without looking at what is stored. */
    Function<SheetRow, ReadRow<C>> reader(ImportRun run);

    /** Opens a case for each, in the same order; one that is refused after all has no case id. */
    List<Added> add(List<ReadRow<C>> fresh);

    /** Adds a revision to a case that the actor sees. */
    ImportRow revise(ReadRow<C> changed, long caseId);

    /** What became of a row, and its case. */
    record Added(ImportRow row, Long caseId) {}
}
