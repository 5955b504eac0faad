package org.hersys.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.MessageSource;

/** Every text of the product, without the product. */
public final class Bundles {

    private Bundles() {}

    public static MessageSource all() {
        try {
            return new Texts().messageSource();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
