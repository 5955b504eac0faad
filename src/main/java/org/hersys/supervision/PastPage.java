package org.hersys.supervision;

import java.util.List;
import java.util.function.Function;
import org.springframework.ui.Model;

/**
 * One page of a list of what has passed.
 *
 * @param rows the latest first
 * @param next where the next page begins; null on the last one
 */
record PastPage<T>(List<T> rows, After next) {

    private static final int SIZE = 50;

    /** Rows to look for: one more than are shown tells whether there is a next page. */
    static final int LOOKED_FOR = SIZE + 1;

    static <T> PastPage<T> of(List<T> found, Function<T, After> place) {
        return new PastPage<>(
                found.stream().limit(SIZE).toList(), found.size() > SIZE ? place.apply(found.get(SIZE - 1)) : null);
    }

    /** Stands for all that the page says: a page that is open asks with it whether there is anything new. */
    String mark() {
        return Integer.toHexString(hashCode());
    }

    /** What the template says around the rows: the filter, where the other pages are, how the first one renews itself. */
    void fill(Model model, String path, PastFilter filter, String after) {
        model.addAttribute("filter", filter);
        model.addAttribute("periods", PastFilter.PERIODS.stream().sorted().toList());
        model.addAttribute("first", After.parse(after) == null);
        model.addAttribute("next", next);
        model.addAttribute("anew", Asked.address(path, filter.parameters(), "seen", mark()));
    }
}
