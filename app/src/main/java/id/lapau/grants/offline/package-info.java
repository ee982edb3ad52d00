/** The whole way from workbooks and lists to decisions without a web and without a database: for the command line, tests and benchmarks. */
@NamedInterface("offline")
@NullMarked
package id.lapau.grants.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
