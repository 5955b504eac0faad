package org.hersys.messaging;

import java.util.Optional;
import org.hersys.messaging.Wording.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The text of a message: the office's own where it has one, else the product's. */
@Component
class Templates {

    private final JdbcClient jdbc;
    private final Wording wording;

    Templates(JdbcClient jdbc, Wording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
    }

    Optional<Text> find(String office, String template, Channel channel, String language) {
        return office(office, template, channel, language).or(() -> wording.find(template, channel, language));
    }

    private Optional<Text> office(String office, String template, Channel channel, String language) {
        return office == null
                ? Optional.empty()
                : jdbc.sql("""
                                select subject, text from message_template
                                 where office = ? and template = ? and channel = ? and language = ?
                                 order by version desc limit 1""")
                        .params(office, template, channel.code(), language)
                        .query(Text.class)
                        .optional()
                        .filter(own -> own.text() != null);
    }
}
