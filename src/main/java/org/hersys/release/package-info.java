/**
 * Release from isolation: the dated rule, the earliest moment, approval or extension by a person. Owns the tables
 * release and negative_test; reads observation, notification and death.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Release",
        allowedDependencies = {"access", "casefile", "disease", "engine", "placement", "policy", "tasklist", "text"})
package org.hersys.release;
