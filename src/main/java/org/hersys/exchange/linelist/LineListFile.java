package org.hersys.exchange.linelist;

/** What a file turned out to be: a line list, or not one with the reason why. */
public sealed interface LineListFile permits LineList, NotALineList {}
