/**
 * Release from isolation: the dated rule, the earliest moment, approval or extension by a person. Owns the table
 * release; reads observation, notification and death.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Release",
        allowedDependencies = {"access", "casefile", "engine", "placement", "policy", "tasklist", "text"})
package org.hersys.release;
