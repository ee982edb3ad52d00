package id.lapau.identity;

import id.lapau.platform.web.Page;
import java.util.Map;

/** Turns field problems from message keys into words. */
final class Problems {

    private Problems() {}
}
