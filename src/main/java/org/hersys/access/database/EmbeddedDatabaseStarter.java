package org.hersys.access.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts the embedded database before anything else when no other is configured, and points the application at it. */
public class EmbeddedDatabaseStarter implements EnvironmentPostProcessor, Ordered {

    private static final Map<Path, EmbeddedDatabase> RUNNING = new ConcurrentHashMap<>();

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("spring.datasource.url")) {
            return;
        }
        Path folder = Path.of(environment.getProperty("hersys.database.folder", "data"))
                .toAbsolutePath()
                .normalize();
        int port = environment.getProperty("hersys.database.port", Integer.class, 55432);
        EmbeddedDatabase database = RUNNING.computeIfAbsent(folder, key -> startUntilExit(key, port));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "embedded database",
                        Map.of(
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", DatabaseFile.APPLICATION,
                                "spring.datasource.password", database.password(DatabaseFile.APPLICATION),
                                "hersys.database.owner", DatabaseFile.OWNER,
                                "hersys.database.owner-password", database.password(DatabaseFile.OWNER))));
    }

    private static EmbeddedDatabase startUntilExit(Path folder, int port) {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder, port);
        // after all contexts are closed, so that nothing loses its connection while it still works
        SpringApplication.getShutdownHandlers().add(database::stop);
        return database;
    }
}
