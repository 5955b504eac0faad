package org.hersys.casefile.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTypeTest {

    @Test
    void threeKindsOfFilesAreKept() throws IOException {
        assertThat(PaperType.of(page())).contains("application/pdf");
        assertThat(PaperType.of(picture("jpg"))).contains("image/jpeg");
        assertThat(PaperType.of(picture("png"))).contains("image/png");
    }

    private static byte[] page() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            document.save(content);
            return content.toByteArray();
        }
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), format, content);
        return content.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "255044462d312e37",
                "255044462d312e370a3c7363726970743e616c6572742831293c2f7363726970743e",
                "ffd8ffe000104a46494600010100",
                "ffd8ffe000104a464946000101003c7363726970743e616c6572742831293c2f7363726970743e",
                "89504e470d0a1a0a",
                "89504e470d0a1a0a0000000d49484452"
            })
    void whatOnlyBeginsLikeOneIsNotKept(String hex) {
        assertThat(PaperType.of(HexFormat.of().parseHex(hex))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "GIF89a......",
                "PK\u0003\u0004....",
                "MZ......",
                "just words"
            })
    void nothingElseIsKeptWhateverItIsCalled(String content) {
        assertThat(PaperType.of(content.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "scan.pdf, application/pdf, scan.pdf",
        "SCAN.JPEG, image/jpeg, SCAN.JPEG",
        "../../etc/passwd, image/png, passwd.png",
        "C:\\scans\\結果.png, image/png, 結果.png",
        "invoice.exe, application/pdf, invoice.exe.pdf",
        "'', image/jpeg, paper.jpg",
        ".pdf, application/pdf, paper.pdf"
    })
    void aNameSaysNoMoreAndNoLessThanItsType(String given, String type, String kept) {
        assertThat(PaperType.name(given, type)).isEqualTo(kept);
    }

    @Test
    void aNameThatTurnsAroundOrBreaksTheLineIsMadeStraight() {
        assertThat(PaperType.name("a\u202Egpj.exe\r\nX: y.png", "image/png")).isEqualTo("agpj.exeX y.png");
        assertThat(PaperType.name("x".repeat(400) + ".pdf", "application/pdf"))
                .hasSize(200)
                .endsWith(".pdf");
    }
}
