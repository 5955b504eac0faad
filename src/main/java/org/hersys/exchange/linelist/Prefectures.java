package org.hersys.exchange.linelist;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The codes 01 to 47 of the prefectures by name, with or without 都, 府 or 県 at the end, or in English. */
final class Prefectures {

    private static final String[] NAMES = {
        "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県", "富山県",
        "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県", "鳥取県", "島根県",
        "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県", "福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県"
    };
    private static final String[] IN_ENGLISH = {
        "Hokkaido",
        "Aomori",
        "Iwate",
        "Miyagi",
        "Akita",
        "Yamagata",
        "Fukushima",
        "Ibaraki",
        "Tochigi",
        "Gunma",
        "Saitama",
        "Chiba",
        "Tokyo",
        "Kanagawa",
        "Niigata",
        "Toyama",
        "Ishikawa",
        "Fukui",
        "Yamanashi",
        "Nagano",
        "Gifu",
        "Shizuoka",
        "Aichi",
        "Mie",
        "Shiga",
        "Kyoto",
        "Osaka",
        "Hyogo",
        "Nara",
        "Wakayama",
        "Tottori",
        "Shimane",
        "Okayama",
        "Hiroshima",
        "Yamaguchi",
        "Tokushima",
        "Kagawa",
        "Ehime",
        "Kochi",
        "Fukuoka",
        "Saga",
        "Nagasaki",
        "Kumamoto",
        "Oita",
        "Miyazaki",
        "Kagoshima",
        "Okinawa"
    };
    private static final Pattern KIND = Pattern.compile("(-?pref(ecture|\\.)?|-(to|fu|ken))$");
    private static final Map<String, String> CODES = codes();

    private Prefectures() {}

    /** The two-digit code, or null if the text names no prefecture. */
    static String codeOf(String name) {
        String text = CellText.squeezed(name).toLowerCase(Locale.ROOT);
        return CODES.get(KIND.matcher(text).replaceFirst(""));
    }

    /** The names by code, in the order of the codes. */
    static Map<String, String> names(Locale language) {
        String[] said = "ja".equals(language.getLanguage()) ? NAMES : IN_ENGLISH;
        Map<String, String> names = new TreeMap<>();
        for (int i = 0; i < said.length; i++) {
            names.put(CODES.get(NAMES[i]), said[i]);
        }
        return names;
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (int i = 0; i < NAMES.length; i++) {
            String code = "%02d".formatted(i + 1);
            codes.put(NAMES[i], code);
            codes.put(IN_ENGLISH[i].toLowerCase(Locale.ROOT), code);
            if (i > 0) {
                codes.put(NAMES[i].substring(0, NAMES[i].length() - 1), code);
            }
        }
        return codes;
    }
}
