package id.lapau.owner;

import id.lapau.wording.TextKind;
import id.lapau.wording.TextKind.Gap;
import id.lapau.wording.TextKind.Group;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What owners are told around their accounts, as the office may word it itself. */
@Configuration(proxyBeanMethods = false)
class OwnerTexts {

    static final TextKind CODE = new TextKind("owner.text-code", Group.MESSAGE, List.of(new Gap("kode", "123456", true)), false);
    static final TextKind INVITED = new TextKind("owner.text-invited", Group.MESSAGE,
            List.of(new Gap("nama", "Rahma Yulianti", false), new Gap("tautan", "https://lapau.contoh.id/saya/undangan/0f3a", true)), false);

    @Bean
    TextKind ownerCode() {
        return CODE;
    }

    @Bean
    TextKind ownerInvited() {
        return INVITED;
    }
}
