package org.hersys.access.database;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each run of the product a name of its own, {@code hersys.node}, under which it is known to the database: while
 * a session of that name is open the run lives, whatever else it has left behind.
 */
public class NodeName implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "name of this run", Map.of("hersys.node", "hersys-" + UUID.randomUUID())));
    }
}
