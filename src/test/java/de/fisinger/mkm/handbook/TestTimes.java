package de.fisinger.mkm.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Prints how long each part of the tests took, and which classes took longest. */
public final class TestTimes {

    private static final Pattern SUITE =
            Pattern.compile("<testsuite [^>]*\\bname=\"([^\"]+)\"[^>]*\\btime=\"([\\d.,]+)\"");

    private static final int SLOWEST = 8;

    private TestTimes() {}

    /** Argument: the folder of Surefire's reports. */
    public static void main(String[] args) throws IOException {
        var seconds = seconds(Path.of(args[0]));
        Map<String, Double> parts = new TreeMap<>();
        seconds.forEach((name, time) -> parts.merge(part(name), time, Double::sum));
        System.out.println("Tests by part: " + words(parts, parts.size()));
        System.out.println("The slowest: " + words(seconds, SLOWEST));
    }

    private static String words(Map<String, Double> times, int most) {
        return times.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(time -> "%s %d s".formatted(time.getKey().replaceFirst(".*\\.", ""), Math.round(time.getValue())))
                .collect(Collectors.joining(", "));
    }

    /** The module; what runs in a browser apart. */
    private static String part(String className) {
        var name = className.replace("de.fisinger.mkm.", "");
        if (name.endsWith("InBrowserTest")) {
            return "browser";
        }
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : "whole portal";
    }

    private static Map<String, Double> seconds(Path reports) throws IOException {
        Map<String, Double> seconds = new TreeMap<>();
        try (var files = Files.list(reports)) {
            files.filter(file -> file.toString().endsWith(".xml")).forEach(file -> {
                var suite = SUITE.matcher(read(file));
                if (suite.find()) {
                    seconds.put(suite.group(1), Double.valueOf(suite.group(2).replace(",", "")));
                }
            });
        }
        return seconds;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
