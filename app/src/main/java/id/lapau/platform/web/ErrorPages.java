package id.lapau.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a viewer reads when something went wrong, and what to do then. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        response.setStatus(status);
        model.addAttribute("status", status);
        model.addAttribute("kind", request.getAttribute(Refusals.FORM_EXPIRED) != null ? "expired" : kind(status));
        return "platform/error";
    }

    private static String kind(int status) {
        return switch (status) {
            case 401, 403 -> "403";
            case 404 -> "404";
            case 409 -> "409";
            case 413 -> "413";
            case 503 -> "503";
            default -> status < 500 ? "400" : "500";
        };
    }
}
