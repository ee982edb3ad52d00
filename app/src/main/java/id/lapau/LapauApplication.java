package id.lapau;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application of the office. The command line without a web is {@code id.lapau.cli.Lapau}. */
@SpringBootApplication
public class LapauApplication {

    public static void main(String[] args) {
        SpringApplication.run(LapauApplication.class, args);
    }
}
