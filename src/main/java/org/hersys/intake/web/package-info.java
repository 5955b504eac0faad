/** The page on which a notification is written. */
package org.hersys.intake.web;
