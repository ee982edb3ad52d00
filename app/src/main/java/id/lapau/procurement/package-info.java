/**
 * Buying from the regency's own businesses: needs, offers, fair shares, orders, deliveries, payment, donations and stock. Asks the registry for businesses;
 * knows no grant and no course.
 */
@ApplicationModule(displayName = "Procurement", allowedDependencies = {"kernel", "audit", "identity", "platform", "platform::jobs", "platform::web", "sheets",
        "wording", "outbox", "papers", "registry", "owner"})
@NullMarked
package id.lapau.procurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
