package org.hersys.demo;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells who has just started the demo where to go and as whom. */
@Component
@Order(100)
@ConditionalOnProperty("hersys.demo.enabled")
class Welcome implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final ServletWebServerApplicationContext context;

    Welcome(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String address = "http://localhost:" + context.getWebServer().getPort();
        String people = DemoPeople.ALL.stream()
                .map(account -> "    %-20s %-10s %s"
                        .formatted(account.login(), DemoPeople.role(account).code(), account.organisation()))
                .collect(Collectors.joining("\n"));
        LOG.info(
                """
                The demo is ready.
                  Sign in          {}/login
                  Inbox            {}/camunda/app/tasklist/default/
                  Cases            {}/cases
                  Cockpit          {}/camunda/app/cockpit/default/   (operator)
                  Interface        {}/v3/api-docs   (demo keys: {}, {})
                  Password of everybody: {}
                {}""",
                address,
                address,
                address,
                address,
                address,
                DemoSetUp.keyOf("C13103-01"),
                DemoSetUp.keyOf("13103"),
                DemoSetUp.PASSWORD,
                people);
    }
}
