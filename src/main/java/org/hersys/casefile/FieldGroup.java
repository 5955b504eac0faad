package org.hersys.casefile;

import java.util.List;
import java.util.Map;
import org.hersys.access.Section;

/**
 * Facts of a case that are read, edited and saved together on its page, given by the module that owns their tables. The
 * title is {@code group.<key>}. Values are texts: days as 2022-08-19, codes, yes and no; what is not known is missing.
 */
public interface FieldGroup {

    /** Name of the group, in addresses and in the history of changes. */
    String key();

    /** The section whose rights decide who may change the group. */
    Section section();

    /** The fields, in the order of the page; the disease of the case may decide which they are. */
    List<Field> fields(CaseFile file);

    /** Whether a case has many of these, each with an id of its own, rather than one. */
    default boolean hasItems() {
        return false;
    }

    /** A value as this group keeps it, where it does not keep it as typed. */
    default String kept(Field field, String value) {
        return value;
    }

    /**
     * What is known now, by field, with the current actor's sight.
     *
     * @param item id of the one meant; empty for groups of which a case has one
     */
    Map<String, String> read(CaseFile file, String item);

    /**
     * What is wrong with values that differ from what is known, in the reader's words, by field; none when they can be
     * kept. Codes and days have been read already, and what is needed is there.
     */
    Map<String, String> problems(CaseFile file, Map<String, String> values);

    /** Keeps the values in place of those known before; no values at all remove an item. */
    void write(CaseFile file, String item, Map<String, String> values);
}
