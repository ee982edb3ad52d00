package id.lapau.sheets;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

final class SheetMessages {

    private SheetMessages() {}

    static String of(WorkbookReading.Unreadable unreadable, Locale locale) {
        var bundle = ResourceBundle.getBundle("messages/sheets", locale.getLanguage().equals("id") ? locale : Locale.ENGLISH);
        var key = "sheets.problem." + unreadable.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return MessageFormat.format(bundle.getString(key), unreadable.file(), unreadable.detail());
    }
}
