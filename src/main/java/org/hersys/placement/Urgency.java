package org.hersys.placement;

/**
 * How urgent a case is, 0 to 100, so that the most urgent task is on top: severity gives the base (mild 30, moderate I
 * 55, moderate II 75, severe 90, not graded 60), each point of the risk score adds 2, at most 20. The numbers are our
 * own; what matters is the order: a higher grade comes before a lower one unless the risk bridges the gap.
 */
record Urgency(int priority) {

    static Urgency of(String severity, Integer riskScore) {
        int base =
                switch (severity == null ? "" : severity) {
                    case "mild" -> 30;
                    case "moderate1" -> 55;
                    case "moderate2" -> 75;
                    case "severe" -> 90;
                    default -> 60;
                };
        int risk = riskScore == null ? 0 : Math.max(0, Math.min(20, 2 * riskScore));
        return new Urgency(Math.min(100, base + risk));
    }
}
