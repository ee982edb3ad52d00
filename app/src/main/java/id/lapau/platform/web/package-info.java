/** What every page shares: the page context, layout, formats, error pages. */
@NamedInterface("web")
@NullMarked
package id.lapau.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
