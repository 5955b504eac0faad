package org.hersys.engine;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.hersys.access.ActingAsSystem;
import org.springframework.stereotype.Component;

/** Runs every step of a process with the system's sight. */
@Aspect
@Component
class StepsActAsSystem {

    private final ActingAsSystem actingAsSystem;

    StepsActAsSystem(ActingAsSystem actingAsSystem) {
        this.actingAsSystem = actingAsSystem;
    }

    @Around("@within(org.hersys.engine.ProcessSteps)")
    Object act(ProceedingJoinPoint step) {
        return actingAsSystem.call(() -> {
            try {
                return step.proceed();
            } catch (RuntimeException | Error accident) {
                throw accident;
            } catch (Throwable accident) {
                throw new IllegalStateException(accident);
            }
        });
    }
}
