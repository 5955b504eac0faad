package org.hersys.casefile.notes;

/** The rows of a case and of those that were merged into it, through every merge. */
final class OfCase {

    /** Ids, with the number of a case that was merged; to be followed by a query that takes the id of the case. */
    static final String AND_MERGED = """
            with recursive together (id, of_case) as (
              select id, null::text from case_file where id = ?
              union all
              select c.id, c.number from together t join case_file c on c.merged_into = t.id)
            """;

    private OfCase() {}
}
