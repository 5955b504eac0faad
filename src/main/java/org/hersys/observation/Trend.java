package org.hersys.observation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hersys.text.Dates;

/** The geometry of a small graph of one measure over time, so that the page needs no script to draw it. */
final class Trend {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 180;
    private static final int LEFT = 48;
    private static final int RIGHT = WIDTH - 44;
    private static final int TOP = 14;
    private static final int BOTTOM = HEIGHT - 34;
    private static final int MOST_DAYS = 8;

    private final Measure measure;
    private final List<Point> points;
    private final double low;
    private final double high;

    /** A measured value. */
    record Point(OffsetDateTime at, double value) {}

    /** What is drawn: the usual range, the steps of the scale, limits, and on which side of the first is beyond. */
    enum Measure {
        TEMPERATURE(35.5, 39.5, 1, List.of(37.5), true, "%.1f"),
        SPO2(90, 100, 2, List.of(96.0, 93.0), false, "%.0f");

        private final double low;
        private final double high;
        private final double step;
        private final List<Double> limits;
        private final boolean highIsBad;
        private final String format;

        Measure(double low, double high, double step, List<Double> limits, boolean highIsBad, String format) {
            this.low = low;
            this.high = high;
            this.step = step;
            this.limits = limits;
            this.highIsBad = highIsBad;
            this.format = format;
        }

        private String text(double value) {
            return String.format(Locale.ROOT, format, value);
        }

        private boolean isBeyond(double value) {
            return highIsBad ? value >= limits.get(0) : value < limits.get(0);
        }
    }

    private Trend(Measure measure, List<Point> points) {
        this.measure = measure;
        this.points = points;
        this.low = Math.min(
                measure.low,
                Math.floor(points.stream().mapToDouble(Point::value).min().orElse(measure.low)));
        this.high = Math.max(
                measure.high,
                Math.ceil(points.stream().mapToDouble(Point::value).max().orElse(measure.high)));
    }

    /** The graph's numbers; null with fewer than two values, which are no trend. Points are in the order of time. */
    static Map<String, Object> of(Measure measure, List<Point> points) {
        return points.size() < 2 ? null : new Trend(measure, points).shown();
    }

    private Map<String, Object> shown() {
        List<Map<String, Object>> drawn = points.stream().map(this::point).toList();
        Map<String, Object> shown = new HashMap<>();
        shown.put("width", WIDTH);
        shown.put("height", HEIGHT);
        shown.put("latest", measure.text(points.get(points.size() - 1).value()));
        shown.put("extreme", measure.text(extreme()));
        shown.put("scale", scale());
        shown.put("limits", measure.limits.stream().map(this::mark).toList());
        shown.put("days", days());
        shown.put(
                "line",
                drawn.stream().map(at -> at.get("x") + "," + at.get("y")).collect(Collectors.joining(" ")));
        shown.put("strokes", strokes());
        shown.put("points", drawn);
        return shown;
    }

    /** The line from point to point as strokes with a length and a turn in degrees, for paper, where nothing draws curves. */
    private List<Map<String, Object>> strokes() {
        List<Map<String, Object>> strokes = new ArrayList<>();
        for (int next = 1; next < points.size(); next++) {
            double x = x(points.get(next - 1).at());
            double y = y(points.get(next - 1).value());
            double across = x(points.get(next).at()) - x;
            double down = y(points.get(next).value()) - y;
            strokes.add(Map.of(
                    "x",
                    x,
                    "y",
                    y,
                    "length",
                    round(Math.hypot(across, down)),
                    "turn",
                    round(Math.toDegrees(Math.atan2(down, across)))));
        }
        return strokes;
    }

    private Map<String, Object> point(Point point) {
        return Map.of("x", x(point.at()), "y", y(point.value()), "beyond", measure.isBeyond(point.value()));
    }

    private double extreme() {
        var values = points.stream().mapToDouble(Point::value);
        return measure.highIsBad ? values.max().orElseThrow() : values.min().orElseThrow();
    }

    private List<Map<String, Object>> scale() {
        List<Map<String, Object>> scale = new ArrayList<>();
        for (double value = Math.ceil(low / measure.step) * measure.step; value <= high; value += measure.step) {
            scale.add(Map.of("y", y(value), "text", String.format(Locale.ROOT, "%.0f", value)));
        }
        return scale;
    }

    private Map<String, Object> mark(double value) {
        return Map.of(
                "y", y(value), "text", value == Math.rint(value) ? String.valueOf((int) value) : measure.text(value));
    }

    private List<Map<String, Object>> days() {
        LocalDate first = day(points.get(0).at());
        LocalDate last = day(points.get(points.size() - 1).at());
        long every = Math.max(1, (last.toEpochDay() - first.toEpochDay()) / MOST_DAYS + 1);
        List<Map<String, Object>> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(every)) {
            ZonedDateTime noon = day.atTime(12, 0).atZone(Dates.JAPAN);
            double x = Math.max(LEFT, Math.min(RIGHT, x(noon.toOffsetDateTime())));
            days.add(Map.of("x", x, "text", day.getMonthValue() + "/" + day.getDayOfMonth()));
        }
        return days;
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(Dates.JAPAN).toLocalDate();
    }

    private double x(OffsetDateTime at) {
        OffsetDateTime first = points.get(0).at();
        double whole =
                Duration.between(first, points.get(points.size() - 1).at()).toSeconds();
        double part = Duration.between(first, at).toSeconds();
        return round(LEFT + (whole == 0 ? 0 : part / whole) * (RIGHT - LEFT));
    }

    private double y(double value) {
        return round(BOTTOM - (value - low) / (high - low) * (BOTTOM - TOP));
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
