/** The simulated carrier and the demo's telephones. */
package org.hersys.messaging.simulator;
