package org.hersys.policy;

/**
 * A case that an older version had decided now has the answer of a newer one.
 *
 * @param version id of the version of the table; each person is told once of each
 */
public record CaseRecalculated(long caseId, long personId, long version) {}
