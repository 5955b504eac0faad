/** The benchmark of the product: programs of their own, not tests; how to run them stands in docs/performance.md. */
package org.hersys.benchmark;
