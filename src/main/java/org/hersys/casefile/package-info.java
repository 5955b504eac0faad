/**
 * Person, case, derived status and timeline; the register, the case page and its search.
 * Owns person, name_part, case_file, related_office, external_id, whereabouts, case_status,
 * case_event, case_grant, case_search, saved_search, household_member, case_change, case_editor, case_note, case_paper,
 * enquiry and insurance.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Case file")
package org.hersys.casefile;
