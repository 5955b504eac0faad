/**
 * From severity and risk to a place of care: triage by decision tables, overruling, hospital, hotel, care facility and
 * home, and every stay. Owns decision records' use in triage, and the tables stay and placement_request; reads the
 * tables interview, notification and observation, whose modules come before or after it in a case's life.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Placement",
        allowedDependencies = {"access", "casefile", "disease", "engine", "policy", "tasklist", "text"})
package org.hersys.placement;
