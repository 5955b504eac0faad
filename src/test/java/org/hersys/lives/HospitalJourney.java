package org.hersys.lives;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.hersys.support.Browser;
import org.hersys.support.Desk;
import org.hersys.support.Notified;
import org.hersys.support.TestDatabase;

/** A hospital case in Japanese, clicked and typed by everybody who has a part in it. */
final class HospitalJourney {

    /** What was typed. */
    static final List<String> WORDS =
            List.of("見本 ひかる", "みほん ひかる", "架空坂", "+44-20-1234-0000", "見本備考", "同僚 みほん", "親類の集まり", "推奨と違う理由");

    private static final LocalDate TODAY = Notified.today();
    private static final Pattern NUMBER = Pattern.compile("\\d{2}-\\d{7,}-\\d");

    private final Browser browser;
    private final Pictures pictures;
    private String number;
    private Desk nurse;

    HospitalJourney(Browser browser, Pictures pictures) {
        this.browser = browser;
        this.pictures = pictures;
    }

    String number() {
        return number;
    }

    Desk nurse() {
        return nurse;
    }

    /** The clinic reports a patient; what is missing is said at its field. */
    Desk report() {
        Desk clinic = Desk.of(browser, Cast.CLINIC, "ja-JP");
        Page page = clinic.page();
        page.navigate("/camunda/app/tasklist/default/");
        page.getByText("発生届を出す").click();
        page.locator(".modal-dialog .fjs-form").waitFor();
        clinic.choose("診断した者の類型", "患者（確定例）");
        clinic.choose("性別", "女性");
        clinic.day("生年月日", TODAY.minusYears(44));
        clinic.type("当該者の所在地（居所）", "東都みなと区架空坂1-2-3");
        clinic.type("フリガナ", "みほん ひかる");
        clinic.type("電話番号", "+44-20-1234-0000");
        clinic.choose("診断方法", "核酸増幅法（PCR等）");
        clinic.choose("検体", "唾液");
        clinic.choose("検査結果", "陽性");
        clinic.day("検体採取日", TODAY.minusDays(11));
        clinic.day("診断年月日", TODAY.minusDays(11));
        clinic.day("発病年月日", TODAY.minusDays(12));
        clinic.answer("症状", "発熱");
        clinic.type("その他医師が必要と認める事項", "見本備考");
        page.locator(".modal-footer button[type=submit]").click();
        assertThat(page.locator(".fjs-form-field-error").first()).hasText("入力してください。");
        clinic.type("氏名", "見本 ひかる");
        page.locator(".modal-header").scrollIntoViewIfNeeded();
        pictures.take(page, "report-case");
        page.locator(".modal-footer button[type=submit]").click();
        page.locator(".modal-dialog").waitFor(Desk.gone());
        assertThat(page.locator(".page-notifications")).containsText(NUMBER);
        var said = NUMBER.matcher(page.locator(".page-notifications").innerText());
        said.find();
        number = said.group();
        return clinic;
    }

    /** The nurse checks the notification and phones. */
    void confirmAndInterview() {
        nurse = Desk.of(browser, Cast.NURSE, "ja-JP");
        nurse.page().navigate("/camunda/app/tasklist/default/");
        nurse.page().getByText("所属の未着手").click();
        assertThat(nurse.page().locator(".tasks-list li.task").first()).isVisible();
        nurse.openNextTask(number, "発生届の確認");
        assertThat(nurse.page().locator(".fjs-container")).containsText("見本 ひかる");
        assertThat(nurse.page().locator(".fjs-container")).containsText("見本備考");
        nurse.claim();
        pictures.take(nurse.page(), "inbox");
        nurse.answer("この発生届をどうしますか", "確認する（保健所確認済）");
        nurse.complete();
        nurse.openNextTask(number, "聞き取り調査");
        nurse.claim();
        nurse.answer("電話がつながりましたか", "はい");
        nurse.type("体温", "38.2");
        nurse.type("SpO2", "97");
        nurse.answer("息苦しさ", "いいえ");
        nurse.answer("酸素投与が必要", "いいえ");
        nurse.answer("症状", "咳");
        nurse.answer("介護・介助が必要", "はい");
        nurse.type("行動歴", "親類の集まり");
        nurse.addRow("追加");
        nurse.type("関係", "同僚");
        nurse.completeInVain();
        nurse.type("氏名", "同僚 みほん");
        nurse.day("最終接触日", TODAY.minusDays(1));
        Assertions.assertThat(nurse.value("関係")).isEqualTo("同僚");
        nurse.page().locator(".task-details h2").scrollIntoViewIfNeeded();
        pictures.take(nurse.page(), "interview");
        nurse.complete();
    }

    /** Who needs care goes to hospital: a bed is found and taken. */
    void admit() {
        nurse.openNextTask(number, "療養先の検討");
        assertThat(nurse.page().locator(".fjs-container")).containsText("入院");
        assertThat(nurse.page().locator(".fjs-container table").last()).containsText("介護");
        nurse.claim();
        pictures.take(nurse.page(), "review-placement");
        nurse.complete();
        Desk coordinator = Desk.of(browser, Cast.DESK, "ja-JP");
        coordinator.openNextTask(number, "病床の確保");
        coordinator.claim();
        coordinator.choose("医療機関（空床数）", "東都中央病院");
        coordinator.complete();
        Desk hospital = Desk.of(browser, Cast.HOSPITAL, "ja-JP");
        hospital.openNextTask(number, "患者の受入れ");
        hospital.claim();
        hospital.answer("この患者を受け入れられますか", "受け入れる");
        hospital.type("病棟・病室", "西3階");
        hospital.complete();
        nurse.openCase(number);
        assertThat(nurse.page().locator(".case-who__chips")).containsText("入院中");
        hospital.openNextTask(number, "入院経過の記録");
        hospital.claim();
        hospital.answer("入院の転帰", "転院・転所");
        hospital.day("退院・転院日", TODAY);
        hospital.complete();
    }

    /** Home against the recommendation, watched by the support centre, released. */
    void release(TestDatabase database) {
        nurse.openNextTask(number, "療養先の検討");
        nurse.claim();
        nurse.answer("療養場所", "自宅");
        nurse.completeInVain();
        nurse.type("推奨と異なる判断の理由", "推奨と違う理由");
        nurse.complete();
        Desk agency = Desk.of(browser, Cast.AGENCY, "ja-JP");
        observe(agency);
        database.daysGoBy(number, 4);
        observe(agency);
        nurse.openCase(number);
        pictures.take(nurse.page(), "case");
        nurse.openNextTask(number, "解除の承認");
        nurse.claim();
        nurse.answer("判断", "療養を解除する");
        nurse.complete();
        nurse.openCase(number);
        assertThat(nurse.page().locator(".case-who__chips")).containsText("解除");
    }

    private void observe(Desk agency) {
        agency.openNextTask(number, "健康状態の記録");
        agency.claim();
        agency.answer("連絡がつきましたか", "はい");
        agency.type("体温", "36.4");
        agency.type("SpO2", "98");
        agency.answer("改善傾向", "はい");
        agency.answer("解熱剤の服用", "いいえ");
        pictures.take(agency.page(), "observation");
        agency.complete();
    }
}
