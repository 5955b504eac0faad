/** The courses of merged cases, held still in the process engine. */
package org.hersys.linkage.process;
