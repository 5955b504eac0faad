package org.hersys.exchange.linelist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the severity asymptomatic, mild, moderate, severe, dead or unknown out of the free words for a patient's state.
 * Words for two severities at once, or a denied one, give unknown.
 */
final class StateCell {

    static final String UNKNOWN = "unknown";
    static final String DEAD = "dead";
    static final String ASYMPTOMATIC = "asymptomatic";

    private static final Pattern DENIED = Pattern.compile("(重症|中等症|軽症)(では|でも|に?は?至らず|化)");
    private static final Map<String, Pattern> WORDS = words();
    private static final Set<String> CLOSED = Set.of(
            "退院",
            "退院済",
            "退院済み",
            "退院等",
            "解除",
            "療養解除",
            "療養終了",
            "療養期間終了",
            "退所",
            "回復",
            "治癒",
            "陰性確認済み",
            "陰性確認済",
            "転帰済",
            "軽快退院",
            "治癒退院",
            "discharged",
            "recovered",
            "released",
            "cured");
    private static final Set<String> DIED = Set.of("died", "dead", "death", "deceased", "fatal");
    private static final Set<String> STILL_ILL = Set.of(
            "入院",
            "入院中",
            "入院予定",
            "入院調整中",
            "療養中",
            "宿泊療養",
            "宿泊療養中",
            "自宅療養",
            "自宅療養中",
            "施設入所",
            "hospitalised",
            "hospitalized",
            "inhospital",
            "isolated",
            "isolating",
            "alive");

    private StateCell() {}

    static Reading<String> read(String cell) {
        if (CellText.statesNothing(cell)) {
            return Reading.of(UNKNOWN);
        }
        String text = lower(cell);
        if (saysDead(text)) {
            return Reading.of(DEAD);
        }
        List<String> severities = new ArrayList<>();
        WORDS.forEach((severity, words) -> {
            if (words.matcher(text).find()) {
                severities.add(severity);
            }
        });
        if (severities.size() == 1 && !DENIED.matcher(text).find()) {
            return Reading.of(severities.get(0));
        }
        boolean aboutPlace = CLOSED.contains(text) || STILL_ILL.contains(text);
        return aboutPlace ? Reading.of(UNKNOWN) : Reading.remarked(UNKNOWN, Reason.STATE_UNMAPPED);
    }

    static boolean saysDead(String cell) {
        String text = lower(cell);
        return text.contains("死亡") && !text.contains("死亡なし") || DIED.contains(text);
    }

    static boolean saysClosed(String cell) {
        return CLOSED.contains(lower(cell));
    }

    /** Whether a cell about something else (symptoms, onset) says that there were no symptoms. */
    static boolean saysNoSymptoms(String cell) {
        return Set.of("無症状", "症状なし", "無症状病原体保有者", "asymptomatic", "nosymptoms").contains(lower(cell));
    }

    private static String lower(String cell) {
        return CellText.squeezed(cell).toLowerCase(Locale.ROOT);
    }

    private static Map<String, Pattern> words() {
        Map<String, Pattern> words = new LinkedHashMap<>();
        words.put(ASYMPTOMATIC, Pattern.compile("無症状|症状なし|症状無し|asymptomatic|nosymptoms"));
        words.put("mild", Pattern.compile("軽症|軽傷|軽度|mild"));
        words.put("moderate", Pattern.compile("中等症|中等度|中症|moderate"));
        words.put("severe", Pattern.compile("重症|重傷|重篤|重体|severe|critical"));
        return words;
    }
}
