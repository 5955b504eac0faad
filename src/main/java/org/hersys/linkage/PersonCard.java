package org.hersys.linkage;

import java.util.List;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Person;

/**
 * A person with all that is shown beside another.
 *
 * @param address the latest known, or null
 * @param cases the visible ones, oldest first
 */
record PersonCard(Person person, String address, List<CaseFile> cases) {}
