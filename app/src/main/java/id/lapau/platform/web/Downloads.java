package id.lapau.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** Files that a page hands out to be saved. */
public final class Downloads {

    private Downloads() {}

    /**
     * Makes the answer a table to be saved, and gives the stream to write it to.
     *
     * @param name of the file, without its ending
     */
    public static OutputStream csv(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        return response.getOutputStream();
    }
}
