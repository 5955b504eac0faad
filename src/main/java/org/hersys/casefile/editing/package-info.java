/** Editing a case on its page: field groups merged field by field, the history of changes, undo, who else is editing. */
package org.hersys.casefile.editing;
