package org.hersys.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds all bundles of the class path folder {@code messages} and the words of each disease; a missing text shows its
 * key rather than failing.
 */
@Configuration
class Texts {

    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(Stream.concat(bundles("messages/*"), bundles("diseases/*/words"))
                .distinct()
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Locale.ENGLISH);
        source.setFallbackToSystemLocale(false);
        source.setUseCodeAsDefaultMessage(true);
        return source;
    }

    /** Names of bundles as the class loader wants them: the path of the English file without its ending. */
    private static Stream<String> bundles(String pattern) throws IOException {
        String folder = pattern.substring(0, pattern.indexOf('/') + 1);
        return Stream.of(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:" + pattern + "_en.properties"))
                .map(Texts::path)
                .map(path ->
                        path.substring(path.lastIndexOf("/" + folder) + 1, path.length() - "_en.properties".length()));
    }

    private static String path(Resource file) {
        try {
            return file.getURL().getPath();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
