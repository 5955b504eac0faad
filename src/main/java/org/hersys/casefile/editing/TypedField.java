package org.hersys.casefile.editing;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.hersys.casefile.Field;
import org.hersys.text.TypedDay;
import org.hersys.text.WrittenDay;

/**
 * What somebody typed or chose in a field, read as tolerantly as in a notification.
 *
 * @param value as it is kept; null for nothing
 * @param problem key of a text when it could not be read; the value is then null
 */
record TypedField(String value, String problem) {

    private static final int LONGEST = 10_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(\\.\\d)?");

    private static final TypedField NOTHING = new TypedField(null, null);

    /** Reads what came in for a field; none came for choices of which nothing was chosen. */
    static TypedField read(Field field, List<String> sent, LocalDate today) {
        List<String> typed = sent.stream()
                .map(text -> text.replace("\r\n", "\n").strip())
                .filter(text -> !text.isEmpty())
                .toList();
        if (typed.isEmpty()) {
            return NOTHING;
        }
        String text = typed.get(0);
        return switch (field.kind()) {
            case LINE, TEXT ->
                text.length() > LONGEST ? new TypedField(null, "edit.problem.long") : new TypedField(text, null);
            case DAY -> day(TypedDay.read(text, today));
            case NUMBER -> number(Normalizer.normalize(text, Normalizer.Form.NFKC));
            case ONE_OF, YES_NO -> chosen(field, List.of(text));
            case SOME_OF -> chosen(field, typed);
        };
    }

    private static TypedField day(WrittenDay written) {
        if (written instanceof WrittenDay.Day known) {
            return new TypedField(known.day().toString(), null);
        }
        return new TypedField(
                null,
                written instanceof WrittenDay.OutsideEra
                        ? "intake.day.outsideEra"
                        : written instanceof WrittenDay.Impossible ? "intake.day.impossible" : "intake.day.unreadable");
    }

    private static TypedField number(String text) {
        return NUMBER.matcher(text).matches()
                ? new TypedField(new BigDecimal(text).stripTrailingZeros().toPlainString(), null)
                : new TypedField(null, "edit.problem.number");
    }

    private static TypedField chosen(Field field, List<String> codes) {
        return field.choices().containsAll(codes)
                ? new TypedField(field.kept(codes), null)
                : new TypedField(null, "problem.unknownCode");
    }
}
