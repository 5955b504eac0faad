package org.hersys.exchange.linelist;

/**
 * A file that cannot be read as a line list.
 *
 * @param reasonKey key of a text in the bundles {@code messages/exchange_*}
 */
public record NotALineList(String reasonKey) implements LineListFile {

    NotALineList(Reason reason) {
        this(reason.key());
    }

    @Override
    public void close() {
        // nothing is held
    }
}
