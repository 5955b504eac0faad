package org.hersys.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hersys.observation.Trend.Measure;
import org.hersys.observation.Trend.Point;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2022-08-19T08:00+09:00");

    @Test
    void oneValueIsNoTrend() {
        assertThat(Trend.of(Measure.SPO2, List.of(new Point(FIRST, 97)))).isNull();
    }

    @Test
    void lowSaturationLiesBeyondAndIsTheExtreme() {
        Map<String, Object> trend = Trend.of(
                Measure.SPO2,
                List.of(new Point(FIRST, 97), new Point(FIRST.plusHours(12), 95), new Point(FIRST.plusDays(1), 96)));

        assertThat(trend).containsEntry("latest", "96").containsEntry("extreme", "95");
        assertThat(beyond(trend)).containsExactly(false, true, false);
    }

    @Test
    void feverLiesBeyondFromThirtySevenAndAHalf() {
        Map<String, Object> trend =
                Trend.of(Measure.TEMPERATURE, List.of(new Point(FIRST, 37.4), new Point(FIRST.plusHours(12), 37.5)));

        assertThat(beyond(trend)).containsExactly(false, true);
        assertThat(trend).containsEntry("extreme", "37.5");
    }

    @Test
    void aValueOutsideTheUsualRangeWidensTheScale() {
        Map<String, Object> trend =
                Trend.of(Measure.SPO2, List.of(new Point(FIRST, 82), new Point(FIRST.plusHours(1), 98)));

        assertThat(points(trend))
                .allSatisfy(point -> assertThat((double) point.get("y")).isBetween(0.0, 180.0));
    }

    private static List<Object> beyond(Map<String, Object> trend) {
        return points(trend).stream().map(point -> point.get("beyond")).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> points(Map<String, Object> trend) {
        return (List<Map<String, Object>>) trend.get("points");
    }
}
