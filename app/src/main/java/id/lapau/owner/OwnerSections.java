package id.lapau.owner;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.platform.web.Page;
import id.lapau.registry.BusinessId;
import id.lapau.registry.BusinessSection;
import id.lapau.registry.PersonId;
import id.lapau.registry.PersonSection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The owner's account on the page of a person and of a business: whether there is one, and the invitation to it. */
@Configuration(proxyBeanMethods = false)
class OwnerSections {

    private static final int ORDER = 60;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    @Bean
    PersonSection ownerOfPerson(AccountBook accounts) {
        return new PersonSection() {

            @Override public int order() {
                return ORDER;
            }

            @Override public Optional<Content> of(PersonId person, Officer viewer, Page page) {
                return section(person.value(), "/pelaku/" + person, accounts, viewer, page);
            }
        };
    }

    @Bean
    BusinessSection ownerOfBusiness(AccountBook accounts, OwnerBusinesses businesses) {
        return new BusinessSection() {

            @Override public int order() {
                return ORDER;
            }

            @Override public Optional<Content> of(BusinessId business, Officer viewer, Page page) {
                return businesses.ownerOf(business.value()).flatMap(person -> section(person, "/usaha/" + business, accounts, viewer, page));
            }
        };
    }

    private Optional<Content> section(UUID person, String back, AccountBook accounts, Officer viewer, Page page) {
        if (!viewer.may(Permission.READ)) return Optional.empty();
        var account = accounts.ofPerson(person);
        Map<String, Object> given = Map.of("page", page, "person", person.toString(), "back", back, "account", account.map(found -> found.id().toString()).orElse(""));
        return Optional.of(out -> templates.render("owner/section.jte", given, out));
    }
}
