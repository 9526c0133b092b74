package org.sakta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sakta.shared.http.Language;

/** Every text is there in every language, with the same places to fill in. */
class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z0-9]+}");

    @TestFactory
    Stream<DynamicTest> everyBundleIsCompleteInEveryLanguage() throws IOException {
        return Stream.of("src/main/resources", "../shared/src/main/resources")
                .map(Path::of)
                .flatMap(MessagesTest::englishBundles)
                .map(english -> DynamicTest.dynamicTest(english.toString(), () -> {
                    for (Language language : Language.values())
                        assertThat(places(in(english, language)))
                                .as("%s", language)
                                .isEqualTo(places(english));
                }));
    }

    private static Stream<Path> englishBundles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.getFileName().toString().endsWith("_en.properties"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path in(Path english, Language language) {
        return english.resolveSibling(english.getFileName().toString().replace("_en.", "_" + language.code() + "."));
    }

    /** The keys of a bundle, each with the placeholders of its text; a blank text stands out. */
    private static TreeMap<String, TreeSet<String>> places(Path bundle) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        }
        var places = new TreeMap<String, TreeSet<String>>();
        properties.stringPropertyNames().forEach(key -> {
            String text = properties.getProperty(key);
            assertThat(text).as("%s in %s", key, bundle).isNotBlank();
            var found = new TreeSet<String>();
            PLACE.matcher(text).results().map(MatchResult::group).forEach(found::add);
            places.put(key, found);
        });
        return places;
    }
}
