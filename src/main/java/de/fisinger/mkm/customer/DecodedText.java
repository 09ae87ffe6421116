package de.fisinger.mkm.customer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text file in one of the encodings of spreadsheets: UTF-8, UTF-16 ("Unicode-Text"), or what Excel on a German Windows
 * writes: ANSI, and where its user chooses so, that of MS-DOS or of Macintosh; or ANSI of a Central European Windows.
 *
 * @param text its text, without the mark at its beginning
 * @param garbledLine the first line, from 1, whose letters were mixed up by a wrong encoding, as in "MÃ¼ller"; 0 if there is
 *     none
 */
record DecodedText(String text, long garbledLine) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Charset CENTRAL_EUROPEAN = Charset.forName("windows-1250");

    private static final Charset DOS = Charset.forName("IBM850");

    private static final Charset MACINTOSH = Charset.forName("x-MacRoman");

    /** Bytes. */
    private static final int SAMPLE = 64 * 1024;

    private static final Pattern CENTRAL_COUNTRY =
            Pattern.compile("(?i)(^|[;,\\t\"])(CZ|SK|PL|HU|SI|HR|RO)($|[;,\\t\"])");

    /** What Western Windows has for letters of Polish and Czech stands so in no word. */
    private static final Pattern NOT_WESTERN = Pattern.compile("\\p{L}[\u00B9\u00B3\u00BF\u00BE\u00BC\u0178]\\p{Ll}");

    private static final List<Charset> WESTERN = List.of(WINDOWS, StandardCharsets.ISO_8859_1);

    /** As what programs take UTF-8 when they mix its letters up. */
    private static final List<Charset> ONE_BYTE = List.of(WINDOWS, StandardCharsets.ISO_8859_1, DOS, MACINTOSH);

    private static final Pattern GERMAN = Pattern.compile("[\\xE4\\xF6\\xFC\\xC4\\xD6\\xDC\\xDF]");

    /** What Windows has for their letters stands so in no word: signs within or before one, or letters of another case. */
    private static final Pattern ODD =
            Pattern.compile("\\p{L}[\u201E\u201D\u201C\u20AC\u2020\u2021\u00A7\u00A4\u00A6\u2122\u0192]\\p{L}"
                    + "|\\p{L}[\\p{Lu}&&[^\\x00-\\x7F]]\\p{Ll}"
                    + "|(?<!\\p{L})\u2020\\p{Ll}{2}");

    /** German letters where few words have them: first and small, capital within, beside vowels, sharp s after a consonant. */
    private static final Pattern UNLIKELY = Pattern.compile("(?<!\\p{L})[\\xE4\\xF6\\xFC\\xDF]\\p{L}"
            + "|\\p{L}[\\xC4\\xD6\\xDC]\\p{Ll}"
            + "|[\\xE4\\xF6\\xFC][aeio]|[aeioAEIO][\\xE4\\xF6\\xFC]|[^aeiouyAEIOU\\xE4\\xF6\\xFC\\xC4\\xD6\\xDC]\\xDF");

    private static final Pattern NOT_GERMAN = Pattern.compile("[^\\x00-\\x7F\\xE4\\xF6\\xFC\\xC4\\xD6\\xDC\\xDF]");

    /** So many German letters instead of none are no accident. */
    private static final int SURE = 3;

    private static final Pattern STREET = Pattern.compile("(?i)stra\\xDFe");

    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7F]{2,}");

    /** Letters and signs of Europe that UTF-8 needs several bytes for. */
    private static final Pattern EUROPEAN = Pattern.compile(
            "[\\p{InLatin_1_Supplement}\\p{InLatin_Extended_A}\\p{InLatin_Extended_B}\\p{InGeneral_Punctuation}\\p{InCurrency_Symbols}]+");

    /** A sharp s before a quotation mark in one byte each, as in Gruß“, is a letter of West Africa in UTF-8. */
    private static final Pattern NO_UTF_8 = Pattern.compile("[a-zA-Z]\\p{InNKo}");

    /** What the first bytes of European letters in UTF-8 look like where MS-DOS or Macintosh took them for one each. */
    private static final Pattern MIXED_UP_BY_OTHERS = Pattern.compile("[\u251C\u252C\u253C\u221A\u00AC\u2248]");

    private static final String QUOTES = "\u00BB\u00AB\u201E\u201C\u201D\u201A\u2018\u2019";

    /** Quotation marks around a word are no part of a letter that was mixed up. */
    private static final Pattern BEFORE_WORD = Pattern.compile("^[" + QUOTES + "]+");

    private static final Pattern AFTER_WORD = Pattern.compile("[" + QUOTES + "]+$");

    static DecodedText of(byte[] file) {
        return decoded(file, bigOrLittle(file))
                .or(() -> decoded(file, StandardCharsets.UTF_8)
                        .filter(text -> !NO_UTF_8.matcher(text).find()))
                .or(() -> ofOneByte(file))
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .map(text -> new DecodedText(text, garbledLine(text)))
                .orElseGet(() -> new DecodedText("", 1));
    }

    /** UTF-16 by its mark, or by the zeros that letters of this part of the world have there; else UTF-8. */
    private static Charset bigOrLittle(byte[] file) {
        if (file.length >= 2) {
            var mark = ((file[0] & 0xFF) << 8) | (file[1] & 0xFF);
            if (mark == 0xFEFF || (file[0] == 0 && file[1] != 0)) {
                return StandardCharsets.UTF_16BE;
            }
            if (mark == 0xFFFE || (file[0] != 0 && file[1] == 0)) {
                return StandardCharsets.UTF_16LE;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static Optional<String> ofOneByte(byte[] file) {
        return Stream.concat(Stream.of(oneByteCharset(sample(file))), Stream.of(WINDOWS, DOS, MACINTOSH))
                .flatMap(charset -> decoded(file, charset).stream())
                .findFirst();
    }

    /** Some lines with letters beyond ASCII: by these the encodings differ, and a file may have millions of them. */
    private static byte[] sample(byte[] file) {
        var sample = new ByteArrayOutputStream();
        var begin = 0;
        var hasLetters = false;
        for (var i = 0; i <= file.length && sample.size() < SAMPLE; i++) {
            if (i == file.length || file[i] == '\n' || file[i] == '\r') {
                if (hasLetters) {
                    sample.write(file, begin, Math.min(i - begin, SAMPLE - sample.size()));
                    sample.write('\n');
                }
                begin = i + 1;
                hasLetters = false;
            } else {
                hasLetters |= file[i] < 0;
            }
        }
        return sample.toByteArray();
    }

    /** As Windows writes it, unless that reads oddly and another encoding reads more like German. */
    private static Charset oneByteCharset(byte[] sample) {
        var windows = decoded(sample, WINDOWS);
        return Stream.of(DOS, MACINTOSH)
                .max(Comparator.comparingLong(charset -> likeness(new String(sample, charset))))
                .filter(other -> windows.isEmpty() || isBetter(new String(sample, other), windows.get()))
                .orElseGet(() -> isCentralEuropean(sample) ? CENTRAL_EUROPEAN : WINDOWS);
    }

    /** All lines that differ name such a country, or read oddly as those of a Western one. */
    private static boolean isCentralEuropean(byte[] sample) {
        var western = new String(sample, WINDOWS).lines().toList();
        var central = new String(sample, CENTRAL_EUROPEAN).lines().toList();
        var differing = IntStream.range(0, Math.min(western.size(), central.size()))
                .filter(line -> !western.get(line).equals(central.get(line)))
                .boxed()
                .toList();
        return !differing.isEmpty()
                && differing.stream()
                        .allMatch(line -> CENTRAL_COUNTRY
                                        .matcher(central.get(line))
                                        .find()
                                || NOT_WESTERN.matcher(western.get(line)).find());
    }

    private static boolean isBetter(String other, String windows) {
        var isSure = likeness(other) >= SURE && count(GERMAN, windows) == 0 && count(NOT_GERMAN, other) == 0;
        return likeness(other) > likeness(windows)
                && (isSure
                        || ODD.matcher(windows).find()
                        || STREET.matcher(other).find());
    }

    private static long likeness(String text) {
        return count(GERMAN, text) - 2 * count(UNLIKELY, text);
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static long garbledLine(String text) {
        var lines = text.lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            if (isGarbled(lines.get(i))) {
                return i + 1L;
            }
        }
        return 0;
    }

    /** Letters that are bytes of UTF-8 when they are written in one byte each, or the sign for a letter that was lost. */
    static boolean isGarbled(String line) {
        return line.indexOf('\uFFFD') >= 0
                || BEYOND_ASCII
                        .matcher(line)
                        .results()
                        .map(run -> withoutQuotes(line, run))
                        .filter(DecodedText::canBeBytes)
                        .flatMap(DecodedText::asBytes)
                        .flatMap(bytes -> decoded(bytes, StandardCharsets.UTF_8).stream())
                        .anyMatch(text -> EUROPEAN.matcher(text).matches());
    }

    private static String withoutQuotes(String line, MatchResult run) {
        var letters = run.group();
        if (QUOTES.indexOf(letters.charAt(0)) < 0 && QUOTES.indexOf(letters.charAt(letters.length() - 1)) < 0) {
            return letters;
        }
        if (run.start() == 0 || !Character.isLetter(line.codePointBefore(run.start()))) {
            letters = BEFORE_WORD.matcher(letters).replaceFirst("");
        }
        if (run.end() == line.length() || !Character.isLetter(line.codePointAt(run.end()))) {
            letters = AFTER_WORD.matcher(letters).replaceFirst("");
        }
        return letters;
    }

    /** Begins as a letter of several bytes does; or as it looks to MS-DOS and Macintosh. */
    private static boolean canBeBytes(String run) {
        return (!run.isEmpty() && run.charAt(0) >= '\u00C2' && run.charAt(0) <= '\u00F4')
                || MIXED_UP_BY_OTHERS.matcher(run).find();
    }

    private static Stream<byte[]> asBytes(String run) {
        var charsets = MIXED_UP_BY_OTHERS.matcher(run).find() ? ONE_BYTE : WESTERN;
        return charsets.stream().flatMap(charset -> encoded(run, charset).stream());
    }

    private static Optional<byte[]> encoded(String text, Charset charset) {
        try {
            var bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            var copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return Optional.of(copy);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
