package de.fisinger.mkm.customer;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A text file in one of the encodings of spreadsheets: UTF-8, UTF-16 ("Unicode-Text"), or what Excel on a German Windows
 * writes.
 *
 * @param text its text, without the mark at its beginning
 * @param garbledLine the first line, from 1, whose letters were mixed up by a wrong encoding, as in "MÃ¼ller"; 0 if there is
 *     none
 */
record DecodedText(String text, long garbledLine) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static DecodedText of(byte[] file) {
        return decoded(file, bigOrLittle(file))
                .or(() -> decoded(file, StandardCharsets.UTF_8))
                .or(() -> decoded(file, WINDOWS))
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

    /** Letters that are bytes of UTF-8 when they are written as Windows does, or the sign for a letter that was lost. */
    private static boolean isGarbled(String line) {
        if (line.indexOf('\uFFFD') >= 0) {
            return true;
        }
        var beyondAscii = line.chars().filter(letter -> letter > 127).toArray();
        try {
            var bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(new String(beyondAscii, 0, beyondAscii.length)));
            return bytes.hasRemaining()
                    && StandardCharsets.UTF_8.newDecoder().decode(bytes).hasRemaining();
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
