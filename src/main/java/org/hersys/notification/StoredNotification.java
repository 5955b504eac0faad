package org.hersys.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** A revision as it lies in the table. */
@Component
class StoredNotification {

    private final ObjectMapper json;

    StoredNotification(ObjectMapper json) {
        this.json = json;
    }

    /** What a revision says, as JSON. */
    String write(NotificationContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** A row of the table. */
    Notification read(ResultSet row, int number) throws SQLException {
        return new Notification(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getInt("revision"),
                row.getBoolean("frozen"),
                row.getString("diagnosis_type"),
                row.getString("method"),
                row.getString("specimen"),
                row.getObject("sampled_on", LocalDate.class),
                row.getString("result"),
                row.getObject("diagnosed_on", LocalDate.class),
                row.getObject("onset_on", LocalDate.class),
                row.getBoolean("hospitalised"),
                row.getBoolean("needs_treatment"),
                row.getBoolean("pregnant"),
                list(row, "symptoms"),
                row.getString("doctor"),
                row.getString("remarks"),
                row.getString("duty"),
                row.getString("channel"),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getString("submitted_by"),
                row.getObject("confirmed_at", OffsetDateTime.class),
                row.getString("confirmed_by"),
                row.getString("return_remark"),
                list(row, "return_fields"),
                row.getObject("returned_at", OffsetDateTime.class),
                row.getString("returned_by"),
                row.getString("withdraw_reason"),
                row.getObject("withdrawn_at", OffsetDateTime.class),
                row.getString("withdrawn_by"),
                content(row));
    }

    private NotificationContent content(ResultSet row) throws SQLException {
        String content = row.getString("content");
        if (content == null) {
            return listed(row);
        }
        try {
            return json.readValue(content, NotificationContent.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Notification " + row.getLong("id") + " cannot be read", broken);
        }
    }

    /** What an imported list said. */
    private static NotificationContent listed(ResultSet row) throws SQLException {
        return new NotificationContent(
                null,
                null,
                row.getString("diagnosis_type"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                row.getString("method"),
                row.getString("specimen"),
                row.getObject("sampled_on", LocalDate.class),
                row.getString("result"),
                row.getObject("diagnosed_on", LocalDate.class),
                row.getObject("onset_on", LocalDate.class),
                row.getBoolean("hospitalised"),
                row.getBoolean("needs_treatment"),
                row.getBoolean("pregnant"),
                list(row, "symptoms"),
                row.getString("doctor"),
                null,
                null,
                null,
                row.getString("remarks"),
                null,
                null,
                null,
                null);
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
