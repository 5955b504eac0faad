package org.hersys.accounts;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hersys.sheet.SafeText;

/** A file of accounts: CSV in UTF-8 or CP932 with a line of headings in English or Japanese. */
final class AccountFile {

    /** Most rows of one file. */
    static final int MOST_ROWS = 1000;

    private static final Charset CP932 = Charset.forName("windows-31j");

    private AccountFile() {}

    /** A column with the headings it is known by. */
    enum Column {
        LOGIN("login", "ログイン名", "ログインid", "ユーザーid"),
        NAME("displayName", "name", "display name", "氏名", "表示名"),
        ORGANISATION("organisation", "organization", "機関コード", "機関", "所属"),
        ROLES("roles", "role", "役割", "権限"),
        LANGUAGE("language", "言語"),
        MAIL("mail", "e-mail", "email", "メール", "メールアドレス"),
        SHARED("shared", "共用"),
        NUMBERS("numbers", "phone", "phones", "電話番号", "電話");

        private final String field;
        private final Set<String> headings;

        Column(String field, String... more) {
            this.field = field;
            this.headings = Stream.concat(Stream.of(field), Stream.of(more))
                    .map(heading -> heading.toLowerCase(Locale.ROOT))
                    .collect(java.util.stream.Collectors.toUnmodifiableSet());
        }

        String field() {
            return field;
        }

        private static Optional<Column> of(String heading) {
            String wanted = heading.strip().toLowerCase(Locale.ROOT);
            return Stream.of(values())
                    .filter(column -> column.headings.contains(wanted))
                    .findFirst();
        }
    }

    /** A row with the number of its first line in the file, and which columns the file has. */
    record Row(long line, AccountDraft draft, Set<Column> given) {

        /** What the row wants of an account that is there: what the file has no column for stays. */
        AccountDraft of(AdministeredAccount now) {
            return new AccountDraft(
                    draft.login(),
                    draft.displayName(),
                    draft.organisation(),
                    draft.roles(),
                    given.contains(Column.LANGUAGE) ? draft.language() : now.language(),
                    given.contains(Column.MAIL) ? draft.mail() : now.mail(),
                    given.contains(Column.SHARED) ? draft.shared() : now.shared(),
                    draft.numbers());
        }
    }

    /** What was read; problem is a reason such as {@code heading}, or null. */
    record Read(List<Row> rows, String problem) {}

    /** The text of an uploaded file, whichever of the two encodings it has. */
    static Optional<String> decode(byte[] bytes) {
        return Stream.of(StandardCharsets.UTF_8, CP932)
                .map(charset -> decode(bytes, charset))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** Reads the rows; cells that are missing count as empty. */
    static Read read(String text) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Map<Column, Integer> columns = new EnumMap<>(Column.class);
            List<Row> rows = new ArrayList<>();
            for (CSVRecord found : parser) {
                if (columns.isEmpty()) {
                    headings(found, columns);
                    if (!columns.keySet()
                            .containsAll(Set.of(Column.LOGIN, Column.NAME, Column.ORGANISATION, Column.ROLES))) {
                        return new Read(List.of(), "heading");
                    }
                } else if (rows.size() == MOST_ROWS) {
                    return new Read(List.of(), "tooLong");
                } else {
                    rows.add(new Row(lineOf(parser, found), draft(found, columns), columns.keySet()));
                }
            }
            return new Read(rows, columns.isEmpty() || rows.isEmpty() ? "empty" : null);
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException notCsv) {
            return new Read(List.of(), "form");
        }
    }

    /** The parser stands at the end of the row, whose own line breaks lie before. */
    private static long lineOf(CSVParser parser, CSVRecord row) {
        long breaks = row.stream()
                .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                .sum();
        return parser.getCurrentLineNumber() - breaks;
    }

    private static void headings(CSVRecord row, Map<Column, Integer> columns) {
        for (int place = 0; place < row.size(); place++) {
            int here = place;
            Column.of(row.get(place)).ifPresent(column -> columns.putIfAbsent(column, here));
        }
    }

    private static AccountDraft draft(CSVRecord row, Map<Column, Integer> columns) {
        return new AccountDraft(
                cell(row, columns, Column.LOGIN),
                cell(row, columns, Column.NAME),
                cell(row, columns, Column.ORGANISATION),
                AccountDraft.parts(cell(row, columns, Column.ROLES).toLowerCase(Locale.ROOT)),
                cell(row, columns, Column.LANGUAGE),
                cell(row, columns, Column.MAIL),
                Set.of("yes", "true", "1", "はい", "○")
                        .contains(cell(row, columns, Column.SHARED).toLowerCase(Locale.ROOT)),
                AccountDraft.parts(cell(row, columns, Column.NUMBERS)));
    }

    private static String cell(CSVRecord row, Map<Column, Integer> columns, Column column) {
        Integer place = columns.get(column);
        String cell = place == null || place >= row.size() ? "" : row.get(place);
        return SafeText.meant(cell);
    }
}
