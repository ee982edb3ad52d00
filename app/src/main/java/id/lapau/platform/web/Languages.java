package id.lapau.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Indonesian first, English on request: the words of every module in {@code messages/} and the viewer's choice in a cookie. */
@Configuration(proxyBeanMethods = false)
class Languages {

    static final Locale INDONESIAN = Locale.of("id");
    static final Locale ENGLISH = Locale.ENGLISH;

    @Bean
    MessageSource messageSource() {
        var messages = new Bundles();
        messages.setBasenames(bundles());
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(INDONESIAN);
        return messages;
    }

    private static String[] bundles() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_id.properties");
            return Arrays.stream(found)
                    .map(file -> "messages." + Objects.requireNonNull(file.getFilename()).replace("_id.properties", ""))
                    .sorted().toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key names its bundle ({@code MessagesTest}), so that a page with a hundred words does not go through forty bundles for each of them. */
    private static final class Bundles extends ResourceBundleMessageSource {

        @Override protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
            var bundle = bundle(code, locale);
            return bundle == null ? null : getStringOrNull(bundle, code);
        }

        @Override protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
            var bundle = bundle(code, locale);
            return bundle == null ? null : getMessageFormat(bundle, code, locale);
        }

        private @Nullable ResourceBundle bundle(String code, Locale locale) {
            var name = "messages." + code.substring(0, Math.max(0, code.indexOf('.')));
            return getBasenameSet().contains(name) ? getResourceBundle(name, locale) : null;
        }
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("bahasa");
        resolver.setDefaultLocale(INDONESIAN);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        return resolver;
    }

    /** Changes the language and returns to where the viewer was. */
    @Controller
    static class Switch {

        private final LocaleResolver locales;

        Switch(LocaleResolver locales) {
            this.locales = locales;
        }

        @PostMapping("/bahasa")
        String choose(@RequestParam String bahasa, @RequestParam(defaultValue = "/") String kembali,
                HttpServletRequest request, HttpServletResponse response) {
            locales.setLocale(request, response, bahasa.equals("en") ? ENGLISH : INDONESIAN);
            return "redirect:" + (ownPath(kembali) ? kembali : "/");
        }

        private static boolean ownPath(String path) {
            return path.matches("/(?![/\\\\])[\\x21-\\x7e]*") && !path.contains("{");
        }
    }
}
