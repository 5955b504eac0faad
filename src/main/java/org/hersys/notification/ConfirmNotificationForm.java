package org.hersys.notification;

import java.util.List;

/**
 * Answers of the form confirm-notification; each text belongs to one of the outcomes.
 *
 * @param remarkFields fields the remark belongs to; none when it concerns the whole
 * @param confirmation confirmed, returned, transferred or withdrawn
 */
record ConfirmNotificationForm(
        String confirmation,
        String remark,
        List<String> remarkFields,
        String receivingOffice,
        String transferReason,
        String withdrawReason) {}
