/**
 * Record linkage: finding records that may be of one person, deciding about them, putting two people or two cases
 * together and apart again. Owns the tables linkage_key, linkage_due and duplicate_pair. Reads person, case_file and
 * whereabouts by SQL: with the system's sight when it compares, with the reader's own when it shows.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Record linkage",
        allowedDependencies = {"access", "casefile", "engine", "policy", "text"})
package org.hersys.linkage;
