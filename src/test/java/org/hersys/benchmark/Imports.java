package org.hersys.benchmark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;

/** Import of a published list, the same again (what a preview costs), and of a long list of closed cases. */
final class Imports {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 16);
    private static final int DAYS = 600;

    private Imports() {}

    static void run(Path folder) throws Exception {
        int rows = Workplace.number("rows", 200_000);
        try (Product product = Product.alone(folder.resolve("imports"))) {
            byte[] published = Workplace.list();
            if (published != null) {
                StartAndImport.imported(product, published, "Import of the published list");
                StartAndImport.imported(product, published, "The same again: each row read, looked up, planned");
            }
            StartAndImport.imported(product, closed(rows), "Import of " + rows + " closed cases");
        }
    }

    private static byte[] closed(int rows) {
        StringBuilder list = new StringBuilder("No,公表_年月日,発症_年月日,患者_居住地,患者_年代,患者_性別,患者_状態,患者_退院済フラグ\n");
        for (int row = 0; row < rows; row++) {
            LocalDate day = FIRST.plusDays(row % DAYS);
            list.append('L').append(row).append(',').append(day).append(',').append(day.minusDays(row % 9));
            list.append(",みなと区,")
                    .append(1 + row % 9)
                    .append("0代,")
                    .append(row % 2 == 0 ? "男性" : "女性")
                    .append(",軽症,1\n");
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }
}
