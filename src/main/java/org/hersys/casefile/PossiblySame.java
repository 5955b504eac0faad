package org.hersys.casefile;

import java.time.LocalDate;
import java.util.List;

/** People who may be the patient of a case, as record linkage finds them. */
public interface PossiblySame {

    /**
     * Somebody who may be the same person.
     *
     * @param pair number of the comparison of the two
     * @param cases numbers of the cases that the reader may see, oldest first
     * @param why what speaks for it, in the reader's words
     */
    record Alike(long pair, String name, LocalDate birthDate, List<String> cases, List<String> why) {}

    /** Those about whom nobody has decided, the most alike first; each is a look that is noted. None for other than offices. */
    List<Alike> of(CaseFile file);
}
