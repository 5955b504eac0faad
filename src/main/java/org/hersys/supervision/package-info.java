/**
 * What supervisors and the prefecture's desk see of the work and do about it: where work waits, moving it in bulk,
 * clocks, what has ended and what the tables answered. Reads work_item, case_file, decision_record, notification, transfer
 * and the engine's history by SQL under the reader's own row security. Owns the tables bulk_act, bulk_act_task,
 * task_tally, task_tally_change, clock_tally and first_contact_change, which follow the
 * engine's history and interview by triggers.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {"access", "engine", "policy", "sheet", "situation", "tasklist", "text"})
package org.hersys.supervision;
