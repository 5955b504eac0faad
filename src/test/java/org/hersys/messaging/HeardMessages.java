package org.hersys.messaging;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what comes in, as a module would; fails at texts that ask for it, once. */
@Component
class HeardMessages {

    final Set<String> texts = ConcurrentHashMap.newKeySet();
    final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final Set<Long> failed = ConcurrentHashMap.newKeySet();

    @EventListener
    void hear(InboundText text) {
        if (text.text().startsWith("fail") && failed.add(text.id())) {
            throw new IllegalStateException("on purpose");
        }
        texts.add(text.text());
    }

    @EventListener
    void hear(KeyPressed key) {
        keys.add(key.messageId() + ":" + key.step() + ":" + key.digits());
    }
}
