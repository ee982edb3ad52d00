package id.lapau.sheets;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
    ZIP("zip"), OLE("OLE"), TEXT("teks"), MARKUP("HTML/XML"), PDF("PDF"), PICTURE("PNG/JPEG/GIF"), OTHER_ARCHIVE("RAR/7z/gzip"), PROGRAM("EXE"),
    BINARY("binary"), EMPTY("0");

    /** For messages in any language. */
    final String label;

    FileKind(String label) {
        this.label = label;
    }

    private static final int LOOKED_AT = 4096;

    static FileKind of(byte[] content) {
        if (content.length == 0) return EMPTY;
        if (starts(content, 'P', 'K', 3, 4) || starts(content, 'P', 'K', 5, 6)) return ZIP;
        if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) return OLE;
        if (starts(content, '%', 'P', 'D', 'F')) return PDF;
        if (starts(content, 0x89, 'P', 'N', 'G') || starts(content, 0xFF, 0xD8, 0xFF) || starts(content, 'G', 'I', 'F', '8')) return PICTURE;
        if (starts(content, 'R', 'a', 'r', '!') || starts(content, '7', 'z', 0xBC, 0xAF) || starts(content, 0x1F, 0x8B)) return OTHER_ARCHIVE;
        if (starts(content, 'M', 'Z') && binary(content) || starts(content, 0x7F, 'E', 'L', 'F')) return PROGRAM;
        if (starts(content, 0xFF, 0xFE) || starts(content, 0xFE, 0xFF)) return TEXT;
        if (binary(content)) return BINARY;
        return markup(content) ? MARKUP : TEXT;
    }

    private static boolean starts(byte[] content, int... magic) {
        if (content.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++)
            if ((content[i] & 0xFF) != magic[i]) return false;
        return true;
    }

    private static boolean binary(byte[] content) {
        int control = 0;
        int length = Math.min(content.length, LOOKED_AT);
        for (int i = 0; i < length; i++) {
            if (content[i] == 0) return true;
            if (content[i] > 0 && content[i] < ' ' && content[i] != '\t' && content[i] != '\n' && content[i] != '\r') control++;
        }
        return control * 50 > length;
    }

    private static boolean markup(byte[] content) {
        var start = new String(content, 0, Math.min(content.length, 512), StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        return start.matches("(?s)<(\\?xml|!doctype|!--|html|head|body|table|meta|style|div|script|svg|workbook).*") || start.startsWith("{\\rtf");
    }
}
