package id.lapau.sheets;

import java.util.Locale;

/** What came of reading one file: a workbook, or the reason why not. A bad file is an answer, not an exception. */
public sealed interface WorkbookReading {

    String file();

    record Readable(Workbook workbook) implements WorkbookReading {
        @Override public String file() { return workbook.file(); }
    }

    /**
     * @param detail what was found where, such as {@code xl/worksheets/sheet1.xml} or a size; never cell contents
     */
    record Unreadable(String file, Problem problem, String detail) implements WorkbookReading {

        /** One clear line: the file, what was found, what to do. From {@code messages/sheets_*.properties}. */
        public String message(Locale locale) {
            return SheetMessages.of(this, locale);
        }
    }

    /** Why a file cannot be read. */
    enum Problem { EMPTY, TOO_LARGE, ENCRYPTED, TRUNCATED, ZIP_BOMB, FORBIDDEN_XML, TOO_MANY_ROWS, TOO_MANY_COLUMNS, NOT_A_WORKBOOK, UNSUPPORTED_FORMAT, NESTED_ARCHIVE, UNREADABLE }
}
