/** Decision tables: which version answers on which day, and the record of every answer. Owns decision_record. */
@org.springframework.modulith.ApplicationModule(displayName = "Policy")
package org.hersys.policy;
