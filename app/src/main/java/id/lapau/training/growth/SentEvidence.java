package id.lapau.training.growth;

import id.lapau.platform.Photo;
import id.lapau.registry.DocumentFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files that somebody sent as evidence, told apart by what is in them and never by their names. */
sealed interface SentEvidence {

    /** Files at a time, and of one challenge in all. */
    int MOST = 6;

    /** @param files photos painted anew, without what the camera wrote into them, and PDF as sent; empty when none was chosen */
    record Good(List<DocumentFile> files) implements SentEvidence {}

    /**
     * @param problem message key, with the name of the file
     * @param file    as its owner calls it
     */
    record Bad(String problem, String file) implements SentEvidence {}

    /** @param sent null where the form had no such field */
    static SentEvidence read(@Nullable List<MultipartFile> sent) throws IOException {
        var files = new ArrayList<DocumentFile>();
        for (var each : sent == null ? List.<MultipartFile>of() : sent) {
            if (each.isEmpty()) continue;
            var name = each.getOriginalFilename() == null || each.getOriginalFilename().isBlank() ? "berkas" : each.getOriginalFilename();
            if (files.size() == MOST) return new Bad("growth.problem.evidence.many", name);
            if (each.getSize() > Photo.LARGEST) return new Bad("growth.problem.evidence.large", name);
            switch (read(name, each.getBytes())) {
                case Good(var one) -> files.addAll(one);
                case Bad bad -> { return bad; }
            }
        }
        return new Good(List.copyOf(files));
    }

    /** One file. */
    static SentEvidence read(String name, byte[] content) {
        var photo = Photo.read(content);
        var file = photo.isPresent() ? DocumentFile.read(name.replaceFirst("\\.\\w{1,5}$", "") + ".jpg", photo.get().jpeg()) : pdf(name, content);
        if (file.isPresent()) return new Good(List.of(file.get()));
        return new Bad(content.length > DocumentFile.LARGEST ? "growth.problem.evidence.large" : "growth.problem.evidence.kind", name);
    }

    private static java.util.Optional<DocumentFile> pdf(String name, byte[] content) {
        return DocumentFile.read(name, content).filter(file -> file.type().equals("application/pdf"));
    }
}
