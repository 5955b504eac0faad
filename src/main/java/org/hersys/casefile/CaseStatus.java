package org.hersys.casefile;

/** The status of a case 現在のステータス: follows from the process, the place of stay and the severity; nobody types it. */
public final class CaseStatus {

    private CaseStatus() {}

    /**
     * The status that follows.
     *
     * @param phase where the process stands
     * @param place of stay, or null
     * @param severity or null
     */
    public static String of(String phase, String place, String severity) {
        if (!"inCare".equals(phase)) {
            return phase;
        }
        return switch (place == null ? "" : place) {
            case "hospital" -> "severe".equals(severity) ? "inHospitalSevere" : "inHospital";
            case "hotel" -> "inHotel";
            case "careFacility" -> "inCareFacility";
            case "home" -> "atHome";
            default -> "awaitingPlacement";
        };
    }

    /** Whether nothing more happens to a case of this status. */
    public static boolean isClosed(String status) {
        return switch (status) {
            case "released", "closed", "died", "withdrawn", "notNotifiable", "filed", "contactEnded" -> true;
            default -> false;
        };
    }
}
