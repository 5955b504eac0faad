/**
 * Organisations, accounts, sign-in, the current actor and row security; the writing of the audit trail.
 * Owns the tables organisation, account, api_key, audit_entry, audit_detail, second_step, recovery_code, one_time_code,
 * sign_in_attempt, sign_in_place, known_session and unsent_form.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Access")
package org.hersys.access;
