/** The register: cases listed, searched, counted and sorted however many there are, and searches that are kept. */
package org.hersys.casefile.register;
