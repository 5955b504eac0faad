package org.hersys;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Case management for notifiable diseases. */
@SpringBootApplication
public class HersysApplication {

    /** Starts the product; without a database configured it brings its own. */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        SpringApplication.run(HersysApplication.class, arguments);
    }
}
