package org.hersys.demo;

import java.util.List;
import org.hersys.access.Organisation;

/** Invented organisations: two health centres of one prefecture and one of another, and who works with them. */
final class DemoOrganisations {

    static final List<Organisation> ALL = List.of(
            of("13", "prefecture", "東都 調整本部", "Toto Prefecture coordination desk", "13", null),
            of("14", "prefecture", "浜奈 調整本部", "Hamana Prefecture coordination desk", "14", null),
            of("13103", "healthCentre", "みなと保健所", "Minato Health Centre", "13", null),
            of("13104", "healthCentre", "しんじゅく保健所", "Shinjuku Health Centre", "13", null),
            of("14103", "healthCentre", "よこはま保健所", "Yokohama Health Centre", "14", null),
            of("C13103-01", "clinic", "さくら内科クリニック", "Sakura Clinic", "13", "13103"),
            of("C13104-01", "clinic", "けやき診療所", "Keyaki Clinic", "13", "13104"),
            of("C14103-01", "clinic", "かもめ医院", "Kamome Clinic", "14", "14103"),
            of("H13-01", "hospital", "東都中央病院", "Toto Central Hospital", "13", "13103"),
            of("H14-01", "hospital", "浜奈総合病院", "Hamana General Hospital", "14", "14103"),
            of("L13-01", "hotel", "ホテルしおさい（宿泊療養施設）", "Hotel Shiosai (isolation hotel)", "13", "13103"),
            of("L14-01", "hotel", "ホテルみさき（宿泊療養施設）", "Hotel Misaki (isolation hotel)", "14", "14103"),
            of("S13-01", "supportCentre", "東都 自宅療養支援センター", "Toto Home Care Support Centre", "13", "13103"),
            of("S14-01", "supportCentre", "浜奈 自宅療養支援センター", "Hamana Home Care Support Centre", "14", "14103"),
            of("M13-01", "midwives", "東都助産師会", "Toto Midwives' Association", "13", "13103"),
            of("M14-01", "midwives", "浜奈助産師会", "Hamana Midwives' Association", "14", "14103"));

    private DemoOrganisations() {}

    private static Organisation of(String code, String kind, String ja, String en, String prefecture, String office) {
        return new Organisation(code, kind, ja, en, prefecture, office, "03-0000-0000");
    }
}
