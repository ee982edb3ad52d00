package id.lapau.grants.field;

import id.lapau.wording.TextKind;
import id.lapau.wording.TextKind.Gap;
import id.lapau.wording.TextKind.Group;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The text by which an officer learns of businesses to visit. */
@Configuration(proxyBeanMethods = false)
class FieldTexts {

    static final TextKind ASSIGNED = new TextKind("field.text-assigned", Group.MESSAGE, List.of(new Gap("nama", "Desi Nagari", false),
            new Gap("jumlah", "12", true), new Gap("program", "BPUM 2020", false), new Gap("batas", "5 November 2020", true)), false);

    @Bean
    TextKind assignedText() {
        return ASSIGNED;
    }
}
