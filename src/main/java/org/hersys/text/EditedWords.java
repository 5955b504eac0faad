package org.hersys.text;

import java.util.Locale;
import java.util.Optional;

/** Words of forms that staff changed in the running product; they go before those shipped. */
public interface EditedWords {

    /** Everything as shipped. */
    EditedWords NONE = new EditedWords() {
        @Override
        public Optional<String> find(String form, String key, Locale language) {
            return Optional.empty();
        }

        @Override
        public long version() {
            return 0;
        }
    };

    /** A text of a form by its key, as in the bundle beside the forms; empty where it is as shipped. */
    Optional<String> find(String form, String key, Locale language);

    /** Another number for every other state of the words, so that what was made of them can be kept. */
    long version();
}
