package org.hersys.exchange.linelist;

/** What a file turned out to be: a line list, or not one with the reason why. */
public sealed interface LineListFile extends AutoCloseable permits LineList, NotALineList {

    /** Lets go of the file; a copy that was made of it is deleted. */
    @Override
    void close();
}
