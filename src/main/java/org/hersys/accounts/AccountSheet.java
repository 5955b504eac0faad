package org.hersys.accounts;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.sheet.SafeText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of accounts as a CSV file that a spreadsheet opens without running anything in it. */
@Component
@Transactional
public class AccountSheet {

    private final AdministeredAccounts accounts;
    private final AuditTrail audit;

    AccountSheet(AdministeredAccounts accounts, AuditTrail audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /** The accounts of a query; the headings are those that an upload reads. */
    public String of(AdministeredAccounts.Query query) {
        StringBuilder sheet = new StringBuilder("\uFEFF");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(
                        "login",
                        "name",
                        "organisation",
                        "roles",
                        "language",
                        "mail",
                        "shared",
                        "closed",
                        "createdAt",
                        "lastLogInAt")
                .get();
        try (CSVPrinter printer = new CSVPrinter(sheet, format)) {
            for (AdministeredAccount account : accounts.all(query)) {
                printer.printRecord(cells(account));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        audit.note("account.exported", null, CurrentActor.get().organisation());
        return sheet.toString();
    }

    private static List<String> cells(AdministeredAccount account) {
        return java.util.stream.Stream.of(
                        account.login(),
                        account.displayName(),
                        account.organisation(),
                        String.join(";", account.roles()),
                        account.language(),
                        account.mail() == null ? "" : account.mail(),
                        account.shared() ? "yes" : "",
                        account.closed() ? "yes" : "",
                        text(account.createdAt()),
                        text(account.lastLogInAt()))
                .map(SafeText::written)
                .toList();
    }

    private static String text(OffsetDateTime moment) {
        return moment == null ? "" : moment.toInstant().toString();
    }
}
