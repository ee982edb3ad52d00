package id.lapau.procurement.overview;

import id.lapau.procurement.offer.MakerLinks;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way from the owner's home to the maker's page behind its link. */
@Component
class OwnLinks {

    private final MakerLinks links;

    OwnLinks(MakerLinks links) {
        this.links = links;
    }

    @Transactional
    String token(UUID business) {
        return links.token(business);
    }
}
