package id.lapau.training.course;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Files that may be handed out as materials, told by their first bytes and their ending. */
final class MaterialFile {

    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private record Kind(byte[] begin, String type) {}

    private static final Map<String, Kind> KINDS = Map.of("pdf", new Kind(PDF, "application/pdf"), "png", new Kind(PNG, "image/png"), "jpg", new Kind(JPEG, "image/jpeg"),
            "jpeg", new Kind(JPEG, "image/jpeg"), "docx", new Kind(ZIP, OFFICE + "wordprocessingml.document"), "pptx", new Kind(ZIP, OFFICE + "presentationml.presentation"),
            "xlsx", new Kind(ZIP, OFFICE + "spreadsheetml.sheet"));

    private MaterialFile() {}

    /** Empty when it is of no kind that is handed out. */
    static Optional<Course.File> of(String name, byte[] content) {
        var plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("[\\p{Cntrl}\"]", "");
        var kind = KINDS.get(plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (kind == null || content.length < kind.begin().length || !Arrays.equals(kind.begin(), 0, kind.begin().length, content, 0, kind.begin().length)) return Optional.empty();
        return Optional.of(new Course.File(plain, kind.type(), content));
    }
}
