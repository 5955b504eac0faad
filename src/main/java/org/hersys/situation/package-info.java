/**
 * The situation in numbers, for supervisors, the prefecture's desk and the surveillance institute. Owns the tables
 * case_tally and case_tally_noted, which follow case_file and person by triggers, case_tally_told, which the institute reads, and
 * the places in capacity. A function counts health_watch, observation, alert_assessment and observer_assignment for it, numbers
 * alone; tasks of placement tell how many wait for a bed or a room.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Situation",
        allowedDependencies = {"access", "sheet", "text"})
package org.hersys.situation;
