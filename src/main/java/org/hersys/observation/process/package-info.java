/** The steps of observing a patient, called by the process engine. */
package org.hersys.observation.process;
