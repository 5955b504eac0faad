package org.hersys;

import java.sql.SQLException;
import java.util.TimeZone;
import org.hersys.audit.AuditCheckCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Case management for notifiable diseases. */
@SpringBootApplication
public class HersysApplication {

    /** Starts the product, or checks the audit trail; without a database configured it brings its own. */
    public static void main(String[] arguments) throws SQLException {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        if (AuditCheckCommand.isAsked(arguments)) {
            System.exit(AuditCheckCommand.run(arguments));
        }
        SpringApplication.run(HersysApplication.class, arguments);
    }
}
