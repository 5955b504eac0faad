/**
 * The seam between Camunda Tasklist and the case file: task list from the projection {@code work_item}, forms from and
 * to the case file, nothing personal in the engine. Owns the tables work_item, form_draft
 * and start_token.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Tasklist")
package org.hersys.tasklist;
