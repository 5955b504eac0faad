/**
 * What supervisors and the prefecture's desk see of the work and do about it: where work waits, moving it in bulk,
 * clocks. Reads work_item, case_file, notification and transfer by SQL under the reader's own row security. Owns the
 * tables bulk_act, bulk_act_task, task_tally, task_tally_change and clock_tally.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {"access", "engine", "sheet", "tasklist", "text"})
package org.hersys.supervision;
