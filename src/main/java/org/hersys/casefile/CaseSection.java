package org.hersys.casefile;

/** A part of the case page, given by the module that owns its tables. */
public interface CaseSection {

    /** The key of parts that give a map of facts to the overview on top, rather than a section of their own. */
    String OVERVIEW = "overview";

    /** Name of the part in the page's model, for example {@code stays}. */
    String key();

    /**
     * What the page shows of this part, read with the current actor's sight.
     *
     * @return null when the actor's kind of sight never includes this part; the page then does not mention it
     */
    Object of(CaseFile file);
}
