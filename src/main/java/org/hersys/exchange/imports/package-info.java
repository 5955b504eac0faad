/**
 * Files on their way in: recognised, checked row by row before anything is stored, then taken in, in portions that each
 * keep their position. What differs between published lists and notifications lies behind {@link
 * org.hersys.exchange.imports.ImportedKind}.
 */
package org.hersys.exchange.imports;
