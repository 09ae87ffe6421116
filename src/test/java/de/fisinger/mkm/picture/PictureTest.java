package de.fisinger.mkm.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fisinger.mkm.picture.PictureRefusedException.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What somebody uploads as logo, icon or favicon, well-meant or not. */
public class PictureTest {

    private static final Picture.Size LOGO = new Picture.Size(800, 320);

    private static final Picture.Size ICON = new Picture.Size(256, 256);

    /** 2 × 2 pixels, lossless. */
    private static final String WEBP = "UklGRhwAAABXRUJQVlA4TBAAAAAvAUAAAAfQ//73v/+BiOh/AAA=";

    @Test
    void pngAndJpegBecomePng() throws IOException {
        for (var format : new String[] {"png", "jpeg"}) {
            var picture = Picture.read(LOGO, file(format, 300, 100));
            assertThat(decoded(picture).getWidth()).as(format).isEqualTo(300);
            assertThat(picture.png()).as(format).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void webpBecomesPng() throws IOException {
        var picture = Picture.read(LOGO, Base64.getDecoder().decode(WEBP));
        assertThat(decoded(picture).getWidth()).isEqualTo(2);
    }

    @Test
    void ofAnIcoTheLargestPictureIsTaken() throws IOException {
        var picture = Picture.read(ICON, ico(file("png", 16, 16), file("png", 48, 48)));
        assertThat(decoded(picture).getWidth()).isEqualTo(48);
    }

    @Test
    void whatIsLargerThanItIsShownIsMadeSmaller() throws IOException {
        var picture = decoded(Picture.read(ICON, file("png", 1000, 500)));
        assertThat(picture.getWidth()).isEqualTo(256);
        assertThat(picture.getHeight()).isEqualTo(128);
    }

    @Test
    void whatElseIsInTheFileIsGone() throws IOException {
        var secret = "<script>alert(1)</script>";
        var file = new ByteArrayOutputStream();
        file.writeBytes(file("png", 10, 10));
        file.writeBytes(secret.getBytes(StandardCharsets.US_ASCII));
        var png = Picture.read(LOGO, file.toByteArray()).png();
        assertThat(new String(png, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void svgIsRefusedWithItsReason() {
        var svg = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        refuses(Problem.SVG, () -> Picture.read(LOGO, svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void htmlIsRefusedWhateverItsNameSays() {
        var html = "<!doctype html><script>alert(1)</script>";
        refuses(Problem.NO_PICTURE, () -> Picture.read(LOGO, html.getBytes(StandardCharsets.UTF_8)));
        refuses(Problem.NO_PICTURE, () -> Picture.read(LOGO, new byte[0]));
    }

    @Test
    void aFileThatOnlyBeginsLikeAPictureIsRefused() throws IOException {
        var cut = java.util.Arrays.copyOf(file("png", 100, 100), 60);
        refuses(Problem.BROKEN, () -> Picture.read(LOGO, cut));
        refuses(Problem.BROKEN, () -> Picture.read(LOGO, new byte[] {0, 0, 1, 0, 1, 0}));
    }

    @Test
    void fiftyMegabytesAreRefusedUnread() {
        refuses(Problem.TOO_BIG, () -> Picture.read(LOGO, new byte[50 * 1024 * 1024]));
    }

    /** The canvas is 16 × 16, the frame in it 16,383 × 16,383. */
    @Test
    void aFrameIsNotLargerThanItsWebpMayBe() {
        refuses(Problem.TOO_MANY_PIXELS, () -> Picture.read(LOGO, webp(frame(16_383))));
        refuses(
                Problem.TOO_MANY_PIXELS,
                () -> Picture.read(LOGO, webp(chunk("ANMF", joined(new byte[16], frame(16_383))))));
    }

    private static byte[] webp(byte[] frame) {
        var canvas = chunk("VP8X", new byte[] {0, 0, 0, 0, 15, 0, 0, 15, 0, 0});
        return chunk("RIFF", joined("WEBP".getBytes(StandardCharsets.US_ASCII), canvas, frame));
    }

    private static byte[] frame(int side) {
        var header = java.nio.ByteBuffer.allocate(4000).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        header.put(new byte[] {0x10, 0, 0, (byte) 0x9D, 1, 0x2A})
                .putShort((short) side)
                .putShort((short) side);
        return chunk("VP8 ", header.array());
    }

    private static byte[] chunk(String name, byte[] content) {
        var size = java.nio.ByteBuffer.allocate(4)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length)
                .array();
        return joined(name.getBytes(StandardCharsets.US_ASCII), size, content);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void aDecompressionBombIsRefusedBeforeItIsUnpacked() throws IOException {
        // 30,000 × 30,000 pixels in a few kilobytes; unpacked, 3.6 GB
        var bomb = bomb(30_000);
        assertThat(bomb.length).isLessThan(Picture.MOST_BYTES);
        refuses(Problem.TOO_MANY_PIXELS, () -> Picture.read(LOGO, bomb));
        refuses(Problem.TOO_MANY_PIXELS, () -> Picture.read(LOGO, bomb(3900)));
    }

    @Test
    void anIconThatPromisesLessThanItHoldsIsRefusedToo() throws IOException {
        refuses(Problem.TOO_MANY_PIXELS, () -> Picture.read(ICON, ico(bomb(5_500))));
        var bitmap = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        bitmap.putInt(40).putInt(30_000).putInt(60_000).putShort((short) 1).putShort((short) 1);
        var file = ico(file("png", 16, 16));
        System.arraycopy(bitmap.array(), 0, file, 22, 40);
        refuses(Problem.TOO_MANY_PIXELS, () -> Picture.read(ICON, file));
    }

    @Test
    void anIconWhosePictureIsElsewhereIsBroken() throws IOException {
        var file = ico(file("png", 16, 16));
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(18, Integer.MAX_VALUE - 5);
        refuses(Problem.BROKEN, () -> Picture.read(ICON, file));
        // would be filled up with zeros, in two gigabytes of memory
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(18, 22).putInt(14, Integer.MAX_VALUE - 30);
        refuses(Problem.BROKEN, () -> Picture.read(ICON, file));
    }

    private static void refuses(Problem problem, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        PictureRefusedException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private static BufferedImage decoded(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png()));
    }

    /** A picture of a format and size. */
    public static byte[] file(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] ico(byte[]... pngs) {
        var size = 6 + 16 * pngs.length;
        var header = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        header.putShort((short) 0).putShort((short) 1).putShort((short) pngs.length);
        var offset = size;
        for (var png : pngs) {
            // width and height stand in the PNG's own header
            var width = ByteBuffer.wrap(png).getInt(16);
            header.put((byte) width).put((byte) width).putShort((short) 0);
            header.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(offset);
            offset += png.length;
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(header.array());
        for (var png : pngs) {
            out.writeBytes(png);
        }
        return out.toByteArray();
    }

    /** A black PNG of that many pixels on each side, one bit each. */
    private static byte[] bomb(int side) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(side)
                        .putInt(side)
                        .put(new byte[] {1, 0, 0, 0, 0})
                        .array());
        var rows = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(rows)) {
            var row = new byte[1 + (side + 7) / 8];
            for (var i = 0; i < side; i++) {
                deflate.write(row);
            }
        }
        chunk(out, "IDAT", rows.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(content.length);
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(content);
        data.writeBytes(type);
        data.write(content);
        data.writeInt((int) crc.getValue());
    }
}
