package de.fisinger.mkm.handbook;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.yaml.snakeyaml.Yaml;

/**
 * Runs after all tests: compares handbook.yaml with what passing tests name, writes docs/handbook-coverage.md, and fails
 * on an entry that nobody shows, or on an id that isn't an entry.
 */
public final class HandbookCoverage {

    private record Chapter(String title, @Nullable String issue, Map<String, String> entries) {}

    private HandbookCoverage() {}

    /** Arguments: the folder of Surefire's reports, the folder of the test classes, the file to write. */
    public static void main(String[] args) throws IOException {
        var shown = shownBy(passed(Path.of(args[0])), Path.of(args[1]));
        var chapters = chapters();
        Files.writeString(Path.of(args[2]), document(chapters, shown));
        var problems = problems(chapters, shown);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Handbook coverage: " + String.join("; ", problems));
        }
        System.out.println("Handbook coverage: "
                + chapters.stream()
                        .filter(chapter -> chapter.issue() == null)
                        .mapToInt(chapter -> chapter.entries().size())
                        .sum()
                + " entries, each shown by a passing test");
    }

    private static List<String> problems(List<Chapter> chapters, Map<String, SortedSet<String>> shown) {
        var problems = new ArrayList<String>();
        chapters.stream()
                .filter(chapter -> chapter.issue() == null)
                .flatMap(chapter -> chapter.entries().keySet().stream())
                .filter(id -> !shown.containsKey(id))
                .forEach(id -> problems.add("no passing test names " + id));
        var known = chapters.stream()
                .flatMap(chapter -> chapter.entries().keySet().stream())
                .collect(Collectors.toSet());
        shown.keySet().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> problems.add("there is no entry " + id));
        return problems;
    }

    private static List<Chapter> chapters() throws IOException {
        try (InputStream file = HandbookCoverage.class.getResourceAsStream("/handbook.yaml")) {
            List<Map<String, Object>> chapters = new Yaml().load(file);
            return chapters.stream().map(HandbookCoverage::chapter).toList();
        }
    }

    private static Chapter chapter(Map<String, Object> chapter) {
        var entries = new TreeMap<String, String>();
        ((Map<?, ?>) Objects.requireNonNull(chapter.get("entries")))
                .forEach((id, text) -> entries.put(id.toString(), text.toString()));
        var issue = chapter.get("issue");
        return new Chapter(String.valueOf(chapter.get("chapter")), issue == null ? null : issue.toString(), entries);
    }

    /** Class and method of the tests of which every case passed. */
    private static SortedSet<String> passed(Path reports) throws IOException {
        try (var files = Files.list(reports)) {
            var outcomes = files.filter(file -> file.toString().endsWith(".xml"))
                    .flatMap(file -> cases(file).stream())
                    .collect(Collectors.groupingBy(
                            test -> test.getAttribute("classname") + "#"
                                    + test.getAttribute("name").replaceFirst("[({\\[].*", ""),
                            TreeMap::new,
                            Collectors.reducing(true, HandbookCoverage::isPassed, Boolean::logicalAnd)));
            outcomes.values().removeIf(isPassed -> !isPassed);
            return new TreeSet<>(outcomes.keySet());
        }
    }

    private static boolean isPassed(Element test) {
        return test.getElementsByTagName("failure").getLength()
                        + test.getElementsByTagName("error").getLength()
                        + test.getElementsByTagName("skipped").getLength()
                == 0;
    }

    private static List<Element> cases(Path report) {
        try {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile());
            var cases = document.getElementsByTagName("testcase");
            return IntStream.range(0, cases.getLength())
                    .mapToObj(i -> (Element) cases.item(i))
                    .toList();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(report + " can not be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Id of an entry to the passing tests that name it. */
    private static Map<String, SortedSet<String>> shownBy(SortedSet<String> passed, Path testClasses) {
        var shown = new TreeMap<String, SortedSet<String>>();
        for (var type : new ClassFileImporter().importPath(testClasses)) {
            for (JavaMethod method : type.getMethods()) {
                if (method.isAnnotatedWith(Handbook.class)
                        && passed.contains(type.getName() + "#" + method.getName())) {
                    Arrays.stream(method.getAnnotationOfType(Handbook.class).value())
                            .forEach(id -> shown.computeIfAbsent(id, _ -> new TreeSet<>())
                                    .add(type.getSimpleName() + "." + method.getName()));
                }
            }
        }
        return shown;
    }

    private static String document(List<Chapter> chapters, Map<String, SortedSet<String>> shown) {
        var text = new StringBuilder("""
                # Handbook coverage

                Written by `./test`: each sentence of the handbook, and the tests that show it to hold.
                """);
        for (var chapter : chapters) {
            text.append("\n## ").append(chapter.title()).append("\n\n");
            if (chapter.issue() != null) {
                text.append("Not built yet: issue ").append(chapter.issue()).append(".\n\n");
            }
            text.append("| id | says | shown by |\n| --- | --- | --- |\n");
            chapter.entries()
                    .forEach((id, says) -> text.append("| ")
                            .append(id)
                            .append(" | ")
                            .append(says)
                            .append(" | ")
                            .append(String.join(", ", shown.getOrDefault(id, new TreeSet<>())))
                            .append(" |\n"));
        }
        return text.toString();
    }
}
