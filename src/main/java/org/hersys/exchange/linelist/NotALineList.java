package org.hersys.exchange.linelist;

/**
 * A file that cannot be read as a line list.
 *
 * @param reasonKey key of a text in the bundles {@code messages/exchange_*} or {@code messages/sheet_*}
 */
public record NotALineList(String reasonKey) implements LineListFile {}
