package org.hersys.tasklist;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Facts of a process that are read when somebody asks for one: most forms never do. */
final class LaterFacts extends AbstractMap<String, Object> {

    private final Supplier<Map<String, Object>> reading;
    private Map<String, Object> read;

    LaterFacts(Supplier<Map<String, Object>> reading) {
        this.reading = reading;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        if (read == null) {
            read = reading.get();
        }
        return read.entrySet();
    }
}
