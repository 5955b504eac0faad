package org.hersys.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstUrgencyTest {

    @ParameterizedTest
    @CsvSource({"-1,20", "0,30", "2,50", "5,80", "6,90", "7,90", "30,90", "-4,0"})
    void pointsBecomeAPriorityThatLeavesRoomForOverdueClocks(int points, int priority) {
        assertThat(FirstUrgency.priority(points)).isEqualTo(priority);
    }
}
