package org.hersys.text;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * Prints a template as a PDF that is kept (PDF/A-2u), can be searched and read aloud (PDF/UA). The template is
 * well-formed XML with a language, a title and a description.
 */
@Component
public class PrintedPage {

    /** Characters that a person may have typed and XML does not know. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    static {
        // It reports each load of a font and every property of CSS it does not know.
        XRLog.setLoggingEnabled(false);
    }

    private final SpringTemplateEngine templates;
    private final ApplicationContext beans;
    private final String style;

    PrintedPage(
            SpringTemplateEngine templates, ApplicationContext beans, @Value("classpath:print/page.css") Resource style)
            throws IOException {
        this.templates = templates;
        this.beans = beans;
        this.style = style.getContentAsString(StandardCharsets.UTF_8);
    }

    /** The file of a template filled with values, in the reader's language. */
    public byte[] of(String template, Map<String, Object> values) {
        Context context = new Context(LocaleContextHolder.getLocale(), values);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        String page = NO_XML.matcher(templates.process(template, context))
                .replaceAll("")
                .replace("</head>", "<style>" + style + "</style></head>");
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .usePdfAConformance(PdfAConformance.PDFA_2_U)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .useFont(() -> font("text"), "text")
                    .useFont(() -> font("rare"), "rare")
                    .withHtmlContent(page, "")
                    .toStream(file)
                    .run();
            return file.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A readable face that lacks rare characters of names, and one that has them. */
    private static InputStream font(String name) {
        try {
            return new ClassPathResource("fonts/" + name + ".ttf").getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
