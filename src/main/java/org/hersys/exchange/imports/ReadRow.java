package org.hersys.exchange.imports;

/**
 * A row that was read, before it is known what it changes.
 *
 * @param row its outcome is what will become of it if its case is new
 * @param said all that would be taken over, as one text: the same text says nothing new
 * @param content what the kind of import makes of it; null where the row is refused or a question
 */
record ReadRow<C>(ImportRow row, String said, C content) {

    static <C> ReadRow<C> refused(ImportRow row) {
        return new ReadRow<>(row, null, null);
    }

    boolean isWanted() {
        return content != null;
    }
}
