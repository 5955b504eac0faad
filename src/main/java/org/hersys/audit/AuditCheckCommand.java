package org.hersys.audit;

import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * {@code java -jar hersys.jar --hersys.audit.check [--hersys.audit.anchor=<number>:<link>]}: goes through the chain of the
 * audit trail, says whether it holds and ends. Starts neither engine nor pages.
 */
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
public final class AuditCheckCommand {

    private static final String FLAG = "--hersys.audit.check";

    private AuditCheckCommand() {}

    /** Whether the command line asks for the check in place of the product. */
    public static boolean isAsked(String[] arguments) {
        return Stream.of(arguments).anyMatch(FLAG::equals);
    }

    /** Checks and says what was found; 0 when the chain holds, 1 when it does not. */
    public static int run(String[] arguments) throws SQLException {
        var application = new SpringApplicationBuilder(AuditCheckCommand.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false);
        try (var context = application.run(arguments);
                var connection = context.getBean(DataSource.class).getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("set role hersys_system").update();
            return report(jdbc, context.getEnvironment().getProperty("hersys.audit.anchor"));
        }
    }

    /** Prints the result of the check, for {@link #run}. */
    static int report(JdbcClient jdbc, String anchor) {
        ChainCheck.Result result = new ChainCheck(jdbc).run();
        if (result.firstBroken().isPresent()) {
            var broken = result.firstBroken().get();
            System.out.printf(
                    "BROKEN at seal %s of %s: %s%n",
                    broken.number() == null ? "(none)" : broken.number(), broken.sealedAt(), broken.fault());
            return 1;
        }
        if (anchor != null && !holds(jdbc, anchor)) {
            System.out.printf("BROKEN: the chain does not contain %s%n", anchor);
            return 1;
        }
        System.out.printf(
                "The chain holds: %d seals, %d entries, newest link %s%n",
                result.seals(), result.entries(), result.newestLink());
        return 0;
    }

    private static boolean holds(JdbcClient jdbc, String anchor) {
        String[] parts = anchor.split(":", 2);
        return parts.length == 2
                && parts[0].matches("[0-9]{1,18}")
                && jdbc.sql("select count(*) from audit_seal where number = ? and encode(link, 'hex') = ?")
                                .params(Long.parseLong(parts[0]), parts[1])
                                .query(Integer.class)
                                .single()
                        == 1;
    }
}
