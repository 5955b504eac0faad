package org.hersys.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.hersys.support.ProductTest;
import org.hersys.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class UploadLimitIT {

    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Test
    void aFileOfMoreThanTwentyMegabytesIsRefusedAndThePersonGoesOn() {
        Visitor administrator = Visitor.at(port).signIn("useradmin.minato", "hersys-demo");
        assertThat(upload(administrator, 1000)).isLessThan(400);
        assertThat(upload(administrator, 21 * MEGABYTE)).isIn(400, 413);
        assertThat(administrator.get("/accounts/upload").status()).isEqualTo(200);
    }

    /** Status of the answer; 413 when the server hangs up before the file is sent. */
    private static int upload(Visitor administrator, int size) {
        String token = URLEncoder.encode(administrator.formToken(), StandardCharsets.UTF_8);
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\nlogin\r\n" + "a".repeat(size) + "\r\n--x--\r\n";
        try {
            return administrator
                    .raw("POST", "/accounts/upload?_csrf=" + token, "multipart/form-data; boundary=x", body)
                    .status();
        } catch (UncheckedIOException hungUp) {
            return 413;
        }
    }
}
