package id.lapau.procurement.offer;

import id.lapau.platform.Photo;
import id.lapau.platform.web.Page;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** What owners' and officers' pages of offers share. */
final class Answers {

    private Answers() {}

    static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Photos by item, painted anew. What is none is told as a problem of its field. */
    static Map<UUID, Photo> photos(List<OfferItem> items, Map<String, MultipartFile> files, Map<String, String> problems) throws IOException {
        var photos = new LinkedHashMap<UUID, Photo>();
        for (var item : items) {
            var file = files.get("photo-" + item.id());
            if (file == null || file.isEmpty()) continue;
            var photo = file.getSize() > Photo.LARGEST ? java.util.Optional.<Photo>empty() : Photo.read(file.getBytes());
            photo.ifPresentOrElse(read -> photos.put(item.id(), read), () -> problems.put("photo-" + item.id(), "offer.problem.photo"));
        }
        return photos;
    }

    static ResponseEntity<byte[]> jpeg(byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).header("Cache-Control", "private, no-store").header("X-Content-Type-Options", "nosniff").body(content);
    }

    /** Message key of what became of it. */
    static String words(MakeOffer.Outcome outcome, String done) {
        return switch (outcome) {
            case MakeOffer.Outcome.Done() -> done;
            case MakeOffer.Outcome.Rejected _ -> "offer.problem.rejected";
            case MakeOffer.Outcome.Closed() -> "offer.problem.closed";
            case MakeOffer.Outcome.NotOurs() -> "offer.problem.not-ours";
            case MakeOffer.Outcome.Overtaken() -> "offer.problem.overtaken";
            case MakeOffer.Outcome.NotNow() -> "offer.problem.not-now";
        };
    }
}
