package id.lapau.owner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the registry and the account hold on an owner, for the export. */
@Configuration(proxyBeanMethods = false)
class OwnerHeld {

    private record Part(String name, Holding holding) implements OwnData {

        @Override public List<?> of(Owner owner, List<UUID> businesses) {
            return holding.of(owner, businesses);
        }
    }

    @FunctionalInterface
    private interface Holding {
        List<?> of(Owner owner, List<UUID> businesses);
    }

    @Bean
    OwnData ownPerson(OwnerRequests requests, Consenting consent) {
        return new Part("diri", (owner, _) -> requests.facts(owner).map(facts -> {
            Map<String, Object> held = new LinkedHashMap<>();
            held.put("data", facts);
            held.put("persetujuan", consent.of(owner));
            held.put("permintaan", requests.of(owner.account()));
            return held;
        }).stream().toList());
    }

    @Bean
    OwnData ownBusinesses(OwnBusinessBook book) {
        return new Part("usaha", (_, businesses) -> businesses.isEmpty() ? List.of() : book.of(businesses));
    }

    @Bean
    OwnData ownHistory(OwnHistoryBook book) {
        return new Part("keadaan-usaha", (_, businesses) -> book.stood(businesses));
    }

    @Bean
    OwnData ownObstacles(OwnHistoryBook book) {
        return new Part("kendala", (_, businesses) -> book.hindered(businesses));
    }

    @Bean
    OwnData ownTelephones(OwnerSessions sessions) {
        return new Part("telepon-masuk", (owner, _) -> sessions.of(owner.account(), ""));
    }
}
