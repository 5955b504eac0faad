/**
 * The audit trail after it is written: sealed into a chain, checked, erased by rule, read by supervisors and handed to
 * patients. Owns the tables audit_seal and audit_erasure; entries are written through {@code org.hersys.access.AuditTrail}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"access", "casefile", "sheet", "text"})
package org.hersys.audit;
