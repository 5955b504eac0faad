package org.hersys.exchange.linelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the lists that prefectures published, byte for byte. */
class PublishedFilesTest {

    private static final LocalDate LATEST = LocalDate.of(2022, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "01_hokkaido_patients_20201103.csv.gz, 3298, 'sexUnreadable=1, spreadsheetError=2'",
        "07_fukushima_patients_clean.csv, 1410, ''",
        "07_fukushima_patients_raw.csv, 1410, ''",
        "13_tokyo_130001_patients.csv.gz, 20717, ''",
        "15_niigata_150002_patients.csv.gz, 7987, ''",
        "18_fukui_patients_clean.csv, 443, ''",
        "18_fukui_patients_raw.csv, 443, ''",
        "21_gifu_patients.csv, 3366, ''",
        "23_aichi_patients_contactlinks.csv.gz, 25890, ''",
        "27_osaka_patients_cp932.csv.gz, 15421, ''",
        "28_hyogo_patients_matrix.csv.gz, 12854, 'dateWithoutYear=2, numberMissing=1, onsetLongAfterPublication=399, rowWithdrawn=67'",
        "35_yamaguchi_patients_clean.csv, 317, ''",
        "35_yamaguchi_patients_opendata.csv, 779, 'rowWithdrawn=1'",
        "42_nagasaki_patients.csv, 1157, ''"
    })
    void everyRowOfAPatientListIsReadOrRefusedForAKnownReason(String name, int read, String refused)
            throws IOException {
        List<LineListRow> rows = rows(name);
        Map<String, Long> reasons = rows.stream()
                .filter(LineListRow.Refused.class::isInstance)
                .map(row -> ((LineListRow.Refused) row).reasonKey().replace("exchange.linelist.", ""))
                .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
        assertThat(reasons.toString()).isEqualTo("{" + refused + "}");
        assertThat(cases(rows)).hasSize(read);
        assertThat(rows).as("rows of _profile.csv").hasSize(rowsInProfile(name));
    }

    @ParameterizedTest
    @CsvSource({
        "15_niigata_hospitalization.csv",
        "15_niigata_test_count.csv",
        "18_fukui_confirm_date.csv",
        "23_aichi_main_summary_history.csv",
        "27_osaka_mild-moderate-bed-usage_cp932.csv",
        "27_osaka_onset_cp932.csv",
        "27_osaka_severe-bed-usage_cp932.csv",
        "27_osaka_summary_cp932.csv",
        "_profile.csv"
    })
    void aFileOfCountsIsNoLineList(String name) throws IOException {
        assertThat(reason(SharedData.file("linelist-jp/" + name))).isEqualTo("exchange.linelist.fileNoHeader");
    }

    @Test
    void noOtherPublishedTableIsTakenForALineList() throws IOException {
        Path folder = SharedData.file("linelist-jp").getParent();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            List<Path> others = files.filter(file -> file.toString().matches(".*\\.(csv|csv\\.gz|zip|yml)"))
                    .filter(file -> !file.getParent().endsWith("linelist-jp"))
                    .toList();
            assertThat(others).isNotEmpty().allSatisfy(file -> assertThat(reason(file))
                    .matches("sheet.unreadable.*|exchange.linelist.file.*"));
        }
    }

    @ParameterizedTest
    @CsvSource({"07_fukushima_patients", "18_fukui_patients"})
    void aListAsPublishedAndItsCleanedVersionGiveTheSameCases(String name) throws IOException {
        assertThat(cases(rows(name + "_raw.csv"))).isEqualTo(cases(rows(name + "_clean.csv")));
    }

    @Test
    void bothListsOfYamaguchiAgreeOnTheCasesTheyShare() throws IOException {
        Map<String, LineListCase> published = cases(rows("35_yamaguchi_patients_opendata.csv")).stream()
                .collect(Collectors.toMap(LineListCase::number, one -> one));
        List<LineListCase> cleaned = cases(rows("35_yamaguchi_patients_clean.csv"));
        long equal = cleaned.stream()
                .filter(one -> published.containsKey(one.number()))
                .filter(one -> published.get(one.number()).publishedOn().equals(one.publishedOn()))
                .filter(one -> published.get(one.number()).ageBand().equals(one.ageBand()))
                .count();
        assertThat(equal).isGreaterThan(cleaned.size() * 9L / 10);
    }

    @Test
    void ageAndSexOfAichiAreThoseDerivedByOthers() throws IOException {
        List<LineListCase> cases = cases(rows("23_aichi_patients_contactlinks.csv.gz"));
        List<String> differences = new ArrayList<>();
        List<CSVRecord> records = records("23_aichi_patients_contactlinks.csv.gz");
        for (int i = 0; i < cases.size(); i++) {
            LineListCase one = cases.get(i);
            String derived = records.get(i).get("date")
                    + AgeCell.read(records.get(i).get("age")).value()
                    + SexCell.read(records.get(i).get("sex")).value();
            if (!derived.equals(one.publishedOn() + one.ageBand() + one.sex())) {
                differences.add(records.get(i).get("年代・性別"));
            }
        }
        assertThat(differences).as("only where the others gave up").containsExactly("40代男 性");
    }

    @Test
    void tokyosListGivesTheCountsOfItsProfile() throws IOException {
        List<LineListCase> cases = cases(rows("13_tokyo_130001_patients.csv.gz"));
        assertThat(cases.stream().filter(one -> "unknown".equals(one.sex()))).hasSize(9);
        assertThat(cases.stream().filter(one -> "unknown".equals(one.ageBand())))
                .hasSize(8);
        assertThat(cases.stream().filter(LineListCase::closed)).hasSize(17_049);
        assertThat(cases.stream().map(one -> one.sourceId("").value()).distinct())
                .hasSize(20_717);
    }

    @Test
    void numbersOfGifuWithThousandsCommasAreDistinct() throws IOException {
        assertThat(cases(rows("21_gifu_patients.csv")).stream()
                        .map(one -> one.sourceId("").number()))
                .doesNotHaveDuplicates()
                .contains("999", "1000", "3366");
    }

    private static List<LineListRow> rows(String name) throws IOException {
        Path published = SharedData.file("linelist-jp/" + name);
        LineListFile file = LineLists.open(() -> SharedData.open(published), LATEST);
        assertThat(file).isInstanceOf(LineList.class);
        try (Stream<LineListRow> rows = ((LineList) file).rows()) {
            List<LineListRow> read = rows.toList();
            assertThat(((LineList) file).rowCount()).isEqualTo(read.size());
            return read;
        }
    }

    private static List<LineListCase> cases(List<LineListRow> rows) {
        return rows.stream()
                .filter(LineListRow.Read.class::isInstance)
                .map(row -> ((LineListRow.Read) row).published())
                .toList();
    }

    private static String reason(Path published) {
        try {
            return LineLists.open(() -> SharedData.open(published), LATEST) instanceof NotALineList not
                    ? not.reasonKey()
                    : published + " is a line list";
        } catch (IOException accident) {
            throw new UncheckedIOException(accident);
        }
    }

    private static int rowsInProfile(String name) throws IOException {
        return records("_profile.csv").stream()
                .filter(record -> record.get("file").equals(name))
                .map(record -> Integer.valueOf(record.get("rows")))
                .findFirst()
                .orElseThrow();
    }

    private static List<CSVRecord> records(String name) throws IOException {
        Path file = SharedData.file("linelist-jp/" + name);
        try (Reader reader = new InputStreamReader(SharedData.open(file), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }
}
