/** The course of a case and the transfer as the process engine sees them. */
package org.hersys.notification.process;
