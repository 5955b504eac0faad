/** The steps of releasing a patient, called by the process engine. */
package org.hersys.release.process;
