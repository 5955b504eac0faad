/**
 * All configuration of the process engine: its schema, history, identities, authorizations, and the listeners that
 * tell the case file which phase a case has entered. Owns the engine's tables.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Engine")
package org.hersys.engine;
