package id.lapau.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Puts {@code page} into the model of every controller. */
@ControllerAdvice
class PageAdvice {

    private final RequestPage.Office office;

    PageAdvice(MessageSource messages, Navigation navigation, ResourceUrlProvider assets) {
        this.office = new RequestPage.Office(messages, navigation, assets);
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request, Locale locale) {
        return new RequestPage(office, request, SecurityContextHolder.getContext().getAuthentication(), locale);
    }
}
