/**
 * The shop front: shops and products ({@code shop}), finding them ({@code find}), orders and enquiries ({@code trade}), what goes out to other windows and
 * whether marketing moves ({@code reach}). Each step may look back. Knows no grant, no course and no procurement.
 */
@ApplicationModule(displayName = "Market", allowedDependencies = {"kernel", "audit", "identity", "platform", "platform::jobs", "platform::web", "sheets", "wording",
        "outbox", "papers", "registry", "owner"})
@NullMarked
package id.lapau.market;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
