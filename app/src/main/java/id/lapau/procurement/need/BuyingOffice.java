package id.lapau.procurement.need;

import java.util.List;
import java.util.UUID;

/**
 * An office of the regency that asks for goods.
 *
 * @param signatory who signs for it, with title
 */
public record BuyingOffice(UUID id, String name, String address, String signatory, boolean gone, List<Member> members) {

    /** An account that acts for it. */
    public record Member(UUID account, String username, String name) {}
}
