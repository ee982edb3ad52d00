package id.lapau.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Which error page an exception ends in, where Spring does not know it by itself. */
@ControllerAdvice
public class Refusals {

    /** Request attribute that is set when a form came without a valid token: it was open for too long. */
    public static final String FORM_EXPIRED = "id.lapau.formExpired";

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException e, HttpServletResponse response) throws IOException {
        response.sendError(413);
    }

    @ExceptionHandler
    void overtaken(OptimisticLockingFailureException e, HttpServletResponse response) throws IOException {
        response.sendError(409);
    }

    @ExceptionHandler
    void noDatabase(DataAccessResourceFailureException e, HttpServletResponse response) throws IOException {
        response.sendError(503);
    }
}
