package org.hersys.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hersys.text.Dates;

/** Writes CSV in UTF-8; the byte order mark tells spreadsheets so. */
class CsvWriter implements SheetWriter {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final CSVPrinter printer;

    CsvWriter(OutputStream target) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void row(Object... cells) throws IOException {
        for (Object cell : cells) {
            printer.print(written(cell));
        }
        printer.println();
    }

    private static Object written(Object cell) {
        if (cell instanceof OffsetDateTime moment) {
            return MOMENT.format(moment.atZoneSameInstant(Dates.JAPAN));
        }
        return cell == null || cell instanceof Number ? cell : SafeText.written(cell.toString());
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
