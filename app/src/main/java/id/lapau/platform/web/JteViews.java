package id.lapau.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the template that the build compiled: view {@code registry/person} is {@code jte/registry/person.jte}. */
@Component
class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @Override public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return engine.hasTemplate(template) ? new JteView(engine, template) : null;
    }

    @Override public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    private record JteView(TemplateEngine engine, String template) implements View {

        @Override public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        /** The whole page is ready before its first byte goes out, so a fault in a template still ends in the error page. */
        @Override public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
            var page = new Utf8ByteOutput();
            engine.render(template, model == null ? Map.of() : new HashMap<>(model), page);
            if (response.getContentType() == null) response.setContentType(getContentType());
            response.setContentLength(page.getContentLength());
            if (!request.getMethod().equals("HEAD")) page.writeTo(response.getOutputStream());
        }
    }
}
