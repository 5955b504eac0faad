package org.hersys.linkage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How far two people agree, field by field, in the codes of the table weighAgreement. */
final class Comparison {

    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

    /** Above this two names look alike (Winkler 1990: typing errors lie above 0.85 to 0.9). */
    private static final double ALIKE_NAMES = 0.85;

    private Comparison() {}

    /** Agreement by field; both orders of the two give the same. */
    static Map<String, String> of(Traits one, Traits other) {
        SplitName writing = one.writing().like(other.writing());
        SplitName otherWriting = other.writing().like(one.writing());
        SplitName reading = one.reading().like(other.reading());
        SplitName otherReading = other.reading().like(one.reading());
        boolean exchanged = areExchanged(writing, otherWriting) || areExchanged(reading, otherReading);
        Map<String, String> agreement = new LinkedHashMap<>();
        agreement.put(
                "familyName",
                exchanged
                        ? "exchanged"
                        : name(
                                family(writing, otherWriting),
                                family(otherWriting, writing),
                                family(reading, otherReading),
                                family(otherReading, reading)));
        agreement.put(
                "givenName",
                exchanged
                        ? "exchanged"
                        : name(writing.given(), otherWriting.given(), reading.given(), otherReading.given()));
        agreement.put("birthDate", known(one.birthDate(), other.birthDate(), BirthDates::compare));
        agreement.put("sex", known(one.sex(), other.sex(), Comparison::exactly));
        agreement.put("phone", known(one.phone(), other.phone(), Comparison::phone));
        agreement.put("address", known(one.address(), other.address(), Comparison::address));
        return agreement;
    }

    /** Of names without a blank that are equal as a whole, the family names are equal too. */
    private static String family(SplitName one, SplitName other) {
        return !one.isSplit() && one.whole().equals(other.whole()) ? one.whole() : one.family();
    }

    private static boolean areExchanged(SplitName one, SplitName other) {
        return one.isSplit()
                && one.family().equals(other.given())
                && one.given().equals(other.family())
                && !one.family().equals(one.given());
    }

    private static String name(String writing, String otherWriting, String reading, String otherReading) {
        boolean bothWritten = !writing.isEmpty() && !otherWriting.isEmpty();
        boolean bothRead = !reading.isEmpty() && !otherReading.isEmpty();
        boolean written = bothWritten && writing.equals(otherWriting);
        boolean read = bothRead && reading.equals(otherReading);
        if (written || read) {
            return written && read ? "same" : written ? "sameWriting" : "sameReading";
        }
        if (!bothWritten && !bothRead) {
            return "missing";
        }
        if (!bothRead) {
            return writing.charAt(0) == otherWriting.charAt(0) ? "otherWriting" : "different";
        }
        return LIKENESS.apply(reading, otherReading) >= ALIKE_NAMES ? "similar" : "different";
    }

    private static <T> String known(T one, T other, BiFunction<T, T, String> compare) {
        return one == null || other == null ? "missing" : compare.apply(one, other);
    }

    private static String exactly(Object one, Object other) {
        return Objects.equals(one, other) ? "same" : "different";
    }

    private static String phone(String one, String other) {
        return one.equals(other) ? "same" : BirthDates.isOneSlip(one, other) ? "slip" : "different";
    }

    private static String address(String one, String other) {
        if (one.equals(other)) {
            return "same";
        }
        boolean shortened = one.startsWith(other + "-") || other.startsWith(one + "-");
        return shortened || BirthDates.isOneSlip(one, other) ? "similar" : "different";
    }
}
