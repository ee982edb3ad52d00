/** Pairs that people judged: a model learns from them, and a result is measured by them. Knows plans and results, no engine. */
@NullMarked
package id.lapau.linkage.labels;

import org.jspecify.annotations.NullMarked;
