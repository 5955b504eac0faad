package org.hersys.exchange.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for runs that wait, on every server; two at a time, so that a short file need not wait for a long one. */
@Component
class ImportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int LANES = 2;
    private static final long SECONDS_BETWEEN_LOOKS = 2;

    private final ImportWork work;
    private final Semaphore bell = new Semaphore(0);
    private volatile List<Thread> lanes = List.of();

    ImportWorker(ImportWork work) {
        this.work = work;
    }

    /** Something was begun: no need to wait for the next look. */
    void wake() {
        bell.release();
    }

    @Override
    public void start() {
        work.goOn();
        lanes = IntStream.range(0, LANES)
                .mapToObj(lane -> new Thread(this::run, "import-" + lane))
                .toList();
        lanes.forEach(lane -> {
            lane.setDaemon(true);
            lane.start();
        });
    }

    @Override
    public void stop() {
        List<Thread> ending = lanes;
        lanes = List.of();
        work.stop();
        bell.release(LANES);
        for (Thread lane : ending) {
            try {
                lane.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return !lanes.isEmpty();
    }

    private void run() {
        while (isRunning()) {
            if (!worked()) {
                rest();
            }
        }
    }

    private boolean worked() {
        try {
            Optional<UUID> next = work.next();
            return next.isPresent() && work.workOff(next.get());
        } catch (RuntimeException accident) {
            LOG.warn(
                    "An import waits because of an accident: {}",
                    accident.getClass().getName());
            return false;
        }
    }

    private void rest() {
        try {
            bell.tryAcquire(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
