package org.hersys.casefile.register;

import java.util.List;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Person;

/**
 * A page of a list of cases.
 *
 * @param query as it is shown: a list without end has only one order
 * @param counts how many cases there are
 * @param before whether there are cases before the page
 * @param after whether there are cases after it
 */
public record CaseListing(CaseQuery query, CaseCounts counts, List<Listed> rows, boolean before, boolean after) {

    /** A case with its person as a list shows it. */
    public record Listed(CaseFile file, Person person) {}
}
