package de.fisinger.mkm.picture;

import de.fisinger.mkm.picture.PictureRefusedException.Problem;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture that MKM wrote itself, as PNG, from what somebody uploaded: of the file nothing is kept but its pixels.
 */
public final class Picture {

    /** The most bytes a file may have. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    /** The most pixels one side may have. */
    public static final int LONGEST_SIDE = 4000;

    /** The most pixels a picture may have in all. */
    public static final int MOST_PIXELS = 8_000_000;

    /** Pixels from left to right and from top to bottom. */
    public record Size(int width, int height) {}

    private static final int WEBP_HEADER = 12;

    private static final int CHUNK_HEADER = 8;

    private static final int ANIMATION_HEADER = 16;

    /** "VP8 " and "ANMF", as the bytes stand in a file. */
    private static final int VP8 = 0x20385056;

    private static final int ANIMATION_FRAME = 0x464D4E41;

    /** Of the 16 bits of a side two say how it is scaled. */
    private static final int VP8_SIDE = 0x3FFF;

    private static final int BEGINNING = 512;

    private static final int ICO_HEADER = 6;

    private static final int ICO_ENTRY = 16;

    /** Where an entry of an icon's directory says how many bytes its picture has, and where it begins. */
    private static final int ICO_SIZE = 8;

    private static final int ICO_OFFSET = 12;

    private final byte[] png;

    private Picture(byte[] png) {
        this.png = png;
    }

    static {
        // pictures are read from memory; no files beside them
        ImageIO.setUseCache(false);
    }

    /**
     * Reads an uploaded file. What it is says its content, not its name.
     *
     * @param most the most pixels it is kept with
     * @throws PictureRefusedException if it isn't taken
     */
    public static Picture read(Size most, byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new PictureRefusedException(Problem.TOO_BIG);
        }
        var format = format(file)
                .orElseThrow(() -> new PictureRefusedException(isSvg(file) ? Problem.SVG : Problem.NO_PICTURE));
        return new Picture(png(fitting(decoded(format, file), most)));
    }

    private static Optional<String> format(byte[] file) {
        var bytes = HexFormat.of().formatHex(file, 0, Math.min(file.length, 12));
        if (bytes.startsWith("89504e470d0a1a0a")) {
            return Optional.of("png");
        }
        if (bytes.startsWith("ffd8ff")) {
            return Optional.of("jpeg");
        }
        if (bytes.startsWith("52494646") && bytes.endsWith("57454250")) {
            return Optional.of("webp");
        }
        return bytes.startsWith("00000100") ? Optional.of("ico") : Optional.empty();
    }

    private static boolean isSvg(byte[] file) {
        return new String(file, 0, Math.min(file.length, BEGINNING), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                // of two bytes for each character, every other one is empty
                .replace("\0", "")
                .contains("<svg");
    }

    private static BufferedImage decoded(String format, byte[] file) {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, false, true);
            if (format.equals("ico")) {
                return ofIco(reader, file);
            }
            requireModest(reader.getWidth(0), reader.getHeight(0));
            if (format.equals("webp")) {
                requireModestFrames(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN), WEBP_HEADER, file.length);
            }
            return reader.read(0);
        } catch (PictureRefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new PictureRefusedException(Problem.BROKEN);
        } finally {
            reader.dispose();
        }
    }

    /** An icon's directory says of each picture whatever it likes; how large it is stands at the picture. */
    private static BufferedImage ofIco(ImageReader reader, byte[] file) throws IOException {
        var index = largest(reader);
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        var entry = ICO_HEADER + ICO_ENTRY * index;
        var offset = bytes.getInt(entry + ICO_OFFSET);
        var size = bytes.getInt(entry + ICO_SIZE);
        Objects.checkFromIndexSize(offset, size, file.length);
        var picture = Arrays.copyOfRange(file, offset, offset + size);
        if (format(picture).filter("png"::equals).isPresent()) {
            return decoded("png", picture);
        }
        // of a bitmap in an icon the height counts twice, once for its mask
        requireModest(bytes.getInt(offset + 4), bytes.getInt(offset + 8) / 2);
        return reader.read(index);
    }

    private static int largest(ImageReader reader) throws IOException {
        var largest = 0;
        for (var i = 1; i < reader.getNumImages(true); i++) {
            if (reader.getWidth(i) > reader.getWidth(largest)) {
                largest = i;
            }
        }
        return largest;
    }

    /** Before anything is unpacked: a small file can stand for a picture that fills the memory. */
    private static void requireModest(int width, int height) {
        if (width < 1 || height < 1) {
            throw new PictureRefusedException(Problem.BROKEN);
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new PictureRefusedException(Problem.TOO_MANY_PIXELS);
        }
    }

    /** What a WebP says of its canvas binds none of the frames in it: each has a size of its own (RFC 9649). */
    private static void requireModestFrames(ByteBuffer bytes, int from, int until) {
        for (var at = from; at + CHUNK_HEADER <= until; ) {
            var content = at + CHUNK_HEADER;
            var size = Integer.toUnsignedLong(bytes.getInt(at + 4));
            switch (bytes.getInt(at)) {
                case VP8 ->
                    requireModest(bytes.getShort(content + 6) & VP8_SIDE, bytes.getShort(content + 8) & VP8_SIDE);
                case ANIMATION_FRAME ->
                    requireModestFrames(bytes, content + ANIMATION_HEADER, (int) Math.min(until, content + size));
                default -> {
                    // tells nothing of a frame, or is checked by the reader
                }
            }
            at = (int) Math.min(until, content + size + size % 2);
        }
    }

    private static BufferedImage fitting(BufferedImage image, Size most) {
        var scale = Math.min(
                1, Math.min((double) most.width() / image.getWidth(), (double) most.height() / image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var fitting = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = fitting.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return fitting;
    }

    private static byte[] png(BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What tells its content from others. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its content. */
    public byte[] png() {
        return png.clone();
    }

    @Override
    public String toString() {
        return "picture of " + png.length + " bytes";
    }
}
