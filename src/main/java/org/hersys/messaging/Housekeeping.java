package org.hersys.messaging;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks after what fell between: unknown outcomes, failures not yet announced, replies not yet handled. */
@Component
class Housekeeping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Recovery recovery;
    private final Announcing announcing;
    private final Inbox inbox;
    private volatile Thread worker;

    Housekeeping(Recovery recovery, Announcing announcing, Inbox inbox) {
        this.recovery = recovery;
        this.announcing = announcing;
        this.inbox = inbox;
    }

    @Override
    public void start() {
        worker = new Thread(this::run, "messages-housekeeping");
        worker.start();
    }

    @Override
    public void stop() {
        Thread ending = worker;
        worker = null;
        ending.interrupt();
        try {
            ending.join(Duration.ofSeconds(15).toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void run() {
        while (isRunning()) {
            try {
                recovery.round();
                announcing.round();
                inbox.round();
            } catch (RuntimeException accident) {
                LOG.error("Housekeeping of messages failed and will be tried again", accident);
            }
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException ending) {
                return;
            }
        }
    }
}
