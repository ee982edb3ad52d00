package id.lapau.grants.screening;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says evidence in Indonesian or English. */
public final class EvidenceWords {

    private final ResourceBundle bundle;

    public EvidenceWords(Locale locale) {
        bundle = ResourceBundle.getBundle("messages/evidence", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** One plain sentence. */
    public String of(Evidence evidence) {
        return new MessageFormat(bundle.getString(evidence.key()), bundle.getLocale()).format(evidence.arguments().toArray());
    }
}
