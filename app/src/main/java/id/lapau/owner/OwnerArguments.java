package id.lapau.owner;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** Hands the signed-in {@link Owner} to each controller method that declares one; leads everybody else to the door. */
@Component
class OwnerArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final OwnerSessions sessions;

    OwnerArguments(OwnerSessions sessions) {
        this.sessions = sessions;
    }

    @Override public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Owner.class || parameter.getParameterType() == Newcomer.class;
    }

    @Override public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        var found = Optional.ofNullable(request).map(r -> WebUtils.getCookie(r, OwnerSessions.COOKIE)).flatMap(cookie -> sessions.find(cookie.getValue()))
                .orElseThrow(NobodySignedIn::new);
        if (parameter.getParameterType() == Newcomer.class) return found;
        if (!found.agreed()) throw new NotAgreed();
        return found.owner();
    }

    @Override public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    static final class NobodySignedIn extends RuntimeException {}

    static final class NotAgreed extends RuntimeException {}

    @ControllerAdvice
    static class Door {

        @ExceptionHandler(NobodySignedIn.class)
        String toSignIn() {
            return "redirect:/saya/masuk";
        }

        @ExceptionHandler(NotAgreed.class)
        String toConsent() {
            return "redirect:/saya/persetujuan";
        }
    }
}
