/** The steps of arranging a placement, called by the process engine. */
package org.hersys.placement.process;
