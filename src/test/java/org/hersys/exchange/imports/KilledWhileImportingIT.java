package org.hersys.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.hersys.support.OwnProcess;
import org.hersys.support.Program;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The machine fails in the middle of an import. */
class KilledWhileImportingIT {

    private static final Path FOLDER = Path.of("target", "kill-import-test").toAbsolutePath();
    private static final int ROWS = 5_000;

    @BeforeEach
    void beginAnew() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void theImportGoesOnByItselfAndNoRowIsLostOrDoubled() {
        OwnProcess first = OwnProcess.start(FOLDER, "--hersys.demo.cases=false");
        try {
            CompletableFuture.runAsync(() -> new Program(first.port(), "hsk_demo_13103").importList(list()));
            await().atMost(Duration.ofSeconds(120)).until(() -> cases() >= 1_000);
        } finally {
            first.kill();
        }
        long kept = cases();
        assertThat(kept).as("killed in the middle").isBetween(1_000L, ROWS - 500L);
        try (OwnProcess second = OwnProcess.start(FOLDER, "--hersys.demo.cases=false")) {
            await().atMost(Duration.ofSeconds(180)).until(() -> "done".equals(state()));
            assertThat(cases()).isEqualTo(ROWS);
            assertThat(number("select count(distinct source_id) from imported_case"))
                    .isEqualTo(ROWS);
            assertThat(number("select count(*) from import_row where done and case_number is not null"))
                    .isEqualTo(ROWS);
            assertThat(number("select count(*) from import_part"))
                    .as("the file is erased")
                    .isZero();
            assertThat(second.log()).doesNotContain("みなと区");
        }
    }

    private static byte[] list() {
        StringBuilder list = new StringBuilder("No,公表_年月日,患者_居住地,患者_年代,患者_性別,患者_退院済フラグ\n");
        for (int row = 0; row < ROWS; row++) {
            list.append("Q%d,2020-%02d-%02d,みなと区,40代,男性,1%n".formatted(row, 4 + row % 8, 1 + row % 28));
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static long cases() {
        return number("select count(*) from external_id where system = 'linelist:13103'");
    }

    private static long number(String query) {
        try (TestDatabase database = database()) {
            return database.jdbc().sql(query).query(Long.class).single();
        }
    }

    private static String state() {
        try (TestDatabase database = database()) {
            return database.jdbc()
                    .sql("select state from import_run")
                    .query(String.class)
                    .single();
        }
    }

    private static TestDatabase database() {
        return TestDatabase.open(FOLDER.resolve("data").resolve("database.properties"));
    }
}
