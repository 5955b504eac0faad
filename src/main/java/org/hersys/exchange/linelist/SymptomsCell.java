package org.hersys.exchange.linelist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a cell of symptoms in free words as the product's symptom codes; a symptom without a code of its own is "other". */
final class SymptomsCell {

    private static final Pattern BETWEEN = Pattern.compile("[;:、,・/。､|]+|(?<![A-Za-z])\\s+|\\s+(?![A-Za-z])|及び|および");
    private static final Set<String> NONE = Set.of(
            "none", "no symptoms", "asymptomatic", "なし", "無し", "無", "症状なし", "症状無し", "無症状", "特になし", "軽症", "中等症", "重症");
    private static final Map<String, Pattern> WORDS = words();

    private SymptomsCell() {}

    /** Distinct codes in alphabetical order; empty where none are stated. */
    static List<String> read(String cell) {
        if (CellText.statesNothing(cell)) {
            return List.of();
        }
        Set<String> codes = new TreeSet<>();
        for (String symptom : BETWEEN.split(CellText.folded(cell))) {
            if (!CellText.statesNothing(symptom) && !NONE.contains(symptom)) {
                codes.addAll(codesOf(symptom));
            }
        }
        return List.copyOf(codes);
    }

    private static List<String> codesOf(String symptom) {
        List<String> codes = new ArrayList<>();
        String lower = symptom.toLowerCase(Locale.ROOT);
        WORDS.forEach((code, words) -> {
            if (words.matcher(lower).find()) {
                codes.add(code);
            }
        });
        return codes.isEmpty() ? List.of("other") : codes;
    }

    private static Map<String, Pattern> words() {
        Map<String, Pattern> words = new LinkedHashMap<>();
        words.put("fever", Pattern.compile("発熱|微熱|高熱|熱感|℃|°c|^熱|\\d+度|fever"));
        words.put("cough", Pattern.compile("咳|せき|セキ|cough"));
        words.put("respiratory", Pattern.compile("痰|くしゃみ|上気道|呼吸器症状|sputum|phlegm|sneez"));
        words.put("pneumonia", Pattern.compile("肺炎|pneumonia"));
        words.put("malaise", Pattern.compile("倦怠|けん怠|だるさ|怠さ|fatigue|malaise|tired"));
        words.put("headache", Pattern.compile("(?<!咽)頭痛|頭重|headache"));
        words.put("nausea", Pattern.compile("吐き?気|嘔|吐$|nausea|vomit"));
        words.put("diarrhea", Pattern.compile("下痢|軟便|diarrh"));
        words.put("conjunctivitis", Pattern.compile("結膜|conjunctivitis"));
        words.put("smellTaste", Pattern.compile("味覚|嗅覚|臭覚|smell|taste"));
        words.put("soreThroat", Pattern.compile("咽頭|咽喉|喉|のど|ノド|throat"));
        words.put("runnyNose", Pattern.compile("鼻汁|鼻水|鼻閉|鼻づまり|鼻詰|鼻炎|runny|nasal"));
        words.put("breathless", Pattern.compile("呼吸困難|呼吸苦|呼吸障害|息苦|息切れ|breath|dyspn"));
        return words;
    }
}
