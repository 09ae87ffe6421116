package de.fisinger.mkm.customer;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text file in one of the encodings of spreadsheets: UTF-8, UTF-16 ("Unicode-Text"), or what Excel on a German Windows
 * writes: ANSI, and where its user chooses so, that of MS-DOS or of Macintosh.
 *
 * @param text its text, without the mark at its beginning
 * @param garbledLine the first line, from 1, whose letters were mixed up by a wrong encoding, as in "MÃ¼ller"; 0 if there is
 *     none
 */
record DecodedText(String text, long garbledLine) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final List<Charset> OTHERS_OF_ONE_BYTE =
            List.of(Charset.forName("IBM850"), Charset.forName("x-MacRoman"));

    private static final Pattern GERMAN = Pattern.compile("[\\xE4\\xF6\\xFC\\xC4\\xD6\\xDC\\xDF]");

    /** No letter of Windows stands so: quotes and signs within a word, or a capital that isn't English before a small letter. */
    private static final Pattern ODD = Pattern.compile(
            "\\p{L}[\u201E\u201D\u201C\u20AC\u2020\u2021\u00A7\u00A4\u00A6\u2122\u0192]\\p{L}|\\p{L}[\\p{Lu}&&[^\\x00-\\x7F]]\\p{Ll}");

    private static final Pattern STREET = Pattern.compile("(?i)stra\\xDFe");

    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7F]{2,}");

    /** Letters and signs of Europe that UTF-8 needs several bytes for. */
    private static final Pattern EUROPEAN = Pattern.compile(
            "[\\p{InLatin_1_Supplement}\\p{InLatin_Extended_A}\\p{InLatin_Extended_B}\\p{InGeneral_Punctuation}\\p{InCurrency_Symbols}]+");

    static DecodedText of(byte[] file) {
        return decoded(file, bigOrLittle(file))
                .or(() -> decoded(file, StandardCharsets.UTF_8))
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

    /** As Windows writes it, unless that reads oddly and another encoding has more German letters. */
    private static Optional<String> ofOneByte(byte[] file) {
        var windows = decoded(file, WINDOWS);
        var other = OTHERS_OF_ONE_BYTE.stream()
                .flatMap(charset -> decoded(file, charset).stream())
                .max(Comparator.comparingLong(DecodedText::germanLetters))
                .filter(text -> windows.isEmpty() || germanLetters(text) > germanLetters(windows.get()))
                .filter(text -> windows.isEmpty()
                        || ODD.matcher(windows.get()).find()
                        || STREET.matcher(text).find());
        return other.or(() -> windows);
    }

    private static long germanLetters(String text) {
        return GERMAN.matcher(text).results().count();
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
    private static boolean isGarbled(String line) {
        return line.indexOf('\uFFFD') >= 0
                || BEYOND_ASCII
                        .matcher(line)
                        .results()
                        .flatMap(run -> Stream.of(WINDOWS, StandardCharsets.ISO_8859_1)
                                .flatMap(charset -> encoded(run.group(), charset).stream()))
                        .flatMap(bytes -> decoded(bytes, StandardCharsets.UTF_8).stream())
                        .anyMatch(text -> EUROPEAN.matcher(text).matches());
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
