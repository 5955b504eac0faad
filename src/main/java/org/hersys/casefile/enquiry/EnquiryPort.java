package org.hersys.casefile.enquiry;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The way to registers outside: 住基ネット for addresses, 情報提供ネットワーク for insurance. */
public interface EnquiryPort {

    /** Whether questions can be asked at all. */
    boolean isOpen();

    /** Asks; the same id is the same question. */
    void ask(Question question);

    /** The answer to a question, by field, once it is there. */
    Optional<Map<String, String>> answer(UUID id);

    /** The answer has been kept: nothing of it is needed outside any more. */
    void forget(UUID id);

    /**
     * A question about a person.
     *
     * @param kind address or insurance
     * @param about name, kana, sex, birthDate and address, as far as known
     */
    record Question(UUID id, String kind, Map<String, String> about) {}
}
