package org.hersys.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hersys.access.Actor;
import org.hersys.proof.NaughtyStrings;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class ImportRunIT {

    private static final String HEADER = "No,公表_年月日,発症_年月日,患者_居住地,患者_年代,患者_性別,患者_状態,患者_退院済フラグ\n";
    private static final String TEMPLATE =
            "整理番号,氏名,性別,生年月日,居所,診断の類型,診断方法,検体,検体採取日,結果,診断日,症状,通常と異なるが正しい理由\n# 説明,必須。,,,,,,,,,,,\n";

    @LocalServerPort
    int port;

    @Autowired
    FileImport files;

    @Autowired
    ImportErasure erasure;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nothingIsStoredBeforeSomebodyHasSeenWhatWillHappenAndACorrectedFileRevises() {
        String list = HEADER + "R1,2020-04-01,2020-03-30,みなと区,40代,男性,軽症,1\nR2,2020-04-02,,みなと区,20代,女性,,1\n";
        ImportRun checked = files.upload(Staff.NURSE, list);
        assertThat(checked.state()).isEqualTo(ImportRun.READY);
        assertThat(checked.counts()).isEqualTo(Map.of("filed", 2));
        assertThat(cases("13/r1", "13/r2")).isZero();
        assertThat(files.takeIn(Staff.NURSE, checked).state()).isEqualTo(ImportRun.DONE);
        assertThat(cases("13/r1", "13/r2")).isEqualTo(2);
        assertThat(parts(checked)).as("the file is erased").isZero();

        ImportRun again = files.upload(Staff.NURSE, list);
        assertThat(again.counts()).isEqualTo(Map.of("unchanged", 2));

        ImportRun corrected =
                files.upload(Staff.NURSE, list.replace("20代", "30代").getBytes(Charset.forName("windows-31j")));
        assertThat(corrected.counts()).isEqualTo(Map.of("unchanged", 1, "revised", 1));
        ImportRun done = files.takeIn(Staff.NURSE, corrected);
        assertThat(done.counts()).isEqualTo(Map.of("unchanged", 1, "revised", 1));
        assertThat(revisions("13/r2")).isEqualTo(2);
        assertThat(revisions("13/r1")).isEqualTo(1);
        assertThat(
                        one(
                                "select p.age_band from person p join case_file c on c.person_id = p.id join external_id e on e.case_id = c.id where e.value = '13/r2' and e.system = 'linelist:13103'"))
                .isEqualTo("30代");
    }

    @Test
    void theYearOfDatesWithoutOneIsAskedOnceForTheFile() {
        ImportRun asked =
                files.upload(Staff.NURSE, HEADER + "Y1,4月3日,,みなと区,40代,男性,,1\nY2,2020-04-02,,みなと区,20代,女性,,1\n");
        assertThat(asked.counts()).isEqualTo(Map.of("question", 1, "filed", 1));
        ImportRun known = files.act(Staff.NURSE, asked, acts -> acts.firstMonth(asked, YearMonth.of(2020, 1)));
        assertThat(known.counts()).isEqualTo(Map.of("filed", 2));
        assertThat(files.rows(Staff.NURSE, known).get(0).day()).isEqualTo(LocalDate.of(2020, 4, 3));
    }

    @Test
    void aListThatPassesOverNewYearIsStoppedUntilSomebodySaysInWhichMonthItBegins() {
        ImportRun asked = files.upload(
                Staff.NURSE,
                HEADER + "N1,12月30日,,みなと区,40代,男性,,1\nN2,12月31日,,みなと区,20代,女性,,1\n"
                        + "N3,1月2日,12月28日,みなと区,20代,女性,,1\nN4,1月20日,,みなと区,20代,女性,,1\n");
        assertThat(asked.counts()).isEqualTo(Map.of("question", 4));
        ImportRun oneYear = files.act(Staff.NURSE, asked, acts -> acts.firstMonth(asked, YearMonth.of(2020, 1)));
        assertThat(oneYear.state()).isEqualTo(ImportRun.STOPPED);
        assertThat(oneYear.reason()).endsWith("newYear");
        assertThat(oneYear.reasonArgs()).containsExactly("5", "2020-12-31", "2020-01-20");
        ImportRun fromDecember =
                files.act(Staff.NURSE, oneYear, acts -> acts.firstMonth(oneYear, YearMonth.of(2020, 12)));
        assertThat(fromDecember.state()).isEqualTo(ImportRun.READY);
        assertThat(fromDecember.counts()).isEqualTo(Map.of("filed", 4));
        assertThat(files.rows(Staff.NURSE, fromDecember))
                .extracting(ImportRow::day)
                .containsExactly(
                        LocalDate.of(2020, 12, 30),
                        LocalDate.of(2020, 12, 31),
                        LocalDate.of(2021, 1, 2),
                        LocalDate.of(2021, 1, 20));
    }

    @Test
    void aListThatDoesNotSayWhoseItIsNeverRevisesTheCasesOfAnother() {
        files.takeIn(Staff.NURSE, files.upload(Staff.NURSE, HEADER + list("2020-05-")));
        ImportRun other = files.upload(Staff.NURSE, HEADER + list("2020-08-"));
        assertThat(other.state()).isEqualTo(ImportRun.STOPPED);
        assertThat(other.reason()).endsWith("otherList");
        assertThat(other.counts()).isEqualTo(Map.of("revised", 12));
        ImportRun aichi = files.act(Staff.NURSE, other, acts -> acts.publisher(other, "23"));
        assertThat(aichi.state()).isEqualTo(ImportRun.READY);
        assertThat(aichi.counts()).isEqualTo(Map.of("filed", 12));
    }

    private static String list(String month) {
        return IntStream.range(10, 22)
                .mapToObj(day -> "W" + day + "," + month + day + ",,みなと区,40代,男性,,1\n")
                .collect(Collectors.joining());
    }

    @Test
    void columnsSaidByHandAreRememberedForTheNextFile() {
        String list = "Title,,,\nRef,Reported,Band,Gender\n1,2021-01-05,40代,男\n";
        ImportRun unclear = files.upload(Staff.NURSE, list);
        assertThat(unclear.state()).isEqualTo(ImportRun.UNCLEAR);
        assertThat(unclear.layout().headerLine()).isEqualTo(2);
        ImportRun clear = files.act(
                Staff.NURSE,
                unclear,
                acts -> acts.map(unclear, Map.of(0, "NUMBER", 1, "PUBLISHED_ON", 2, "AGE", 3, "SEX")));
        assertThat(clear.state()).isEqualTo(ImportRun.READY);
        assertThat(clear.counts()).isEqualTo(Map.of("filed", 1));
        assertThat(files.upload(Staff.NURSE, list).state()).isEqualTo(ImportRun.READY);
        assertThat(files.upload(Staff.NEIGHBOUR, list).state())
                .as("remembered by the sender's office only")
                .isEqualTo(ImportRun.UNCLEAR);
    }

    @Test
    void aTemplateWithAChangedHeadingIsNotTakenForAPublishedListAndItsColumnIsRemembered() {
        String file = TEMPLATE.replace("氏名", "患者の名前")
                + "H1,検査 花子,女性,1990/1/1,みなと区1,患者（確定例）,核酸増幅法（PCR等）,唾液,2026/1/5,陽性,2026/1/5,発熱,\n";
        for (Actor actor : List.of(Staff.NURSE, Staff.CLINIC)) {
            ImportRun unclear = files.upload(actor, file);
            assertThat(unclear.state()).isEqualTo(ImportRun.UNCLEAR);
            assertThat(unclear.kind()).isEqualTo("notifications");
            assertThat(cases("13/h1")).isZero();
            Map<Integer, String> columns = unclear.layout().meaningsByPosition();
            assertThat(files.act(actor, unclear, acts -> acts.map(unclear, columns))
                            .state())
                    .isEqualTo(ImportRun.UNCLEAR);
            columns.put(1, "name");
            assertThat(files.act(actor, unclear, acts -> acts.map(unclear, columns))
                            .counts())
                    .isEqualTo(Map.of("opened", 1));
            assertThat(files.upload(actor, file.replace("H1", "H2")).counts()).isEqualTo(Map.of("opened", 1));
        }
    }

    @Test
    void aFilePlainlyWrongAsAWholeIsStoppedUntilSomebodySaysWhyItIsRight() {
        String sameDay = IntStream.range(0, 2_000)
                .mapToObj(number -> "S" + number + ",2020-04-01,,みなと区,40代,男性,,1\n")
                .collect(Collectors.joining());
        ImportRun stopped = files.upload(Staff.NURSE, HEADER + sameDay);
        assertThat(stopped.state()).isEqualTo(ImportRun.STOPPED);
        assertThat(stopped.reasonArgs()).containsExactly("2020-04-01", "2000");
        assertThat(files.takeIn(Staff.NURSE, stopped).state())
                .as("cannot be begun")
                .isEqualTo(ImportRun.STOPPED);
        assertThat(files.act(Staff.NURSE, stopped, acts -> acts.accept(stopped, "one day's list"))
                        .state())
                .isEqualTo(ImportRun.READY);

        String impossible = IntStream.range(0, 40)
                .mapToObj(number -> "T" + number + ",2020-02-3" + number % 2 + ",,みなと区,40代,男性,,1\n")
                .collect(Collectors.joining());
        ImportRun dates = files.upload(Staff.NURSE, HEADER + impossible);
        assertThat(dates.state()).isEqualTo(ImportRun.STOPPED);
        assertThat(dates.reason()).endsWith("impossibleDates");
        assertThat(files.upload(Staff.NURSE, HEADER).reason()).endsWith("noRows");
    }

    @Test
    void cellsThatBreakProgramsAreTakenAsTextOrRefusedWithTheirRow() {
        assertThat(files.upload(Staff.CLINIC, TEMPLATE + "\0").state())
                .as("zeros make a file no text")
                .isEqualTo("noTable");
        List<String> texts = NaughtyStrings.all().stream()
                .filter(text -> text.indexOf('\0') < 0)
                .toList();
        String day = LocalDate.now().toString();
        String rows = IntStream.range(0, texts.size())
                .mapToObj(number -> {
                    List<String> cells = new ArrayList<>(List.of(
                            "NS-" + number,
                            "架空 花子",
                            "女",
                            "昭和55年11月3日",
                            "東都みなと区1",
                            "患者（確定例）",
                            "核酸増幅法（PCR等）",
                            "唾液",
                            day,
                            number % 40 == 0 ? "陽性" : "どちらでもない",
                            day,
                            "発熱",
                            ""));
                    cells.set(number % 40 == 0 ? 1 : number % cells.size(), texts.get(number));
                    return cells.stream()
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(",", "", "\n"));
                })
                .collect(Collectors.joining());
        ImportRun checked = files.upload(Staff.CLINIC, TEMPLATE + rows);
        ImportRun ready = checked.state().equals(ImportRun.STOPPED)
                ? files.act(Staff.CLINIC, checked, acts -> acts.accept(checked, "a test"))
                : checked;
        ImportRun done = files.takeIn(Staff.CLINIC, ready);
        assertThat(done.state()).isEqualTo(ImportRun.DONE);
        assertThat(done.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(texts.size());
        assertThat(done.counts().get("opened")).isPositive();
        Visitor clinic = Visitor.at(port).signIn("clinic.sakura", "hersys-demo");
        for (String page : List.of("", "?outcome=refused", "?outcome=opened", "/report.csv")) {
            assertThat(NaughtyStrings.wrong(clinic.get("/imports/" + done.id() + page), page))
                    .isEmpty();
        }
    }

    @Test
    void aClinicsTemplateMakesTheSameCasesAsItsFormAndIsRevisedByItsOwnNumber() {
        String day = LocalDate.now().toString();
        String row = "K-1,架空 花子,女,昭和55年11月3日,東都みなと区1,患者（確定例）,核酸増幅法（PCR等）,唾液," + day + ",陽性," + day + ",発熱、咳,\n";
        String wrong = "K-2,架空 太郎,男性,2022/2/30,東都みなと区1,患者（確定例）,PCR?,唾液," + day + ",陽性," + day + ",,\n";
        ImportRun checked = files.upload(Staff.CLINIC, TEMPLATE + row + wrong);
        assertThat(checked.kind()).isEqualTo("notifications");
        assertThat(checked.counts()).isEqualTo(Map.of("opened", 1, "refused", 1));
        List<ImportRow.Problem> problems =
                files.rows(Staff.CLINIC, checked).get(1).problems();
        assertThat(problems)
                .extracting(ImportRow.Problem::column)
                .as("every wrong cell is named, once")
                .contains("生年月日", "診断方法")
                .doesNotHaveDuplicates();
        ImportRun done = files.takeIn(Staff.CLINIC, checked);
        assertThat(done.state()).isEqualTo(ImportRun.DONE);
        String number = files.rows(Staff.CLINIC, done).get(0).caseNumber();
        assertThat(one("select p.name from person p join case_file c on c.person_id = p.id where c.number = '" + number
                        + "'"))
                .isEqualTo("架空 花子");
        assertThat(one("select c.clinic from case_file c where c.number = '" + number + "'"))
                .isEqualTo("C13103-01");
        assertThat(one(
                        "select (count(*) > 0)::text from work_item w join case_file c on c.id::text = w.case_id::text where c.number = '"
                                + number + "'"))
                .as("its first task is there")
                .isEqualTo("true");
        assertThat(files.upload(Staff.CLINIC, TEMPLATE + row).counts()).isEqualTo(Map.of("unchanged", 1));
        ImportRun corrected = files.upload(Staff.CLINIC, TEMPLATE + row.replace("花子", "華子"));
        assertThat(corrected.counts()).isEqualTo(Map.of("revised", 1));
        assertThat(files.takeIn(Staff.CLINIC, corrected).counts()).isEqualTo(Map.of("revised", 1));
        assertThat(one("select p.name from person p join case_file c on c.person_id = p.id where c.number = '" + number
                        + "'"))
                .isEqualTo("架空 華子");
    }

    @Test
    void theRestOfTheFormComesByFileAndWhatALaterFileDoesNotSayStays() {
        String day = LocalDate.now().toString();
        String six = "架空 三郎,男,1980/11/3,東都みなと区1,患者（確定例）,核酸増幅法（PCR等）,唾液," + day + ",陽性," + day;
        String headings = "整理番号,氏名,性別,生年月日,居所,診断の類型,診断方法,検体,検体採取日,結果,診断日";
        ImportRun whole = files.upload(
                Staff.CLINIC,
                headings + ",職業,3件目の検査：診断方法,3件目の検査：検体,3件目の検査：検体採取日,3件目の検査：結果,1回目の接種：接種日,1回目の接種：ワクチン\nREST-1," + six
                        + ",会社員,抗原定性検査,鼻腔ぬぐい液," + day + ",陰性,2021/7/1,ファイザー\n");
        assertThat(files.rows(Staff.CLINIC, whole).get(0).problems()).isEmpty();
        String number = files.rows(Staff.CLINIC, files.takeIn(Staff.CLINIC, whole))
                .get(0)
                .caseNumber();
        assertThat(rest(number)).contains("会社員", "antigenQualitative", "pfizer");
        ImportRun later = files.upload(Staff.CLINIC, headings + ",フリガナ\nREST-1," + six + ",カクウ サブロウ\n");
        assertThat(files.takeIn(Staff.CLINIC, later).counts()).isEqualTo(Map.of("revised", 1));
        assertThat(rest(number)).contains("会社員", "antigenQualitative", "pfizer");
    }

    @Test
    void aDiseaseThatIsDeclaredHasATemplateOfItsOwnAndItsRowsAreToldByTheSendersNumber() {
        String day = LocalDate.now().toString();
        String headings = "整理番号,性別,診断の類型,診断方法,検体,結果,診断日,症状,診断時の年齢 (歳),意識障害,次のうち認めたもの(1つ以上),病原体\n";
        String row = ",女,患者（確定例）,臨床診断,検査なし,検査なし," + day + ",発熱、痙攣,38,意識障害を伴って24時間以上入院,38度以上の高熱,病原体不明\n";
        ImportRun checked =
                files.upload(Staff.CLINIC, headings + "AE-1" + row + row + "AE-2" + row.replace("38,", "380,"));
        List<ImportRow> rows = files.rows(Staff.CLINIC, checked);
        assertThat(rows.get(0).problems()).isEmpty();
        assertThat(checked.counts()).isEqualTo(Map.of("opened", 1, "refused", 2));
        assertThat(rows.get(1).problems()).extracting(ImportRow.Problem::column).containsExactly("整理番号");
        assertThat(rows.get(2).number()).isEqualTo("AE-2");
        assertThat(rows.get(2).problems()).extracting(ImportRow.Problem::column).containsExactly("診断時の年齢 (歳)");
        String number = files.rows(Staff.CLINIC, files.takeIn(Staff.CLINIC, checked))
                .get(0)
                .caseNumber();
        assertThat(one("select disease from case_file where number = '" + number + "'"))
                .isEqualTo("acuteEncephalitis");
    }

    private String rest(String number) {
        return one("select n.content ->> 'rest' from notification n join case_file c on c.id = n.case_id"
                + " where not n.frozen and c.number = '" + number + "'");
    }

    @Test
    void aClinicTakesNoListsAndNobodySeesTheRunsOfOthers() {
        ImportRun refused = files.upload(Staff.CLINIC, HEADER + "C1,2020-04-01,,みなと区,40代,男性,,1\n");
        assertThat(refused.state()).isEqualTo(ImportRun.NO_TABLE);
        ImportRun own = files.upload(Staff.NURSE, HEADER + "C1,2020-04-01,,みなと区,40代,男性,,1\n");
        for (Actor other : List.of(Staff.NEIGHBOUR, Staff.CLINIC, Staff.AGENCY)) {
            assertThat(staff.as(
                            other, () -> count("select count(*) from import_run where id = '" + own.id() + "'", other)))
                    .as(other.login())
                    .isZero();
        }
        assertThat(staff.as(
                        Staff.COLLEAGUE,
                        () -> count(
                                "select count(*) from import_row where run_id = '" + own.id() + "'", Staff.COLLEAGUE)))
                .isEqualTo(1);
    }

    @Test
    void anOpenQuotationMarkIsToldWithItsLine() {
        ImportRun refused = files.upload(
                Staff.NURSE,
                HEADER
                        + "Q1,2020-04-01,,みなと区,40代,男性,,1\nQ2,2020-04-01,,\"みなと区,40代,男性,,1\nQ3,2020-04-01,,みなと区,40代,男性,,1\n");
        assertThat(refused.state()).isEqualTo(ImportRun.NO_TABLE);
        assertThat(refused.reason()).isEqualTo("sheet.unreadable.quoteOpen.at");
        assertThat(refused.reasonArgs()).containsExactly("3");
        assertThat(parts(refused)).isZero();
    }

    @Test
    void aRunIsCancelledResumedAndForgotten() {
        ImportRun checked = files.upload(Staff.NURSE, HEADER + "D1,2020-04-01,,みなと区,40代,男性,,1\n");
        ImportRun gone = files.act(Staff.NURSE, checked, acts -> acts.discard(checked));
        assertThat(gone.state()).isEqualTo("expired");
        assertThat(parts(gone)).isZero();
        assertThat(files.act(Staff.NURSE, gone, acts -> acts.start(gone)).state())
                .isEqualTo("expired");
    }

    @Test
    void aRunIsCancelledWhileItGoesOnAndTakesTheOthersInWhenItIsResumed() {
        int rows = 2_500;
        ImportRun checked = files.upload(
                Staff.NURSE,
                HEADER
                        + IntStream.range(0, rows)
                                .mapToObj(row -> "W%d,2020-%02d-%02d,,みなと区,40代,男性,,1%n"
                                        .formatted(row, 4 + row % 8, 1 + row % 28))
                                .collect(Collectors.joining()));
        ImportRun cancelled = files.cancelInTheMiddle(Staff.NURSE, checked);
        assertThat(cancelled.state()).isEqualTo(ImportRun.CANCELLED);
        assertThat(taken(checked)).isBetween(1, rows - 1);
        ImportRun done = files.act(Staff.NURSE, cancelled, acts -> acts.resume(cancelled));
        assertThat(done.counts()).isEqualTo(Map.of("filed", rows));
        assertThat(taken(checked)).isEqualTo(rows);
    }

    private int taken(ImportRun run) {
        return staff.asSystem(
                () -> jdbc.sql("select count(distinct case_number) from import_row where run_id = ? and done")
                        .param(run.id())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void aStoppedRunGoesOnAtTheRowWhereItStands() {
        ImportRun checked = files.upload(
                Staff.NURSE,
                HEADER
                        + "E1,2020-04-01,,みなと区,40代,男性,,1\nE2,2020-04-01,,みなと区,40代,男性,,1\nE3,2020-04-02,,みなと区,40代,男性,,1\n");
        staff.asSystem(() -> jdbc.sql("update import_run set state = 'cancelled', position = 1 where id = ?")
                .param(checked.id())
                .update());
        ImportRun done = files.act(Staff.NURSE, checked, acts -> acts.resume(checked));
        assertThat(done.state()).isEqualTo(ImportRun.DONE);
        assertThat(files.rows(Staff.NURSE, done)).extracting(ImportRow::done).containsExactly(false, true, true);
        assertThat(cases("13/e1", "13/e2", "13/e3")).isEqualTo(2);
    }

    @Test
    void aFileThatNobodyWentOnWithIsErasedByRuleAndItsReportLater() {
        ImportRun checked = files.upload(Staff.NURSE, HEADER + "F1,2020-04-01,,みなと区,40代,男性,,1\n");
        age(checked, 8);
        erasure.erase();
        assertThat(parts(checked)).isZero();
        assertThat(files.settled(Staff.NURSE, checked.id()).state()).isEqualTo("expired");
        assertThat(files.rows(Staff.NURSE, checked)).hasSize(1);
        age(checked, 91);
        erasure.erase();
        assertThat(files.rows(Staff.NURSE, checked)).isEmpty();
    }

    private void age(ImportRun run, int days) {
        staff.asSystem(
                () -> jdbc.sql("update import_run set changed_at = now() - make_interval(days => ?) where id = ?")
                        .params(days, run.id())
                        .update());
    }

    private int cases(String... sources) {
        return staff.asSystem(
                () -> jdbc.sql("select count(*) from external_id where system = 'linelist:13103' and value = any (?)")
                        .param(1, sources, java.sql.Types.ARRAY)
                        .query(Integer.class)
                        .single());
    }

    private int revisions(String source) {
        return staff.asSystem(() -> jdbc.sql(
                        "select count(*) from notification n join external_id e on e.case_id = n.case_id where e.value = ? and e.system = 'linelist:13103'")
                .param(source)
                .query(Integer.class)
                .single());
    }

    private int parts(ImportRun run) {
        return staff.asSystem(() -> jdbc.sql("select count(*) from import_part where run_id = ?")
                .param(run.id())
                .query(Integer.class)
                .single());
    }

    private String one(String query) {
        return staff.asSystem(() -> jdbc.sql(query).query(String.class).single());
    }

    /** An agency has not even the right to ask. */
    private int count(String query, Actor actor) {
        return actor == Staff.AGENCY ? 0 : jdbc.sql(query).query(Integer.class).single();
    }
}
