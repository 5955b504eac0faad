package org.hersys.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseStatusTest {

    @ParameterizedTest
    @CsvSource({
        "hospital, moderate2, inHospital",
        "hospital, severe, inHospitalSevere",
        "hotel, mild, inHotel",
        "home, mild, atHome",
        "careFacility, mild, inCareFacility",
        ", mild, awaitingPlacement"
    })
    void inCareTheStatusFollowsFromPlaceAndSeverity(String place, String severity, String status) {
        assertThat(CaseStatus.of("inCare", place, severity)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"reported", "returned", "investigating", "awaitingPlacement", "released", "died", "withdrawn"})
    void elsewhereThePhaseIsTheStatus(String phase) {
        assertThat(CaseStatus.of(phase, "home", "severe")).isEqualTo(phase);
    }

    @Test
    void aSevereCaseAtHomeIsNotCountedAsInHospital() {
        assertThat(CaseStatus.of("inCare", "home", "severe")).isEqualTo("atHome");
    }
}
