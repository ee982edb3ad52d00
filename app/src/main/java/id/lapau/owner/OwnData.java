package id.lapau.owner;

import java.util.List;
import java.util.UUID;

/** What a desk holds on an owner, for the export of the own data (UU 27/2022 article 13); a bean of each desk. */
public interface OwnData {

    /** Name of the part in the file, such as {@code bantuan}. */
    String name();

    /**
     * What is held, as records or maps that become JSON; without what is about somebody else, and with NIK and KK masked.
     *
     * @param owner bound to a person
     */
    List<?> of(Owner owner, List<UUID> businesses);
}
