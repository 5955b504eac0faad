package org.hersys.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.FileSystemUtils;

/** Throws the database of an earlier test run away, once in a run, before the product starts its own. */
public class FreshDatabase implements EnvironmentPostProcessor, Ordered {

    private static final AtomicBoolean CLEARED = new AtomicBoolean();

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (CLEARED.compareAndSet(false, true)) {
            try {
                FileSystemUtils.deleteRecursively(Path.of("target", "test-database"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
