/**
 * The seam between Camunda Tasklist and the case file: task list from the projection {@code work_item}, forms from and
 * to the case file, nothing personal in the engine. Owns the table work_item.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Tasklist")
package org.hersys.tasklist;
