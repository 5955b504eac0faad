/** The notification, its transfers and its acts on the case page. */
package org.hersys.notification.web;
