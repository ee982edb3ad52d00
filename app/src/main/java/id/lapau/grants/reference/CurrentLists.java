package id.lapau.grants.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The reference lists that count now, and which versions they are.
 *
 * @param versions  stored with a decision, so that it can be run again on the same lists
 * @param dataDates date of the data of each list
 * @param missing   kinds of which there is no usable version
 * @param old       kinds whose data is older than the office allows ({@code lapau.reference.old-after-days})
 */
public record CurrentLists(ReferenceLists lists, Map<ListKind, UUID> versions, Map<ListKind, LocalDate> dataDates, List<ListKind> missing, List<ListKind> old) {}
