/** PostgreSQL in a folder: unpacked, started durably, stopped cleanly, and found again after a crash. */
@NullMarked
package id.lapau.platform.postgres;

import org.jspecify.annotations.NullMarked;
