/**
 * The situation in numbers, for supervisors, the prefecture's desk and the surveillance institute. Owns the tables
 * case_tally and case_tally_change, which follow case_file and person by triggers, and the places in capacity.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Situation",
        allowedDependencies = {"access", "sheet", "text"})
package org.hersys.situation;
