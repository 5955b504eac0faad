package org.hersys.text;

import org.springframework.stereotype.Component;

/** Ages in the reader's words: in years where they are known, else as a list has published them; null for neither. */
@Component("ages")
public class Ages {

    private final Words words;

    Ages(Words words) {
        this.words = words;
    }

    /** As it stands in a sentence or on top of a page. */
    public String of(Integer years, String published) {
        return say("word.age", years, published);
    }

    /** As it stands in a narrow column. */
    public String brief(Integer years, String published) {
        return say("word.age.short", years, published);
    }

    private String say(String exact, Integer years, String published) {
        if (years != null) {
            return words.say(exact, years);
        }
        return published == null
                ? null
                : AgeBand.read(published).map(band -> say(exact, band)).orElse(published);
    }

    private String say(String exact, AgeBand band) {
        if (band.years() == null) {
            return words.say("ageBand." + band.kind());
        }
        return words.say("years".equals(band.kind()) ? exact : "ageBand." + band.kind(), band.years());
    }
}
