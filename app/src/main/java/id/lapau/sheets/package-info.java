/**
 * Workbooks of every sort in and out: finds sheet, header and columns, keeps file, sheet, row. Knows no desk.
 */
@ApplicationModule(displayName = "Sheets", allowedDependencies = {"kernel"})
@NullMarked
package id.lapau.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
