package org.hersys.casefile;

/**
 * Staff have ended an observer's sight of a case by hand, in the running transaction. Who observes has to be settled by
 * the module that knows.
 */
public record GrantEnded(long caseId, String organisation) {}
