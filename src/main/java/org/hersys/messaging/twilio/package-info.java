/** SMS and voice calls through Twilio, and what Twilio reports back. */
package org.hersys.messaging.twilio;
