/**
 * The active epidemiological investigation: interviews by phone or at the door, movements and route of infection. Owns
 * the tables interview and exposure_history.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Investigation",
        allowedDependencies = {"access", "casefile", "contact", "engine", "notification", "tasklist", "text"})
package org.hersys.investigation;
