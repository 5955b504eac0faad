/** Pages of staff: texts of messages, notices. */
package org.hersys.messaging.web;
