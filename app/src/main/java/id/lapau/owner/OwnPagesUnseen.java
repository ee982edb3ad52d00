package id.lapau.owner;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages of owners, of whichever desk, are kept by no cache and listed by no search engine. */
@Component
class OwnPagesUnseen implements HandlerInterceptor, WebMvcConfigurer {

    @Override public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/saya", "/saya/**");
    }

    @Override public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null) return;
        response.setHeader("Cache-Control", "no-store");
        if (!response.containsHeader("X-Robots-Tag")) response.setHeader("X-Robots-Tag", "noindex");
    }
}
