/** The investigation of a case as the process engine sees it. */
package org.hersys.investigation.process;
