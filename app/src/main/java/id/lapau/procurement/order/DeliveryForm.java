package id.lapau.procurement.order;

import id.lapau.platform.Photo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/** The fields of deliveries and inspections as a form sends them, named by line or lot. */
final class DeliveryForm {

    /** Lots of one line that one form can name. */
    static final int LOTS = 3;

    private DeliveryForm() {}

    /** The lots whose number of pieces is not empty; what is no number is kept as -1, which is refused. */
    static List<Deliver.Lot> lots(List<OrderLine> lines, UnaryOperator<String> field) {
        var lots = new ArrayList<Deliver.Lot>();
        for (var line : lines) {
            for (int n = 1; n <= LOTS; n++) {
                int pieces = Answers.pieces(field.apply("jumlah-" + line.id() + "-" + n));
                if (pieces != 0) lots.add(new Deliver.Lot(line.id(), field.apply("lot-" + line.id() + "-" + n), pieces));
            }
        }
        return lots;
    }

    /** Pieces counted by lot; a field that is not there leaves the lot as announced. */
    static Map<UUID, Integer> counted(Delivery delivery, Map<String, String[]> fields) {
        var counted = new HashMap<UUID, Integer>();
        for (var parcel : delivery.parcels()) {
            var typed = fields.get("tiba-" + parcel.id());
            if (typed != null) counted.put(parcel.id(), Answers.pieces(typed[0]));
        }
        return counted;
    }

    /** What was found by lot, and whether every photo was one. */
    record Findings(Map<UUID, Inspect.Found> found, boolean photosFine) {}

    static Findings findings(Delivery delivery, UnaryOperator<String> field, @Nullable MultipartRequest files) throws IOException {
        var found = new HashMap<UUID, Inspect.Found>();
        boolean fine = true;
        for (var parcel : delivery.parcels()) {
            var file = files == null ? null : files.getFile("foto-" + parcel.id());
            var photo = photo(file);
            fine &= file == null || file.isEmpty() || photo != null;
            var typed = field.apply("diterima-" + parcel.id());
            found.put(parcel.id(), new Inspect.Found(typed.isBlank() ? -1 : Answers.pieces(typed), fault(field.apply("sebab-" + parcel.id())), field.apply("uraian-" + parcel.id()).strip(), photo));
        }
        return new Findings(found, fine);
    }

    private static @Nullable Photo photo(@Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty() || file.getSize() > Photo.LARGEST ? null : Photo.read(file.getBytes()).orElse(null);
    }

    private static @Nullable Fault fault(String name) {
        return Stream.of(Fault.values()).filter(fault -> fault.name().equals(name)).findFirst().orElse(null);
    }
}
