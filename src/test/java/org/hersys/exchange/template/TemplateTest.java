package org.hersys.exchange.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hersys.disease.Diseases;
import org.hersys.exchange.linelist.Headings;
import org.hersys.exchange.linelist.Layout;
import org.hersys.exchange.linelist.LineLists;
import org.hersys.exchange.linelist.LineLists.Recognised;
import org.hersys.sheet.FileContent;
import org.hersys.sheet.SheetKind;
import org.hersys.sheet.SheetRow;
import org.hersys.sheet.SheetWriter;
import org.hersys.sheet.Workbook;
import org.hersys.support.Declared;
import org.hersys.text.Bundles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;

class TemplateTest {

    private static final Diseases DISEASES = Declared.diseases();
    private static final MessageSource TEXTS = Bundles.all();
    private static final Template TEMPLATE = new Template(DISEASES, new TemplateColumns(DISEASES, TEXTS));
    private static final TemplateReader READER = new TemplateReader(TEMPLATE, DISEASES);
    private static final String ENCEPHALITIS = "acuteEncephalitis";

    @TempDir
    Path folder;

    static Stream<Arguments> everyTemplate() {
        return DISEASES.all().stream()
                .flatMap(disease -> TemplateColumn.LANGUAGES.stream().flatMap(language -> Stream.of(SheetKind.values())
                        .map(kind -> Arguments.of(disease.code(), language, kind))));
    }

    @Test
    void onlyAHeaderWithMostOfWhatANotificationNeedsIsAChangedTemplate() {
        assertThat(TEMPLATE.changed(List.of("整理番号", "届け出る人", "性別", "生年月日", "居所", "診断の類型", "診断方法", "検体", "結果", "診断日")))
                .get()
                .satisfies(known ->
                        assertThat(known).containsKeys("sex", "birthDate").doesNotContainKey("name"));
        assertThat(TEMPLATE.changed(List.of("整理番号", "診断日", "年齢", "性別", "居所", "職業", "症状", "備考")))
                .isEmpty();
    }

    @Test
    void otherHeadingsInEitherLanguageAreKnownAndEachNamesAColumnThatExists() {
        assertThat(TEMPLATE.columns(List.of(
                        "Patient name",
                        "Sex",
                        "DOB",
                        "Address",
                        "Case type",
                        "Test method",
                        "Sample",
                        "Sampling date",
                        "Test result",
                        "Diagnosis date",
                        "Onset date",
                        "Clinic name")))
                .get()
                .satisfies(known -> assertThat(known).containsKeys("onsetOn", "clinic"));
        assertThat(TEMPLATE.columns(
                        List.of("患者氏名", "性別", "生年月日", "住所", "類型", "検査方法", "検体", "検体採取日", "検査結果", "診断日", "医療機関名")))
                .get()
                .satisfies(known -> assertThat(known).containsKeys("address", "clinic"));
        List<String> paths = TEMPLATE.of(DISEASES.standard().code()).stream()
                .map(TemplateColumn::path)
                .toList();
        assertThat(paths).containsAll(Headings.of("notifications").keySet());
    }

    @ParameterizedTest
    @MethodSource("everyTemplate")
    void everyColumnOfATemplateIsKnownAgainAndItsExampleCanBeRead(String disease, Locale language, SheetKind kind)
            throws IOException {
        FileContent file = written(disease, language, kind);
        Layout layout = recognised(file);
        List<TemplateColumn> columns = TEMPLATE.of(disease);
        assertThat(layout.columns().keySet())
                .containsAll(columns.stream().map(TemplateColumn::path).toList());
        List<SheetRow> rows = rows(layout, file);
        assertThat(rows).hasSize(2).allMatch(TEMPLATE::isComment);
        TemplateRow example = READER.read(layout, rows.get(1));
        assertThat(example.misread()).isEmpty();
        assertThat(example.answers().path("disease").asText(DISEASES.standard().code()))
                .isEqualTo(disease);
        List<String> needed = columns.stream()
                .filter(TemplateColumn::needed)
                .map(TemplateColumn::path)
                .filter(path -> !"number".equals(path))
                .toList();
        assertThat(needed).allSatisfy(path -> assertThat(
                        example.answers().at("/" + path.replace('.', '/')).isMissingNode())
                .as(path)
                .isFalse());
    }

    @Test
    void testsAndDosesCloseUpAndAreStillNamedByTheirOwnColumns() {
        TemplateRow row = read(
                "covid19",
                Map.of(
                        "rest.furtherTests[1].method", "核酸増幅法（PCR等）",
                        "rest.furtherTests[1].specimen", "唾液",
                        "rest.furtherTests[1].sampledOn", "R4.8.1",
                        "rest.furtherTests[1].result", "negative",
                        "rest.furtherTests[2].result", "positive",
                        "rest.vaccinations[4].product", "Pfizer",
                        "rest.vaccinations[4].vaccinatedOn", "2022/13/1",
                        "rest.occupation", "会社員"));
        assertThat(row.answers().at("/rest/furtherTests")).hasSize(2);
        assertThat(row.answers().at("/rest/furtherTests/0").toString())
                .isEqualTo(
                        "{\"method\":\"nucleicAcid\",\"specimen\":\"saliva\",\"sampledOn\":\"2022-08-01\",\"result\":\"negative\"}");
        assertThat(row.answers().at("/rest/vaccinations/0/product").asText()).isEqualTo("pfizer");
        assertThat(row.answers().at("/rest/occupation").asText()).isEqualTo("会社員");
        assertThat(row.column("rest.furtherTests[1].method")).isEqualTo("rest.furtherTests[1].method");
        assertThat(row.column("rest.furtherTests[0].method")).isEqualTo("rest.furtherTests[1].method");
        assertThat(row.misread()).containsOnlyKeys("rest.vaccinations[4].vaccinatedOn");
    }

    @Test
    void whatOnlyOneDiseaseAsksIsReadInWordsAndFigures() {
        TemplateRow row = read(
                ENCEPHALITIS,
                Map.of(
                        "answers.age", "３８",
                        "answers.criteria", "38度以上の高熱、何らかの中枢神経症状",
                        "answers.csfCells", "1,200",
                        "answers.csfProtein", "高い",
                        "answers.vaccinatedOn", "令和4年8月1日",
                        "answers.mri", "?"));
        assertThat(row.answers().at("/answers/age").intValue()).isEqualTo(38);
        assertThat(row.answers().at("/answers/csfCells").intValue()).isEqualTo(1200);
        assertThat(row.answers().at("/answers/csfProtein").asText()).isEqualTo("高い");
        assertThat(row.answers().at("/answers/vaccinatedOn").asText()).isEqualTo("2022-08-01");
        assertThat(row.answers().path("disease").asText()).isEqualTo(ENCEPHALITIS);
        assertThat(row.misread()).containsKey("answers.mri");
    }

    @ParameterizedTest
    @CsvSource({"COVID-19, ''", "acute encephalitis, acuteEncephalitis", "急性脳炎, acuteEncephalitis"})
    void aRowMayNameItsDisease(String said, String code) {
        TemplateRow row = read("covid19", Map.of("disease", said));
        assertThat(row.answers().path("disease").asText()).isEqualTo(code);
        assertThat(read("covid19", Map.of("disease", "はしか?")).misread()).containsOnlyKeys("disease");
    }

    /** A row with these cells under the headings of a disease's template. */
    private static TemplateRow read(String disease, Map<String, String> cells) {
        List<TemplateColumn> columns = TEMPLATE.of(disease);
        List<String> names = columns.stream()
                .map(column -> column.headings().get(Locale.JAPANESE))
                .toList();
        Layout layout = new Layout(null, 1, names, TEMPLATE.columns(names).orElseThrow());
        return READER.read(
                layout,
                new SheetRow(
                        2,
                        columns.stream()
                                .map(column -> cells.getOrDefault(column.path(), ""))
                                .toList()));
    }

    private FileContent written(String disease, Locale language, SheetKind kind) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SheetWriter writer = kind.write(file, "template")) {
            new TemplateFile(TEMPLATE, TEXTS).write(writer, DISEASES.get(disease), language);
        }
        if (kind == SheetKind.CSV) {
            return () -> new ByteArrayInputStream(file.toByteArray());
        }
        Path book = Files.write(folder.resolve("template.xlsx"), file.toByteArray());
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Workbook.writeAsText(book, Workbook.sheets(book, cells -> false).get(0), text);
        return () -> new ByteArrayInputStream(text.toByteArray());
    }

    private static Layout recognised(FileContent file) throws IOException {
        Recognised recognised = LineLists.recognise(file, TEMPLATE::columns);
        assertThat(recognised).isInstanceOf(Recognised.Found.class);
        return ((Recognised.Found) recognised).layout();
    }

    private static List<SheetRow> rows(Layout layout, FileContent file) {
        try (Stream<SheetRow> rows = layout.rows(file)) {
            return rows.toList();
        }
    }
}
