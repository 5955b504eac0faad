package org.hersys.observation;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a patient has reported through a channel of their own, as the patient may see it again.
 *
 * @param reportId as the sender chose it
 * @param recordedAt when it came in; of a correction later than {@code observedAt}
 * @param level none, watch, urgent or emergency
 */
public record OwnReport(
        long id,
        long caseId,
        String reportId,
        OffsetDateTime observedAt,
        OffsetDateTime recordedAt,
        BigDecimal temperature,
        Integer spo2,
        List<String> symptoms,
        List<String> emergencySigns,
        Boolean improving,
        Boolean antipyretic,
        String level) {}
