/**
 * Opening a case of another office in an emergency: for a few hours, for reading, with a reason, and the responsible
 * office is told at once. Owns the table emergency_access.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Emergency",
        allowedDependencies = {"access", "casefile", "messaging", "text"})
package org.hersys.emergency;
