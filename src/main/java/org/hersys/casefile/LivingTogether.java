package org.hersys.casefile;

import java.util.List;

/** Who lives together, as a module knows it besides the households of which one person reports for all. */
public interface LivingTogether {

    /** The other files of the same home, in the order in which they were opened. */
    List<Long> with(long caseId);
}
