package org.hersys.policy.check;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Values of one column that no cell of the table tells apart. */
sealed interface Atom {

    /** One of them, written as in a table. */
    String example(Kind kind);

    /** No value. */
    record Missing() implements Atom {
        @Override
        public String example(Kind kind) {
            return "null";
        }
    }

    /** A code or truth value. */
    record Code(String value) implements Atom {
        @Override
        public String example(Kind kind) {
            return kind == Kind.TEXT ? '"' + value.replaceAll("([\"\\\\])", "\\\\$1") + '"' : value;
        }
    }

    /** Every code that the table does not name. */
    record OtherCode() implements Atom {
        @Override
        public String example(Kind kind) {
            return "\"…\"";
        }
    }

    /**
     * Numbers or days in a row.
     *
     * @param low null for no lower end
     * @param high null for no upper end
     */
    record Segment(Cut low, Cut high) implements Atom {
        @Override
        public String example(Kind kind) {
            BigDecimal value = kind.whole() ? whole() : number();
            return switch (kind) {
                case DATE -> "date(\"" + LocalDate.ofEpochDay(value.longValueExact()) + "\")";
                case MOMENT -> "date and time(\"" + ISO_LOCAL_DATE_TIME.format(moment(value)) + "\")";
                default -> value.stripTrailingZeros().toPlainString();
            };
        }

        private static LocalDateTime moment(BigDecimal seconds) {
            BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
            int nanos = seconds.subtract(whole).movePointRight(9).intValue();
            return LocalDateTime.ofEpochSecond(whole.longValueExact(), nanos, ZoneOffset.UTC);
        }

        private BigDecimal whole() {
            if (low != null) {
                return low.value();
            }
            return high == null ? BigDecimal.ZERO : high.value().subtract(BigDecimal.ONE);
        }

        private BigDecimal number() {
            if (low != null && !low.after()) {
                return low.value();
            }
            if (high != null && high.after()) {
                return high.value();
            }
            if (low != null && high != null) {
                return low.value().add(high.value()).divide(BigDecimal.valueOf(2));
            }
            if (low != null) {
                return low.value().add(BigDecimal.ONE);
            }
            return high == null ? BigDecimal.ZERO : high.value().subtract(BigDecimal.ONE);
        }
    }
}
