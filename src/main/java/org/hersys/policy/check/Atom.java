package org.hersys.policy.check;

import java.math.BigDecimal;
import java.time.LocalDate;

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
            return kind == Kind.TEXT ? '"' + value + '"' : value;
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
            return kind == Kind.DATE
                    ? "date(\"" + LocalDate.ofEpochDay(value.longValueExact()) + "\")"
                    : value.stripTrailingZeros().toPlainString();
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
