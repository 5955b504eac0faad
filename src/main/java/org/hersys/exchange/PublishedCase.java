package org.hersys.exchange;

import org.hersys.exchange.linelist.LineListCase;

/** A row of a published list with its line and the identity by which it is known again, and whether it is filed as history. */
record PublishedCase(long line, LineListCase published, String sourceId, boolean closed) {}
