/** Our own template for notifications in full: its columns, how their cells are read, and the empty one to download. */
package org.hersys.exchange.template;
