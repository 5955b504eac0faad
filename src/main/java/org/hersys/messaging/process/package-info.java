/** The search for a person as the process engine sees it. */
package org.hersys.messaging.process;
