package org.hersys.exchange.linelist;

import java.util.List;
import java.util.Set;
import org.hersys.sheet.SheetRow;

/** Checks a row before its cells are looked at: as wide as the header, no monstrous cell, not a number left vacant. */
final class RowShape {

    static final int LONGEST_CELL = 10_000;

    private static final Set<String> WITHDRAWN =
            Set.of("欠番", "取下", "取下げ", "取り下げ", "取消", "取消し", "取り消し", "削除", "発生届取下げ", "発生届取り下げ");

    private RowShape() {}

    static void check(SheetRow record, Header header, RowCells row) {
        List<String> cells = record.cells();
        boolean surplusSaysSomething = cells.size() > header.width()
                && !new SheetRow(record.line(), cells.subList(header.width(), cells.size())).isBlank();
        if (cells.size() < header.narrowest() || surplusSaysSomething) {
            row.note("", Reason.ROW_WIDTH, List.of(String.valueOf(header.narrowest()), String.valueOf(cells.size())));
        }
        for (int i = 0; i < cells.size() && !row.isRefused(); i++) {
            if (cells.get(i).length() > LONGEST_CELL) {
                row.note(header.name(i), Reason.CELL_TOO_LONG, List.of(String.valueOf(LONGEST_CELL)));
            } else if (cells.get(i).length() < 20 && WITHDRAWN.contains(CellText.squeezed(cells.get(i)))) {
                row.note(header.name(i), Reason.ROW_WITHDRAWN, List.of());
            }
        }
    }
}
