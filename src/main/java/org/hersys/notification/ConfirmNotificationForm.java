package org.hersys.notification;

/**
 * Answers of the form confirm-notification; each text belongs to one of the outcomes.
 *
 * @param confirmation confirmed, returned, transferred or withdrawn
 */
record ConfirmNotificationForm(
        String confirmation, String remark, String receivingOffice, String transferReason, String withdrawReason) {}
