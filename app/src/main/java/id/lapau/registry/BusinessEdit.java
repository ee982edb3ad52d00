package id.lapau.registry;

import java.util.Map;

/** What came of changing a business. */
sealed interface BusinessEdit {

    record Saved() implements BusinessEdit {}

    /** The facts were the same already. */
    record Unchanged() implements BusinessEdit {}

    record NoSuchBusiness() implements BusinessEdit {}

    /** Another officer was faster. */
    record Overtaken() implements BusinessEdit {}

    record NotAllowed() implements BusinessEdit {}

    /** Field to message key. */
    record Rejected(Map<String, String> problems) implements BusinessEdit {}
}
