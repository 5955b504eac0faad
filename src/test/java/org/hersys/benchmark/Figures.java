package org.hersys.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** One figure of several rounds: the median stands for it, the smallest and the largest say how sure it is. */
final class Figures {

    private final List<Double> rounds = Collections.synchronizedList(new ArrayList<>());

    void add(double value) {
        rounds.add(value);
    }

    int size() {
        return rounds.size();
    }

    double median() {
        List<Double> sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The value that the given share of the rounds does not exceed. */
    double quantile(double share) {
        List<Double> sorted = rounds.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }

    /** Median (smallest–largest). */
    @Override
    public String toString() {
        return "%s (%s–%s)".formatted(text(median()), text(quantile(0)), text(quantile(1)));
    }

    static String text(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
    }
}
